"""The dossier: everything under check, gathered once, with the lookups that rules share."""

import dataclasses
import datetime
import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from claimstead.config import Config
from claimstead.model.article import Article
from claimstead.model.claim import Claim
from claimstead.model.events import joined
from claimstead.model.finding import Document, FileProblem, FileProblemKind, Outcome
from claimstead.model.notice import Notice
from claimstead.model.person import Person
from claimstead.model.record import Found, Record, Searched, Unavailable
from claimstead.model.reference import Doi, Reference
from claimstead.model.vocabulary import Vocabulary
from claimstead.reading.article_files import ArticleFile, read_article_files
from claimstead.reading.bibliography import ReferenceEntry, read_bibliography
from claimstead.reading.cache import ClaimCache
from claimstead.reading.claim_files import ClaimFile, read_claim_files, said_in
from claimstead.reading.lock import read_lock
from claimstead.reading.page_files import PageFile, read_page_files
from claimstead.reading.schemas import read_schema_files
from claimstead.reading.shared_files import PeopleFile, VocabularyFile, read_people_file, read_vocabulary_file

D = TypeVar("D", bound=Document[Any])


@dataclasses.dataclass(frozen=True)
class Dossier:
    """Everything under check. ``today`` is the only clock rules have.

    ``article_texts`` holds the texts of articles by id, where somebody brought them
    (``claimstead articles verify``); they are never part of the repository.
    ``records``, ``pubmed`` and ``searches`` are what references.lock holds: answers by
    DOI and by PubMed identifier, and searches by what was asked.
    ``schema_files`` holds the text of each generated schema file by its path.
    """

    root: Path
    config: Config
    today: datetime.date
    claim_files: tuple[ClaimFile, ...] = ()
    article_files: tuple[ArticleFile, ...] = ()
    people_file: PeopleFile | None = None
    vocabulary_file: VocabularyFile | None = None
    reference_entries: tuple[ReferenceEntry, ...] = ()
    records: Mapping[Doi, Record] = dataclasses.field(default_factory=dict)
    pubmed: Mapping[str, Record] = dataclasses.field(default_factory=dict)
    searches: Mapping[str, Searched] = dataclasses.field(default_factory=dict)
    page_files: tuple[PageFile, ...] = ()
    problems: tuple[FileProblem, ...] = ()
    schema_files: Mapping[str, str] = dataclasses.field(default_factory=dict)
    article_texts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    outcome: Outcome | None = None

    def problems_of(self, kind: FileProblemKind) -> Iterator[FileProblem]:
        """What readers could not take in, of one kind."""
        return (problem for problem in self.problems if problem.kind == kind)

    @functools.cached_property
    def claims(self) -> dict[str, ClaimFile]:
        """The claim files by id; of two with one id, the first by path."""
        return _first_by_subject(self.claim_files)

    @functools.cached_property
    def _claim_files_by_id(self) -> dict[str, list[ClaimFile]]:
        grouped: dict[str, list[ClaimFile]] = {}
        for claim_file in self.claim_files:
            grouped.setdefault(claim_file.value.id, []).append(claim_file)
        return grouped

    def file_of(self, claim: Claim) -> ClaimFile:
        """The file a claim of this dossier was read from, also where its id stands in several files.

        Raises:
            KeyError: the claim is not of this dossier.
        """
        for claim_file in self._claim_files_by_id[claim.id]:
            if claim_file.value is claim:
                return claim_file
        raise KeyError(claim.id)

    @functools.cached_property
    def unread_files(self) -> frozenset[str]:
        """The paths of files that could not be taken in, whole or in part; a key used twice loses nothing."""
        lossy = (one for one in self.problems if one.kind != "duplicate-key")
        return frozenset(one.problem.location.path for one in lossy if one.problem.location)

    @functools.cached_property
    def unasked_keys(self) -> frozenset[str]:
        """The references with a DOI or PMID of which no registry's answer is known: never asked, or in vain."""
        return frozenset(
            reference_entry.value.key
            for reference_entry in self.reference_entries
            if (reference_entry.value.doi or reference_entry.value.pmid)
            and isinstance(self.record_of(reference_entry.value), Unavailable | None)
        )

    @functools.cached_property
    def articles(self) -> dict[str, ArticleFile]:
        """The article files by id; of two with one id, the first by path."""
        return _first_by_subject(self.article_files)

    @functools.cached_property
    def references(self) -> dict[str, ReferenceEntry]:
        """The references by citation key; of two with one key, the first in the file."""
        return _first_by_subject(self.reference_entries)

    @functools.cached_property
    def pages(self) -> dict[str, PageFile]:
        """The page files by path."""
        return _first_by_subject(self.page_files)

    @functools.cached_property
    def key_by_doi(self) -> dict[Doi, str]:
        """The citation key by DOI; of two references with one DOI, the first in the file."""
        listed = ((one.value.doi, one.value.key) for one in reversed(self.reference_entries))
        return {doi: key for doi, key in listed if doi is not None}

    @functools.cached_property
    def claims_by_article(self) -> dict[str, list[ClaimFile]]:
        """The claim files that state what an article says, by the article's id."""
        grouped: dict[str, list[ClaimFile]] = {}
        for claim_file in self.claim_files:
            for article in dict.fromkeys(said.article for said in said_in(claim_file)):
                grouped.setdefault(article, []).append(claim_file)
        return grouped

    @functools.cached_property
    def claims_by_sentence(self) -> dict[tuple[str, int], list[ClaimFile]]:
        """The claims in use that cover a sentence, by the article's id and the sentence's number."""
        covering: dict[tuple[str, int], list[ClaimFile]] = {}
        for claim_file in self.claim_files:
            if claim_file.value.retired:
                continue
            for place in dict.fromkeys((said.article, said.number) for said in said_in(claim_file)):
                covering.setdefault(place, []).append(claim_file)
        return covering

    @functools.cached_property
    def claims_by_key(self) -> dict[str, list[ClaimFile]]:
        """The claims that rest on a reference, by its key."""
        resting: dict[str, list[ClaimFile]] = {}
        for claim_file in self.claim_files:
            for key in dict.fromkeys(evidence.cites for evidence in claim_file.value.evidence):
                resting.setdefault(key, []).append(claim_file)
        return resting

    @functools.cached_property
    def pages_by_claim(self) -> dict[str, list[PageFile]]:
        """The pages that cite a claim, by its id."""
        citing: dict[str, list[PageFile]] = {}
        for page_file in self.page_files:
            for claim in dict.fromkeys(citation.claim for citation in page_file.value.citations):
                citing.setdefault(claim, []).append(page_file)
        return citing

    @functools.cached_property
    def retractions(self) -> dict[str, Notice]:
        """The notices by which works were retracted, withdrawn or removed, by citation key."""
        cited = ((key, self.cited(key)) for key in self.references)
        return {key: found.retraction for key, found in cited if found is not None and found.retraction is not None}

    @property
    def people(self) -> dict[str, Person]:
        """The people who may review, by key."""
        return self.people_file.value.people if self.people_file else {}

    @property
    def shared_files(self) -> tuple[PeopleFile | VocabularyFile, ...]:
        """What all claims may rest on beside the bibliography, as far as it was read."""
        return tuple(one for one in (self.people_file, self.vocabulary_file) if one is not None)

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that the editors explain or take for the same."""
        return self.vocabulary_file.value if self.vocabulary_file else Vocabulary()

    def articles_of(self, claim_file: Document[Claim]) -> tuple[Article, ...]:
        """The articles that say what a claim states, as far as they could be read."""
        named = dict.fromkeys(said.article for said in said_in(claim_file))
        return tuple(self.articles[article].value for article in named if article in self.articles)

    def record_of(self, reference: Reference) -> Record | None:
        """What the registries answered about a reference's DOI, or without one its PMID, where they were asked."""
        if reference.doi:
            return self.records.get(reference.doi)
        return self.pubmed.get(reference.pmid) if reference.pmid else None

    def cited(self, key: str) -> Found | None:
        """The registered work behind a citation key, where the key is known and there is one."""
        reference_entry = self.references.get(key)
        return self.found(reference_entry.value) if reference_entry else None

    def found(self, reference: Reference) -> Found | None:
        """The registered work behind a reference, where there is one, with what PubMed alone has of it."""
        record = self.record_of(reference)
        if not isinstance(record, Found):
            return None
        pubmed = self.pubmed.get(reference.pmid) if reference.doi else None
        if isinstance(pubmed, Found) and (pubmed.notices or pubmed.relations or pubmed.texts):
            return joined(record, pubmed)
        return record


