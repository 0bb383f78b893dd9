"""REF105: authors other than the registered ones."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.authors import in_other_letters
from claimstead.matching.comparison import Agreement
from claimstead.matching.works import author_comparison, is_another_work
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.record import Work
from claimstead.model.reference import Reference
from claimstead.reading.bibtex.writing import bibtex_authors
from claimstead.rule import Example, ReferenceRule

_LOCK = (
    '{"state":"found","doi":"10.1016/s0140-6736(20)31286-1","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"titles":["Atopic dermatitis"],"authors":[{"family":"Langan","given":"Sinéad M"},'
    '{"family":"Irvine","given":"Alan D"},{"family":"Weidinger","given":"Stephan"}]}}\n'
)
_BIB = (
    "@article{{langan2020, author = {{{}}}, title = {{Atopic dermatitis}}, doi = {{10.1016/s0140-6736(20)31286-1}}}}\n"
)


class AuthorsDiffer(ReferenceRule):
    """The authors are not those registered under the DOI.

    What it checks:
        The list of authors, aligned with the registered list: who is missing,
        invented, in another place or written otherwise, and whether the list stops
        without ``and others``. Initials, name order, particles, double surnames,
        diacritics, suffixes and groups that one side lacks are no faults. A list missing
        on one side, registered in part only, or in other letters is counted as unchecked.

    Why it matters:
        Readers find works by their authors, and authors are owed their names. An
        author who had no part in the work marks a reference that was made up.

    Example:
        ``author = {Langan, S. M. and Irvine, A. D.}`` for a work of three authors.

    How to fix it:
        Write the registered list, or end yours in ``and others``; the finding shows what
        is registered. If the registered list is wrong, tell the publisher.
    """

    code = "REF105"
    name = "authors-differ"
    severity = Severity.WARNING
    precision = "0.991: 13,385 of 13,511 findings on 99,477 references made from Crossref works, 46.5% of them wrong"
    good = (
        Example(
            references=_BIB.format("Langan SM and Irvine, A. D. and Weidinger, S."),
            lock=_LOCK,
            why="initials, one glued",
        ),
        Example(references=_BIB.format("Langan, S. and others"), lock=_LOCK, why="shortened, and it says so"),
    )
    bad = (
        Example(
            references=_BIB.format("Langan, S. and Irvine, A."),
            lock=_LOCK,
            field="author",
            why="shortened without saying so",
        ),
        Example(
            references=_BIB.format("Langan, S. and Weidinger, S. and Irvine, A."),
            lock=_LOCK,
            field="author",
            why="in another order",
        ),
        Example(
            references=_BIB.format("Langan, S. and Irvine, A. and Simpson, E. and Weidinger, S."),
            lock=_LOCK,
            field="author",
            why="one who had no part in it",
        ),
        Example(
            references=_BIB.format("Langan, S. and Weidinger, S."), lock=_LOCK, field="author", why="one is missing"
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields one problem that names every fault of the list."""
        found = dossier.found(value)
        if found is None or value.authors == found.work.authors:
            return
        compared = author_comparison(value, found.work)
        if not compared.differs or is_another_work(value, found.work):
            return
        yield Problem(
            field="author",
            message=f"The authors are not those registered for {found.identifier}: {compared.why}.",
            found=f"Registered are {_shown(found.work)}.",
            remedy="Compare with the work itself; write all authors, or end the list in `and others`.",
            fix=_fix(found.work),
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many lists of authors could not be compared."""
        return self.uncompared("authors", _is_unknown, dossier)


def _is_unknown(reference: Reference, work: Work) -> bool:
    """Whether the comparison has no answer, which it has of any two lists seen whole and in one alphabet."""
    if not reference.authors or not work.authors:
        return True
    doubtful = "authors" in work.partial or in_other_letters(reference.authors[:1], work.authors[:1])
    return doubtful and author_comparison(reference, work).agreement is Agreement.UNKNOWN


def _fix(work: Work) -> Fix | None:
    if "authors" in work.partial:
        return None
    return Fix(field="author", replacement=bibtex_authors(work.authors), description="write the registered authors")


def _shown(work: Work) -> str:
    names = [str(name) for name in work.authors]
    return ", ".join(names[:12]) + (f" and {len(names) - 12} more" if len(names) > 12 else "")
