"""WRD303: absolute words."""

from collections.abc import Iterator

from claimstead.language.assertion.absolutes import absolutes
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example


class AbsoluteWords(ProseRule):
    """A wording promises what no evidence can carry.

    What it checks:
        Each wording for words such as cures, always, never comes back, proven,
        guaranteed, no side effects, is safe, completely clears, 100% effective, and for
        everyone who gets better. Not found
        are words that are denied ("not proven"), doubted ("probably safe"), said of some
        only ("most moles are harmless"), asked about, passed on as others' words ("the
        article says"), part of advice ("always tell your doctor"), or counted ("completely
        gone in 12 of 40").

    Why it matters:
        No study shows "always" or "no side effects"; it shows how often in how many
        people. A good health text names the areas of uncertainty and the risks (D. Charnock
        et al., DISCERN, Journal of Epidemiology and Community Health 1999;53:105–111).

    Example:
        "The tablets are safe and have no side effects."

    How to fix it:
        Say in how many people and over what time: "no serious harm was seen in 400 adults
        over 16 weeks".
    """

    code = "WRD303"
    name = "absolute-words"
    severity = Severity.WARNING
    good = (
        Example(
            claim="wording: {patient: The cream may help. It is not a cure. Always ask a doctor., clinician: null}\n",
            why="denied, and advice",
        ),
        Example(
            claim="wording: {patient: The cream is probably safe for most adults., clinician: null}\n", why="hedged"
        ),
    )
    bad = (
        Example(
            claim="wording: {patient: The cream probably helps and has no side effects., clinician: null}\n",
            field="wording.patient",
            why="no evidence shows that",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each wording that has absolute words."""
        rating = f"`{claim.certainty.rating}`" if claim.certainty else "not graded"
        for audience, text in claim.wording.printed:
            quoted = list(dict.fromkeys(f"“{span.text}”" for span in absolutes(text)))
            if quoted:
                yield Problem(
                    field=f"wording.{audience}",
                    message=f"The wording for {audience}s is absolute: {', '.join(quoted)}.",
                    found=f"Certainty: {rating}; works cited: {len(claim.evidence)}.",
                    remedy="Say in how many people it was seen, and how sure that is.",
                )
