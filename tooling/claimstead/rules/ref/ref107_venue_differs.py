"""REF107: a journal, book or conference other than the registered one."""

import re
from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.markup import plain
from claimstead.matching.venues import compare_venues
from claimstead.matching.works import is_another_work
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.record import Work
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_LOCK = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"containers":["British Journal of Dermatology"],"issns":["0007-0963","1365-2133"],'
    '"type":"journal-article"}}\n'
)
_BIB = "@article{{schmitt2011, journal = {{{}}}, {} doi = {{10.1111/j.1365-2133.2010.10030.x}}}}\n"
# Entries that have no venue: beside a whole book, a report or a page stand its series, its publisher, how it came out.
_WITHOUT_VENUE = frozenset({"book", "booklet", "manual", "mastersthesis", "misc", "online", "phdthesis", "techreport"})
# Works of Crossref and DataCite of which the same is true.
_WHOLE_WORKS = frozenset({"book", "dataset", "dissertation", "edited-book", "monograph", "posted-content", "report"})
# Where preprints are, as references name it
_SERVER = re.compile(
    r"rxiv|preprint|\bssrn\b|research square|\bcorr\b|authorea|\bosf\b|zenodo|qeios|\bposter|working paper",
    re.IGNORECASE,
)


class VenueDiffers(ReferenceRule):
    """The journal, book or conference is not the one registered under the DOI.

    What it checks:
        The venue against every registered name and short form, and the ISSN, which
        settles it. Abbreviations in the manner of ISO 4 and NLM, acronyms, articles
        and ampersands are no faults. A whole book's series and its publisher are no
        venues, nor is a preprint server. Where the DOI belongs to another work, REF103
        speaks instead. A venue missing on one side, or registered in part only, is
        counted as unchecked.

    Why it matters:
        Readers judge a work by where it appeared, and look for it there. A wrong
        venue is a mark of a reference written from memory.

    Example:
        ``journal = {JAMA Dermatology}`` for a work that appeared in the British
        Journal of Dermatology.

    How to fix it:
        Write the registered name; the finding shows it. If the journal changed its
        name, write the one it had when the work appeared.
    """

    code = "REF107"
    name = "venue-differs"
    severity = Severity.WARNING
    precision = "0.999: 2,591 of 2,593 findings on 99,477 references made from Crossref works, 46.5% of them wrong"
    good = (
        Example(references=_BIB.format("Br J Dermatol", ""), lock=_LOCK, why="an abbreviation"),
        Example(
            references=_BIB.format("The former name", "issn = {0007-0963},"), lock=_LOCK, why="the ISSN is registered"
        ),
    )
    bad = (
        Example(references=_BIB.format("JAMA Dermatology", ""), lock=_LOCK, field="container", why="another journal"),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where no registered name agrees."""
        found = dossier.found(value)
        if found is None:
            return
        if _is_preprint_of(value, found.work):
            yield Problem(
                field=value.identifier_field,
                message=f"{found.identifier} is a preprint, but the reference is to an article in {value.container}.",
                found="A preprint is in no journal and has no volume.",
                remedy="Write the article's DOI if the article is meant; otherwise describe the preprint.",
            )
        if _has_no_venue(value, found.work):
            return
        compared = _compared(value, found.work)
        if not compared.differs or is_another_work(value, found.work):
            return
        registered = plain(found.work.containers[0])
        yield Problem(
            field="container",
            message=f"The venue is not the one registered for {found.identifier}: {compared.why}.",
            found=f"Registered is “{'”, “'.join(plain(name) for name in found.work.containers)}”.",
            remedy=f"Compare with the work itself, and write {registered}.",
            fix=Fix(field="container", replacement=registered, description=f"write the venue {registered}"),
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many venues could not be compared."""
        return self.uncompared("venues", _is_unknown, dossier)


def _compared(reference: Reference, work: Work) -> Comparison:
    return compare_venues(
        reference.container, work.containers, reference.issn, work.issns, "containers" in work.partial
    )


def _is_preprint_of(reference: Reference, work: Work) -> bool:
    """Whether the work is a preprint, and the reference gives volume or pages in something that is no server."""
    if work.type != "posted-content" or not (reference.volume or reference.pages):
        return False
    in_journal = bool(reference.container) and not _SERVER.search(reference.container)
    return in_journal and not is_another_work(reference, work)


def _has_no_venue(reference: Reference, work: Work) -> bool:
    return work.type in _WHOLE_WORKS or reference.type in _WITHOUT_VENUE


def _is_unknown(reference: Reference, work: Work) -> bool:
    return not _has_no_venue(reference, work) and _compared(reference, work).agreement is Agreement.UNKNOWN
