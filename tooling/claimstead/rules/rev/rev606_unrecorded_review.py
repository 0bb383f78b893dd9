"""REV606: a review date that no line of the history tells of."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class UnrecordedReview(ClaimRule):
    """The date of the last review was set, but the history knows of no review on that day.

    What it checks:
        Where ``review.last-reviewed`` is a date, ``history`` has a line of that date
        with ``activity: reviewed`` or ``activity: approved``.

    Why it matters:
        Every page shows when a claim was last reviewed. A date moved forward without
        anybody having looked is the easiest way to seem up to date.

    Example:
        ``last-reviewed: 2026-11-01`` over a history that ends in 2025.

    How to fix it:
        If the claim was reviewed, add the line: who, and what was looked at. If not,
        set the date back.
    """

    code = "REV606"
    name = "unrecorded-review"
    severity = Severity.ERROR
    good = (
        Example(
            claim="review: {status: draft, last-reviewed: 2026-11-01}\n"
            "history:\n  - {date: 2026-11-01, by: reviewer-one, activity: reviewed, summary: All read again.}\n",
            why="the history tells of the review",
        ),
        Example(claim="review: {status: draft, last-reviewed: null}\n", why="never reviewed, and nothing said of it"),
    )
    bad = (
        Example(
            claim="review: {status: draft, last-reviewed: 2026-11-20}\n",
            why="on that day the claim was only created",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the history has no such review."""
        date = value.review.last_reviewed
        if date is None:
            return
        reviews = [line.date for line in value.history if line.activity in ("reviewed", "approved")]
        if date not in reviews:
            yield Problem(
                field="review.last-reviewed",
                message=f"The last review is dated {date}, but `history` has no review of that day.",
                found=f"The latest review there is of {max(reviews)}." if reviews else "There is no review in it.",
                remedy="Add a line with `activity: reviewed` that says what was looked at, or set the date back.",
            )
