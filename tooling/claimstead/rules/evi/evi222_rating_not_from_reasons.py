"""EVI222: a certainty rating that its own reasons do not lead to."""

from collections.abc import Iterator
from typing import get_args

from claimstead.dossier import Dossier
from claimstead.model.claim import Certainty, Claim, Concern, Rating
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example

_RATINGS: tuple[Rating, ...] = get_args(Rating)  # from high to very low
_STEPS: dict[Concern, int] = {"no-concern": 0, "serious-concern": 1, "very-serious-concern": 2, "upgrade": -1}
# GRADE Handbook, sections 5.1 and 5.2: trials start at high, observational studies at low
_STARTS: tuple[Rating, ...] = ("high", "low")


class RatingNotFromReasons(ClaimRule):
    """A certainty is rated otherwise than its reasons lead to.

    What it checks:
        From high (trials and experiments) or from low (observation), each serious
        concern takes the rating down by one step and each very serious one by two; an
        upgrade takes it up by one. The rating must be one of the two that come out.

    Why it matters:
        In GRADE the reasons are the rating. Where they do not add up, one of the two
        was changed without the other, or a reason was left out.

    Example:
        ``rating: high`` with one serious concern.

    How to fix it:
        Correct the rating, and the verbs of both wordings with it, or give the reason
        that is missing.
    """

    code = "EVI222"
    name = "rating-not-from-reasons"
    severity = Severity.WARNING
    good = (
        Example(
            claim="certainty: {rating: low, reasons: [{factor: imprecision, rating: very-serious-concern, note: x}]}\n",
            why="two steps down from high",
        ),
        Example(
            claim="certainty: {rating: moderate, reasons: [{factor: large-effect, rating: upgrade, note: Large.}]}\n",
            why="one step up from low",
        ),
        Example(
            claim="certainty: {rating: very-low, reasons: [{factor: risk-of-bias, rating: very-serious-concern, "
            "note: Bias.}, {factor: imprecision, rating: very-serious-concern, note: Few.}]}\n",
            why="nothing is lower than very low",
        ),
        Example(claim="certainty: {rating: low}\n", why="no reason at all, which EVI220 says"),
    )
    bad = (
        Example(
            claim="certainty: {rating: high, reasons: [{factor: imprecision, rating: serious-concern, note: Few.}]}\n",
            field="certainty.rating",
            why="one step down from high is moderate",
        ),
        Example(
            claim="certainty: {rating: moderate, reasons: [{factor: imprecision, rating: no-concern, note: Many.}]}\n",
            field="certainty.rating",
            why="nothing takes it down from high, or up from low",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields at most one problem, at the rating."""
        certainty = value.certainty
        if certainty is None or not certainty.reasons:
            return
        led_to = tuple(dict.fromkeys(_rating_from(start, certainty) for start in _STARTS))
        if certainty.rating not in led_to:
            yield Problem(
                field="certainty.rating",
                message=f"The certainty is rated `{certainty.rating}`, and its reasons lead elsewhere.",
                found=f"From high they lead to `{led_to[0]}`, from low to `{led_to[-1]}`.",
                remedy="Correct the rating and the verbs of the wordings, or give the reason that is missing.",
            )


def _rating_from(start: Rating, certainty: Certainty) -> Rating:
    place = _RATINGS.index(start) + sum(_STEPS[reason.rating] for reason in certainty.reasons)
    return _RATINGS[max(0, min(place, len(_RATINGS) - 1))]
