"""REV601: a review that is overdue, or was never set."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class ReviewOverdue(ClaimRule):
    """The claim should have been reviewed again by now, or nobody has said when.

    What it checks:
        ``review.next-review`` is today or later. A claim that is under review or
        approved has such a date at all.

    Why it matters:
        Evidence grows. A date that has passed tells readers that nobody has looked
        since; a date that is missing, that nobody means to.

    Example:
        ``next-review: 2025-11-20``, a year ago.

    How to fix it:
        Review the claim anew: search for newer evidence, read the passages again,
        then set ``last-reviewed`` and ``next-review`` and add a line with
        ``activity: reviewed`` to ``history``.
    """

    code = "REV601"
    name = "review-overdue"
    severity = Severity.WARNING
    good = (
        Example(claim="review: {status: draft, next-review: 2026-11-20}\n", why="due today, so not overdue"),
        Example(claim="review: {status: draft, next-review: null}\n", why="a draft need not have a date"),
    )
    bad = (
        Example(
            claim="review: {status: draft, next-review: 2026-11-19}\n", field="review.next-review", why="due yesterday"
        ),
        Example(
            claim="review: {status: under-review}\n",
            field="review.status",
            why="under review, and no date set for the next",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the date has passed or is missing."""
        due = value.review.next_review
        if due is not None and due < dossier.today:
            days = (dossier.today - due).days
            yield Problem(
                field="review.next-review",
                message=f"The review was due on {due}.",
                found=f"That was {days} day{'' if days == 1 else 's'} ago.",
                remedy="Review the claim anew, then set `last-reviewed` and `next-review` and add a line to `history`.",
            )
        elif due is None and value.review.status in ("under-review", "approved"):
            yield Problem(
                field="review.status",
                message=f"The claim is {value.review.status.replace('-', ' ')}, but has no date for the next review.",
                found="`next-review` is missing or null.",
                remedy="Set `next-review` to the day by which it must be looked at again.",
            )
