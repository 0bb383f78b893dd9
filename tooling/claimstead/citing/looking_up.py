"""Looks a work up at the registries, by whatever somebody names it by."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec import Struct

from claimstead.citing.naming import Named
from claimstead.errors import UsageError
from claimstead.matching.mentions import judge_text
from claimstead.matching.search import Judged, ranked, the_one
from claimstead.model.record import Answer, Found, Missing, Record
from claimstead.model.reference import Doi, Reference, canonical_doi
from claimstead.reading.notice_store import NoticeStore
from claimstead.registries.asking.failures import CouldNotAskError
from claimstead.sync.book import with_list
from claimstead.sync.plan import Plan
from claimstead.sync.run import Inquiry, Registries

CANDIDATES = 5


@dataclasses.dataclass(frozen=True, slots=True)
class Asker:
    """Asks as a sync does, and writes nothing down; the list in ``notice_store``, where there is one, adds its own."""

    registries: Registries
    notice_store: NoticeStore
    today: datetime.date

    def answer(self, plan: Plan) -> Answer:
        """The answer about the one identifier of the plan.

        Raises:
            SessionEndedError: budget or deadline were used up.
            UsageError: the kept list of notices can't be read.
        """
        (answer,) = (one for answers in Inquiry(self.registries, self.today).answers(plan) for one in answers)
        return msgspec.structs.replace(answer, record=with_list(answer.record, self.notice_store))


class Known(Struct, frozen=True):
    """A work that a registry has; ``answers`` are all that was learned, ``why`` tells how a search chose it.

    ``instead_of`` is the DOI that was asked about where it gave way to ``doi``.
    """

    found: Found
    doi: Doi | None
    answers: tuple[Answer, ...]
    why: str = ""
    instead_of: str = ""

    def told(self) -> Iterator[str]:
        """Yields how the work was come by, where that is not plain, its notices, and what the registry lacks of it."""
        if self.why:
            yield f"Chosen by search: {self.doi}: {self.why}"
        if self.instead_of:
            yield f"{self.instead_of} gave way to {self.doi}, which is cited in its place."
        for notice in self.found.notices:
            yield f"NOTICE: {notice}"
        work = self.found.work
        lacks = [name for name, given in (("title", work.titles), ("author", work.authors)) if not given]
        if lacks:
            yield f"LACKING: {self.found.registry} gives no {' and no '.join(lacks)}. Add what the work itself says."


class Already(Struct, frozen=True):
    """The bibliography has the work."""

    reference: Reference


class Doubtful(Struct, frozen=True):
    """A search that leaves a doubt, or found nothing; the best candidate first."""

    judged: Sequence[Judged]


def look_up(asker: Asker, references: Sequence[Reference], named: Named) -> Known | Already | Doubtful:
    """Asks only about what the bibliography does not have yet.

    Raises:
        UsageError: no registry has the DOI or PubMed identifier.
        CouldNotAskError: a registry could not be asked.
        SessionEndedError: budget or deadline were used up.
    """
    why = ""
    if named.text:
        judged = search(asker, named.text, CANDIDATES)
        best = the_one(judged)
        doi = canonical_doi(best.candidate.doi) if best else None
        if best is None or doi is None:
            return Doubtful(judged)
        named, why = Named(doi=doi), best.why
    there = has_already(references, named.doi, named.pmid)
    if there is not None:
        return Already(there)
    known = _by_doi(asker, named.doi) if named.doi else _by_pmid(asker, named.pmid)
    there = has_already(references, known.doi, known.found.work.pmid)
    return msgspec.structs.replace(known, why=why) if there is None else Already(there)


def search(asker: Asker, text: str, rows: int) -> list[Judged]:
    """What Crossref gives for free text, the best first.

    Raises:
        CouldNotAskError: there was no answer.
        SessionEndedError: budget or deadline were used up.
    """
    return ranked(judge_text(text, candidate) for candidate in asker.registries.crossref.search(text, rows))


def has_already(references: Iterable[Reference], doi: Doi | None, pmid: str) -> Reference | None:
    """The reference that has the work already, by one of the two identifiers."""
    return next((one for one in references if (doi and one.doi == doi) or (pmid and one.pmid == pmid)), None)


def _by_doi(asker: Asker, doi: Doi) -> Known:
    """The work of this DOI, under the DOI that took its place where one did."""
    answer = asker.answer(Plan(dois=(doi,)))
    found = _found(answer.record)
    followed = next((canonical_doi(one.doi) for one in found.relations if one.kind == "alias-of"), None)
    if followed is None:
        return Known(found, doi, (answer,))
    answer = asker.answer(Plan(dois=(followed,)))
    return Known(_found(answer.record), followed, (answer,), instead_of=doi)


def _by_pmid(asker: Asker, pmid: str) -> Known:
    """The work as it is registered under the DOI that PubMed gives; as PubMed has it where there is none."""
    answer = asker.answer(Plan(pmids=(pmid,)))
    in_pubmed = _found(answer.record)
    here = Known(in_pubmed, None, (answer,))
    doi = canonical_doi(in_pubmed.work.doi)
    if doi is None:
        return here
    try:
        behind = _by_doi(asker, doi)
    except UsageError:  # nobody has registered the DOI that PubMed gives
        return here
    found = behind.found
    work = msgspec.structs.replace(found.work, pmid=pmid, pmcid=found.work.pmcid or in_pubmed.work.pmcid)
    found = msgspec.structs.replace(found, work=work)
    return msgspec.structs.replace(behind, found=found, answers=here.answers + behind.answers)


def _found(record: Record) -> Found:
    if isinstance(record, Found):
        return record
    if isinstance(record, Missing):
        raise UsageError(
            f"No registry knows {record.identifier} (asked of {record.registry}). Compare it, character by character, "
            "with what stands on the work itself, or search by its title: `claimstead refs find`."
        )
    raise CouldNotAskError(f"{record.identifier}: {record.reason}")
