"""PAG502: a page that cites a claim there is not."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.nearest import nearest
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import Page
from claimstead.rule import Example, PageRule


class UnknownClaim(PageRule):
    """A page cites a claim that does not exist.

    What it checks:
        Every ``{{ claim("id") }}``, ``{{ verdict("id") }}`` and ``[@id]`` on a page
        names the id of a claim. A near id is suggested; where the claim's file is
        there but could not be read, the message says so.

    Why it matters:
        Without its claim the page has nothing to print or to cite at this place, and
        the site can't be built.

    Example:
        ``[@twice-weekly-crem]``.

    How to fix it:
        Correct the id, or write the claim (``claimstead new claim ARTICLE ID``).
    """

    code = "PAG502"
    name = "unknown-claim"
    severity = Severity.ERROR
    good = (
        Example(
            page="---\ntitle: A page\n---\n\nFlares come back. [@twice-weekly-cream]\n\n"
            "Write `[@id]` to cite a claim.\n",
            why="a claim that is there; what stands in code is no citation",
        ),
    )
    bad = (
        Example(page='---\ntitle: A page\n---\n\n{{ claim("twice-weekly-crem") }}\n', why="a letter is missing"),
        Example(claim="verdict: perhaps\n", why="the claim is there, but its file can't be read"),
    )

    def check(self, value: Page, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each citation that leads nowhere."""
        for index, citation in enumerate(value.citations):
            if citation.claim in dossier.claims:
                continue
            unread = sorted(path for path in dossier.unread_files if path.endswith(f"/{citation.claim}.yaml"))
            if unread:
                yield Problem(
                    field=f"citations[{index}]",
                    message=f"The page cites `{citation.claim}`, whose file could not be read.",
                    found=f"{unread[0]} has faults of its own.",
                    remedy="Mend that file.",
                )
            else:
                yield Problem(
                    field=f"citations[{index}]",
                    message=f"The page cites `{citation.claim}`, and there is no such claim.",
                    remedy=_remedy(citation.claim, dossier),
                )


def _remedy(claim: str, dossier: Dossier) -> str:
    near = nearest(claim, dossier.claims)
    meant = f"Did you mean `{near}`? Otherwise write" if near else "Correct the id, or write"
    return f"{meant} the claim (`claimstead new claim ARTICLE ID`)."
