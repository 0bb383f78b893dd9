"""PAG506: a claim that no page cites."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class UnusedClaim(ClaimRule):
    """No page cites the claim.

    What it checks:
        Each claim in use is cited by at least one hand-written page, in any form. Its
        own page and its article's page, which are made for every claim, do not count.

    Why it matters:
        The work done on the claim reaches nobody who reads about the topic. Often
        that is right: a claim may only complete an article.

    Example:
        A claim was written, and the topic page that should have it was forgotten.

    How to fix it:
        Cite it where readers need it, or leave it: this is a note.
    """

    code = "PAG506"
    name = "unused-claim"
    severity = Severity.NOTE
    good = (
        Example(
            page='---\ntitle: A page\n---\n\n{{ verdict("twice-weekly-cream") }}\n',
            why="a page prints the claim with its verdict",
        ),
    )
    bad = (Example(page="---\ntitle: A page\n---\n\nNothing cited.\n", why="no page cites the claim"),)

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the claim is on no page."""
        if value.id not in dossier.pages_by_claim:
            yield Problem(
                field="id",
                message="No page cites this claim.",
                remedy=f'Cite it with {{{{ claim("{value.id}") }}}} or [@{value.id}] where readers need it.',
            )
