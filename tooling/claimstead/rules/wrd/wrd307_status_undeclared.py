"""WRD307: a regulatory status without jurisdiction, date or source."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class StatusUndeclared(ClaimRule):
    """The claim says that something is approved, but not where, since when, and who says so.

    What it checks:
        A claim of kind ``regulatory-status`` must have ``status``, with ``jurisdiction``,
        ``as-of``, ``source`` and ``review-by``.

    Why it matters:
        A medicine is approved in one country, for one illness, at one time. Without
        them the statement is true somewhere and false elsewhere, and nobody can
        check it.

    Example:
        ``kind: regulatory-status`` and no ``status``.

    How to fix it:
        Look it up in the agency's register and add ``status``; say the jurisdiction in
        the wording too.
    """

    code = "WRD307"
    name = "status-undeclared"
    severity = Severity.ERROR
    good = (
        Example(
            claim="kind: regulatory-status\n"
            "status: {jurisdiction: EU, as-of: 2026-06-01, source: the register, review-by: 2027-06-01}\n",
            why="where, when, and who says so",
        ),
        Example(claim="kind: treatment-effect\n", why="about something else"),
    )
    bad = (Example(claim="kind: regulatory-status\n", field="kind", why="nothing is declared"),)

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the status is missing."""
        if value.kind == "regulatory-status" and value.status is None:
            yield Problem(
                field="kind",
                message="The claim tells a regulatory status and not where, as of when and by what source.",
                found="`status` is missing.",
                remedy="Add `status: {jurisdiction: …, as-of: …, source: …, review-by: …}` from the agency's register.",
            )
