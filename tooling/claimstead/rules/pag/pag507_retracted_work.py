"""PAG507: a page that prints a claim which a retracted work supports."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.page import Page
from claimstead.rule import Example, PageRule

_RETRACTED = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref",'
    '"via":"api","work":{"titles":["Efficacy and tolerability of proactive treatment with topical corticosteroids and '
    "calcineurin inhibitors for atopic eczema: systematic review and meta-analysis of randomized controlled "
    'trials"],"authors":[{"family":"Schmitt","given":"J."},{"family":"von Kobyletzki","given":"L."},'
    '{"family":"Svensson","given":"Å."},{"family":"Apfelbacher","given":"C."}]},'
    '"notices":[{"nature":"retraction","doi":"10.5555/notice","date":"2026-10-01","asserted-by":"publisher"}]}\n'
)


class RetractedWork(PageRule):
    """A page prints as fact a claim that a retracted work supports.

    What it checks:
        Of each claim that a page cites with ``{{ claim("id") }}`` or ``[@id]``, none of
        the works that support it was retracted, withdrawn or removed, as far as
        references.lock tells. ``{{ verdict("id") }}``, which prints the verdict in
        words, may cite any claim; so may works against the claim be retracted.

    Why it matters:
        Retracted works go on being cited as if nothing had happened; readers can't
        know, so the page must.

    Example:
        ``[@id]`` of a claim with three supporting works, one of them retracted.

    How to fix it:
        Take the work out of the claim's support and judge the claim anew; until then
        print it with ``{{ verdict("id") }}``, or take the sentence out.
    """

    code = "PAG507"
    name = "retracted-work"
    severity = Severity.ERROR
    good = (
        Example(why="no work was retracted"),
        Example(
            lock=_RETRACTED,
            page='---\ntitle: A page\n---\n\n{{ verdict("twice-weekly-cream") }}\n',
            why="printed with its verdict",
        ),
    )
    bad = (Example(lock=_RETRACTED, field="citations[0]", why="printed as fact, and its only work was retracted"),)

    def check(self, value: Page, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each citation as fact of a claim with retracted support."""
        for index, citation in enumerate(value.citations):
            claim_file = dossier.claims.get(citation.claim)
            if claim_file is None or citation.form == "verdict":
                continue
            supporting = dict.fromkeys(one.cites for one in claim_file.value.evidence if one.direction == "supports")
            retracted = [key for key in supporting if key in dossier.retractions]
            if retracted:
                named = "; ".join(f"`{key}`: {dossier.retractions[key]}" for key in retracted)
                yield Problem(
                    field=f"citations[{index}]",
                    message=f"The page prints `{citation.claim}`, which {len(retracted)} retracted work(s) support.",
                    found=f"{named}.",
                    remedy=f"Judge the claim anew without them. Until then print it with {{{{ verdict("
                    f'"{citation.claim}") }}}}, or take the sentence out.',
                )