def _first_by_subject(documents: Iterable[D]) -> dict[str, D]:
    first: dict[str, D] = {}
    for document in documents:
        first.setdefault(document.subject, document)
    return first


def read_dossier(root: Path, config: Config, today: datetime.date, cached: bool = True) -> Dossier:
    """Reads everything under ``root`` that is under check; what can't be read becomes a problem.

    ``cached`` allows what an earlier run parsed to be taken from ``config.cache``.
    """
    cache_folder = root / config.cache if cached else None
    cache = ClaimCache(cache_folder)
    claim_files = read_claim_files(root, config.claims, cache)
    cache.save()
    article_files = read_article_files(root, config.claims)
    people_file = read_people_file(root, config.claims)
    vocabulary_file = read_vocabulary_file(root, config.claims)
    bibliography = read_bibliography(root, config.bibliography, cache_folder)
    lock = read_lock(root, config.lock)
    page_files = read_page_files(root, config.pages)
    readings = (claim_files, article_files, people_file, vocabulary_file, bibliography, lock, page_files)
    return Dossier(
        root=root,
        config=config,
        today=today,
        claim_files=claim_files.value,
        article_files=article_files.value,
        people_file=people_file.value,
        vocabulary_file=vocabulary_file.value,
        reference_entries=bibliography.value,
        records=lock.value.records,
        pubmed=lock.value.pubmed,
        searches=lock.value.searches,
        page_files=page_files.value,
        schema_files=read_schema_files(root, config.claims),
        problems=tuple(problem for reading in readings for problem in reading.problems),
    )
