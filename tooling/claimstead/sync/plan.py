"""What a sync is to ask, worked out before anything is asked."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator

from claimstead.dossier import Dossier
from claimstead.errors import UsageError
from claimstead.language.nearest import nearest
from claimstead.matching.search import bibliographic_query
from claimstead.model.record import Found, Line, Record, Unavailable
from claimstead.model.reference import Doi, Reference, is_pmid


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants asked: of which references (by key, or all), and of those, which again.

    What has no answer yet, could not be asked, or was transcribed is always asked.
    ``asked_before`` adds the answers older than that day, ``known_too`` all the others.
    """

    keys: tuple[str, ...] = ()
    asked_before: datetime.date | None = None
    known_too: bool = False

    def covers(self, line: Line | None) -> bool:
        """Whether what is known so far is to be asked for."""
        if line is None or isinstance(line, Unavailable) or line.via == "transcribed" or self.known_too:
            return True
        return self.asked_before is not None and line.asked < self.asked_before


@dataclasses.dataclass(frozen=True, slots=True)
class Plan:
    """Identifiers to ask for and queries to search with, each once, in the order of the bibliography.

    ``unaskable`` says in sentences what nothing can be asked about; ``unread`` that
    entries of the bibliography are among that, because they can't be read.
    """

    dois: tuple[Doi, ...] = ()
    pmids: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    unaskable: tuple[str, ...] = ()
    unread: bool = False

    def __len__(self) -> int:
        """How much is to be asked."""
        return len(self.dois) + len(self.pmids) + len(self.queries)


def plan_sync(dossier: Dossier, wanted: Wanted) -> Plan:
    """The plan of a whole sync.

    A PMID beside a DOI is asked too, because the two can belong to different works.
    Searches are for references with neither, so also for those whose DOI can't be read.

    Raises:
        UsageError: a key of ``wanted`` is not in the bibliography.
    """
    references = tuple(chosen_references(dossier, wanted.keys))
    dois = (reference.doi for reference in references if reference.doi)
    pmids = (reference.pmid for reference in references if is_pmid(reference.pmid))
    queries = (bibliographic_query(reference) for reference in references if not _has_identifier(reference))
    return Plan(
        dois=tuple(doi for doi in dict.fromkeys(dois) if wanted.covers(dossier.records.get(doi))),
        pmids=tuple(pmid for pmid in dict.fromkeys(pmids) if wanted.covers(dossier.pubmed.get(pmid))),
        queries=tuple(
            query for query in dict.fromkeys(queries) if query and wanted.covers(dossier.searches.get(query))
        ),
        unaskable=(*_unread(dossier), *filter(None, map(_unaskable, references))),
        unread=dossier.config.bibliography in dossier.unread_files,
    )


def plan_notices(dossier: Dossier, keys: tuple[str, ...]) -> Plan:
    """The plan of a sync that only renews notices: the works that Crossref or PubMed has answered about.

    Raises:
        UsageError: a key is not in the bibliography.
    """
    references = tuple(chosen_references(dossier, keys))
    dois = (reference.doi for reference in references if reference.doi)
    pmids = (reference.pmid for reference in references if is_pmid(reference.pmid))
    return Plan(
        dois=tuple(doi for doi in dict.fromkeys(dois) if _gives_notices(dossier.records.get(doi))),
        pmids=tuple(pmid for pmid in dict.fromkeys(pmids) if _gives_notices(dossier.pubmed.get(pmid))),
    )


def _has_identifier(reference: Reference) -> bool:
    return bool(reference.doi) or is_pmid(reference.pmid)


def _gives_notices(record: Record | None) -> bool:
    return isinstance(record, Found) and record.registry in ("crossref", "pubmed")


def chosen_references(dossier: Dossier, keys: Iterable[str]) -> Iterator[Reference]:
    """Yields the references under ``keys``, or all where there are none, in the order of the bibliography.

    Raises:
        UsageError: a key is not in the bibliography.
    """
    keys = tuple(keys)
    for key in keys:
        if key not in dossier.references:
            raise UsageError(_unknown(key, dossier.references, dossier.config.bibliography))
    wanted = frozenset(keys)
    for reference_entry in dossier.reference_entries:
        if not wanted or reference_entry.value.key in wanted:
            yield reference_entry.value


def _unknown(key: str, known: Iterable[str], bibliography: str) -> str:
    near = nearest(key, known)
    hint = f" Did you mean `{near}`?" if near else ""
    return f"There is no reference `{key}` in {bibliography}.{hint} Nothing was done."


def _unread(dossier: Dossier) -> Iterator[str]:
    """Yields what could not be read of the bibliography."""
    for one in dossier.problems:
        place = one.problem.location
        if one.kind != "duplicate-key" and place is not None and place.path == dossier.config.bibliography:
            yield f"{place.path}:{place.line}: {one.problem.message}"


def _unaskable(reference: Reference) -> str:
    if reference.pmid and not is_pmid(reference.pmid):
        return f"`{reference.key}` gives `{reference.pmid}` as its PMID, which is no PubMed identifier."
    if not _has_identifier(reference) and not bibliographic_query(reference):
        return f"`{reference.key}` has no DOI, no PMID and no title to search for."
    return ""
