"""PAG504: a figure on a page that none of the claims cited for it has."""

from collections.abc import Iterator

from claimstead.language.figures.claim_figures import all_figures, answer, has, telling
from claimstead.language.page_sentences import page_sentences
from claimstead.language.quantities.saying import explained
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import Page
from claimstead.prose import PageSurroundings, ProsePageRule
from claimstead.rule import Example

_PAGE = "---\ntitle: A page\n---\n\n# A page\n\n{}\n"


class FigureWithoutClaim(ProsePageRule):
    """A sentence of a page cites claims for a figure that none of them has.

    What it checks:
        Each figure of a sentence that cites claims with ``[@id]``, in it or right behind
        it, agrees with one that these claims have in a wording, the statement, a finding,
        effect, sample size or passage: the same, converted or rounded. Headings, links,
        code, years and dates, counts up to twelve and bare whole numbers are left alone;
        sentences that cite nothing are PAG501's.

    Why it matters:
        The citation promises that the figure was checked. This one was not.

    Example:
        "Flares fell by 80%. [@twice-weekly-cream]", where the claim says RR 0.46.

    How to fix it:
        Correct the figure, cite the claim that has it, or print the claim's own wording
        with ``{{ claim("id") }}``.
    """

    code = "PAG504"
    name = "figure-without-claim"
    severity = Severity.ERROR
    good = (
        Example(
            page=_PAGE.format("A flare is 54% less likely with the cream. [@twice-weekly-cream]"),
            why="the claim says RR 0.46",
        ),
        Example(page=_PAGE.format("It helped 80 of 100 people."), why="cites nothing, which is another rule's"),
        Example(
            page=_PAGE.format("In 2021 we asked two experts about it [@twice-weekly-cream]."),
            why="a year and a count",
        ),
    )
    bad = (
        Example(
            page=_PAGE.format("The cream works. With it, 80 of 100 people had no flare [@twice-weekly-cream]."),
            field="body[37]",
            why="no such figure in the claim",
        ),
    )

    def read(self, value: Page, surroundings: PageSurroundings) -> Iterator[Problem]:
        """Yields a problem for each such figure; sentences that cite a claim nobody knows are another rule's."""
        for sentence in page_sentences(value.body):
            cited = dict.fromkeys(sentence.claims)
            if not cited or not cited.keys() <= surroundings.claims.keys():
                continue
            figures = [figure for claim in cited for figure in all_figures(surroundings.claims[claim])]
            for quantity in telling(sentence.text):
                if not has(figures, quantity):
                    claims = " and ".join(f"`{claim}`" for claim in cited)
                    yield Problem(
                        field=f"body[{sentence.places[quantity.span.start]}]",
                        message=f"The page says {explained(quantity)}, and {claims} has no such figure.",
                        found=f"“{sentence.text}” {answer(quantity, figures).why}",
                        remedy="Correct the figure, cite the claim that has it, or print the claim's own wording.",
                    )
