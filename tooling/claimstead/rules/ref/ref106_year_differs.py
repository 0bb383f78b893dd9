"""REF106: a year in which the work did not appear."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.comparison import Agreement
from claimstead.matching.dates import best_year, told_dates
from claimstead.matching.works import is_another_work, year_comparison
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.record import Work
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_LOCK = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"dates":[{"kind":"issued","date":"2011-02"},{"kind":"online","date":"2010-09-17"}]}}\n'
)
_BIB = "@article{{schmitt2011, year = {{{}}}, doi = {{10.1111/j.1365-2133.2010.10030.x}}}}\n"


class YearDiffers(ReferenceRule):
    """The year is none of those registered under the DOI.

    What it checks:
        The year against every registered date of publication. The year of the
        issue, of print and of online publication are all right. Where the DOI belongs
        to another work, REF103 speaks instead. A year missing on one side, or dates
        registered in part only, are counted as unchecked.

    Why it matters:
        The year says how old the evidence is, and it is part of how works are found.

    Example:
        ``year = {2012}`` for a work that appeared online in 2010 and in print in 2011.

    How to fix it:
        Write the year of the issue; the finding shows it.
    """

    code = "REF106"
    name = "year-differs"
    severity = Severity.WARNING
    precision = "1.0: 4,014 of 4,014 findings on 99,477 references made from Crossref works, 46.5% of them wrong"
    good = (
        Example(references=_BIB.format("2011"), lock=_LOCK, why="the year of the issue"),
        Example(references=_BIB.format("2010"), lock=_LOCK, why="the year it appeared online"),
    )
    bad = (Example(references=_BIB.format("2012"), lock=_LOCK, field="year", why="a year in which it did not appear"),)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where no registered date has that year."""
        found = dossier.found(value)
        if found is None:
            return
        compared = year_comparison(value, found.work)
        if not compared.differs or is_another_work(value, found.work):
            return
        year = best_year(found.work.dates)
        yield Problem(
            field="year",
            message=f"The year {value.year} is none of those registered for {found.identifier}.",
            found=f"Registered is {told_dates(found.work.dates)}.",
            remedy=f"Write {year}.",
            fix=Fix(field="year", replacement=year, description=f"write the year {year}"),
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many years could not be compared."""
        return self.uncompared("years", _is_unknown, dossier)


def _is_unknown(reference: Reference, work: Work) -> bool:
    return year_comparison(reference, work).agreement is Agreement.UNKNOWN
