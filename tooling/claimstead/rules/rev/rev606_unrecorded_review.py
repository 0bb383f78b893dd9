"""REV606: a review date that no line of the history tells of, or that is still to come."""

import datetime
from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example

_REVIEWS = ("reviewed", "approved")


class UnrecordedReview(ClaimRule):
    """The date of the last review was set, but no review can have been on that day, or the history knows of none.

    What it checks:
        Where ``review.last-reviewed`` is a date, ``history`` has a line of that date
        with ``activity: reviewed`` or ``activity: approved``. Neither that date nor such
        a line is later than today.

    Why it matters:
        Every page shows when a claim was last reviewed. A date moved forward without
        anybody having looked is the easiest way to seem up to date, and one in the
        future keeps a claim from being looked at again for as long.

    Example:
        ``last-reviewed: 2026-11-01`` over a history that ends in 2025.

    How to fix it:
        If the claim was reviewed, add the line: who, and what was looked at. If not,
        set the date back. Never enter a review before it is done; when the next one is
        due stands in ``next-review``.
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
            field="review.last-reviewed",
            why="on that day the claim was only created",
        ),
        Example(
            claim="review: {status: draft, last-reviewed: 2026-12-01}\n"
            "history:\n  - {date: 2026-12-01, by: reviewer-one, activity: reviewed, summary: All read again.}\n",
            field="history[0].date",
            why="both dates are in the future, so neither tells of a review",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the date of the last review can't be true, and for each review still to come."""
        yield from _last_review(value, dossier.today)
        for index, line in enumerate(value.history):
            if line.activity in _REVIEWS and line.date > dossier.today:
                yield Problem(
                    field=f"history[{index}].date",
                    message=f"The history tells of a review of {line.date}, which is in the future.",
                    found=f"Today is {dossier.today}.",
                    remedy="Write the day on which the review was done, or take the line out until it is.",
                )


def _last_review(claim: Claim, today: datetime.date) -> Iterator[Problem]:
    date = claim.review.last_reviewed
    if date is None:
        return
    reviews = [line.date for line in claim.history if line.activity in _REVIEWS]
    if date > today:
        yield Problem(
            field="review.last-reviewed",
            message=f"The last review is dated {date}, which is in the future.",
            found=f"Today is {today}.",
            remedy="Write the day of the last review that was done, or `null`; the next one belongs in `next-review`.",
        )
    elif date not in reviews:
        yield Problem(
            field="review.last-reviewed",
            message=f"The last review is dated {date}, but `history` has no review of that day.",
            found=f"The latest review there is of {max(reviews)}." if reviews else "There is no review in it.",
            remedy="Add a line with `activity: reviewed` that says what was looked at, or set the date back.",
        )
