"""REF103: a DOI that belongs to another work."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.authors import compare_first_author
from claimstead.matching.folded_titles import title_key
from claimstead.matching.markup import plain
from claimstead.matching.works import is_another_work, title_comparison
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Found
from claimstead.model.reference import Reference
from claimstead.rule import Example, OncePerDossier, ReferenceRule

_LANGAN = (
    '{"state":"found","doi":"10.1016/s0140-6736(20)31286-1","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"titles":["Atopic dermatitis"],"authors":[{"family":"Langan","given":"Sinéad M"}]}}\n'
)
_SIMPSON = (
    '{"state":"found","doi":"10.1056/nejmoa1610020","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"titles":["Two Phase 3 Trials of Dupilumab versus Placebo in Atopic Dermatitis"],'
    '"authors":[{"family":"Simpson","given":"Eric L."}]}}\n'
)
_BIB = (
    "@article{{simpson2016,\n  author = {{Simpson, Eric L.}},\n"
    "  title = {{Two phase 3 trials of dupilumab versus placebo in atopic dermatitis}},\n  doi = {{{}}},\n}}\n"
)


class AnotherWork(ReferenceRule):
    """The DOI belongs to another work than the one the reference describes.

    What it checks:
        The title and the first author registered under the DOI against those of the
        reference. Only where both differ, the DOI is called another work's; one of
        the two alone is a matter of REF104 or REF105. Where references.lock has a
        work that fits, its DOI is suggested.

    Why it matters:
        Readers who follow the link land on a work that says something else, and
        every check made on that work is made on the wrong one.

    Example:
        A reference to a trial of dupilumab, with the DOI of a seminar on atopic
        dermatitis by other authors.

    How to fix it:
        Find out which of the two was meant. Correct the DOI, or the reference and
        the claims that rest on it.
    """

    code = "REF103"
    name = "another-work"
    severity = Severity.ERROR
    precision = "1.0: 2,880 of 2,880 findings on 99,477 references made from Crossref works, 46.5% of them wrong"
    good = (
        Example(references=_BIB.format("10.1056/nejmoa1610020"), lock=_SIMPSON, why="title and first author agree"),
        Example(
            references="@article{langan2020, author = {Langan, S. M.}, title = {Atopic eczema},"
            " doi = {10.1016/s0140-6736(20)31286-1}}\n",
            lock=_LANGAN,
            why="only the title differs, which is REF104's to say",
        ),
    )
    bad = (
        Example(
            references=_BIB.format("10.1016/s0140-6736(20)31286-1"),
            lock=_LANGAN + _SIMPSON,
            field="doi",
            why="the DOI of another work; the lock knows the right one",
        ),
    )

    def __init__(self, options: object = None) -> None:
        super().__init__(options)
        self._by_title = OncePerDossier(_by_title)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where title and first author are both another work's."""
        found = dossier.found(value)
        if found is None or not is_another_work(value, found.work):
            return
        right = self._right_doi(value, dossier)
        yield Problem(
            field="doi" if found.doi else "pmid",
            message=self.with_claims(f"{_told(found)} belongs to another work.", value, dossier),
            found=f"The reference is {_described(value.title, str(value.authors[0]))}; "
            f"registered is {_described(plain(found.work.titles[0]), str(found.work.authors[0]))}.",
            remedy=f"The work described has the DOI {right}; write that if it is the one meant."
            if right
            else "Find out which work was meant, and correct the DOI or the reference.",
        )

    def _right_doi(self, reference: Reference, dossier: Dossier) -> str:
        """The DOI of the one work in the lock that fits title and first author; empty where none or several do."""
        fitting = [
            record.doi
            for record in self._by_title(dossier).get(title_key(reference.title), ())
            if not title_comparison(reference, record.work).differs
            and not compare_first_author(reference.authors, record.work.authors).differs
        ]
        return fitting[0] if len(fitting) == 1 else ""


def _by_title(dossier: Dossier) -> dict[str, list[Found]]:
    by_title: dict[str, list[Found]] = {}
    for record in dossier.records.values():
        if isinstance(record, Found) and record.work.authors:
            for title in record.work.titles:
                by_title.setdefault(title_key(title), []).append(record)
    return by_title


def _told(found: Found) -> str:
    return f"The DOI {found.doi}" if found.doi else f"The PubMed identifier {found.pmid}"


def _described(title: str, first_author: str) -> str:
    return f"“{title}” by {first_author}"
