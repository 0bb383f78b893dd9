"""EVI220: a certainty rating that gives no reason."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class CertaintyWithoutReason(ClaimRule):
    """A certainty is rated, and no reason says why.

    What it checks:
        Where ``certainty`` has a rating, its ``reasons`` are not empty. That holds
        for ``high`` too: a factor without a problem is a reason
        (``rating: no-concern``), and tells that somebody looked.

    Why it matters:
        GRADE asks that every rating be explained, so that others can follow it or
        differ (https://book.gradepro.org). A bare rating can be neither checked nor
        brought up to date.

    Example:
        ``certainty: {rating: low}``.

    How to fix it:
        Give each factor that moved the rating, or that was looked at and did not,
        with a note.
    """

    code = "EVI220"
    name = "certainty-without-reason"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
certainty: {rating: high, reasons: [{factor: risk-of-bias, rating: no-concern, note: Both trials were blinded.}]}
""",
            why="high, and told why",
        ),
        Example(claim="certainty: null\n", why="not graded"),
    )
    bad = (
        Example(claim="certainty: {rating: low}\n", field="certainty.rating", why="no reason"),
        Example(claim="certainty: {rating: high, reasons: []}\n", field="certainty.rating", why="high needs one too"),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields at most one problem, at the rating."""
        if value.certainty is not None and not value.certainty.reasons:
            yield Problem(
                field="certainty.rating",
                message=f"The certainty is rated `{value.certainty.rating}`, and no reason is given.",
                remedy="Add `reasons`: each factor that moved the rating, or was looked at and did not "
                "(`rating: no-concern`), with a note.",
            )
