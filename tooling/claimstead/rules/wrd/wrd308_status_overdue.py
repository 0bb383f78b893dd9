"""WRD308: a regulatory status past its review date."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class StatusOverdue(ClaimRule):
    """The regulatory status should have been looked up again by now.

    What it checks:
        ``status.review-by`` must not lie in the past.

    Why it matters:
        Approvals are widened, narrowed and withdrawn. What was looked up long ago is
        told to readers as if it were so today.

    Example:
        ``status: {…, as-of: 2024-03-01, review-by: 2025-03-01}`` in November 2026.

    How to fix it:
        Look it up in the source again, correct the claim if it changed, and set
        ``as-of`` and ``review-by``; add a line to ``history``.
    """

    code = "WRD308"
    name = "status-overdue"
    severity = Severity.ERROR
    good = (
        Example(
            claim="kind: regulatory-status\n"
            "status: {jurisdiction: EU, as-of: 2026-06-01, source: the register, review-by: 2026-11-20}\n",
            why="due today",
        ),
    )
    bad = (
        Example(
            claim="kind: regulatory-status\n"
            "status: {jurisdiction: EU, as-of: 2025-06-01, source: the register, review-by: 2026-11-19}\n",
            field="status.review-by",
            why="due yesterday",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the date is past."""
        status = value.status
        if status is not None and status.review_by < dossier.today:
            days = (dossier.today - status.review_by).days
            yield Problem(
                field="status.review-by",
                message=f"The regulatory status ({status.jurisdiction}) was to be looked up by {status.review_by}.",
                found=f"That was {days} {'day' if days == 1 else 'days'} ago; it is told as of {status.as_of}.",
                remedy=f"Look it up again ({status.source}), correct the claim, and set `as-of` and `review-by`.",
            )
