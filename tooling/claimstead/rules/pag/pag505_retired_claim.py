"""PAG505: a page that cites a claim taken out of use."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import Page
from claimstead.rule import Example, PageRule


class RetiredClaim(PageRule):
    """A page cites a claim that was retired.

    What it checks:
        No page cites, in whatever form, a claim whose ``history`` has a line with
        ``activity: retired``.

    Why it matters:
        A retired claim is no longer reviewed and no longer checked by most rules.
        Only its page stays, so that old links lead somewhere.

    Example:
        ``{{ claim("id") }}`` where the claim's history ends with ``activity: retired``.

    How to fix it:
        Cite the claim that took its place (the line in ``history`` should name it), or
        take the sentence out.
    """

    code = "PAG505"
    name = "retired-claim"
    severity = Severity.ERROR
    good = (Example(why="a claim in use"),)
    bad = (
        Example(
            claim="history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Split into two claims.}\n",
            why="the claim was split, and the page still cites it",
        ),
    )

    def check(self, value: Page, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each citation of a retired claim."""
        for index, citation in enumerate(value.citations):
            claim_file = dossier.claims.get(citation.claim)
            if claim_file is not None and claim_file.value.retired:
                yield Problem(
                    field=f"citations[{index}]",
                    message=f"The page cites `{citation.claim}`, which was retired.",
                    found=_retirement(claim_file.value),
                    remedy="Cite the claim that took its place, or take the sentence out.",
                )


def _retirement(claim: Claim) -> str:
    """The line of the history that retired it."""
    line = next(line for line in claim.history if line.activity == "retired")
    return f"Retired on {line.date} by {line.by}: {line.summary}"
