"""PAG503: a claim that does not hold, printed as if it did."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import Page
from claimstead.rule import Example, PageRule

NO_FACT = frozenset({"unsupported", "outdated", "disputed"})
NOT_AS_FACT = frozenset({"verdict", "certainty", "approval"})  # an approval is the agency's, whatever the article said


class PrintedAsFact(PageRule):
    """A page prints a claim as fact that is unsupported, outdated or disputed.

    What it checks:
        A claim cited with ``{{ claim("id") }}`` or ``[@id]`` has a verdict under which
        its wording may stand as fact: ``supported``, or ``overstated`` (the wording
        then says the smaller thing that is supported). ``{{ verdict("id") }}``, which
        prints the verdict in words, may cite any claim; so may ``{{ certainty("id") }}``
        and ``{{ approval("id") }}``, which print what the agency decided.

    Why it matters:
        A reader who sees a sentence with a citation takes it for true.

    Example:
        ``{{ claim("id") }}`` where the claim has ``verdict: unsupported``.

    How to fix it:
        Write ``{{ verdict("id") }}`` in its place, or take the sentence out.
    """

    code = "PAG503"
    name = "printed-as-fact"
    severity = Severity.ERROR
    good = (
        Example(
            claim="verdict: disputed\n",
            page='---\ntitle: A page\n---\n\n{{ verdict("twice-weekly-cream") }}\n',
            why="disputed, and printed with its verdict",
        ),
        Example(claim="verdict: overstated\n", why="the wording says what is supported"),
    )
    bad = (
        Example(claim="verdict: outdated\n", why="an outdated claim printed as fact"),
        Example(
            claim="verdict: unsupported\n",
            page="---\ntitle: A page\n---\n\nFlares come back. [@twice-weekly-cream]\n",
            why="a sentence of the page's own that nothing supports",
        ),
    )

    def check(self, value: Page, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each citation as fact of a claim that is none; unknown and retired ones are others'."""
        for index, citation in enumerate(value.citations):
            claim_file = dossier.claims.get(citation.claim)
            if citation.form in NOT_AS_FACT or claim_file is None:
                continue
            claim = claim_file.value
            if claim.verdict in NO_FACT and not claim.retired:
                yield Problem(
                    field=f"citations[{index}]",
                    message=f"The claim `{claim.id}` is {claim.verdict}, but the page prints it as fact.",
                    found=f"{claim_file.path} has `verdict: {claim.verdict}`.",
                    remedy=f'Write {{{{ verdict("{claim.id}") }}}}, which prints the verdict in words, '
                    "or take the sentence out.",
                )
