"""What the registries hold, and how that changes while they are asked."""

import threading
from collections.abc import Iterable, Iterator, Mapping

from tests.standin.exchange import Facts
from tests.standin.search import Index

AGENCIES = {"crossref": "Crossref", "datacite": "DataCite", "medra": "mEDRA", "kisti": "KISTI", "jalc": "JaLC"}


class Shelf:
    """The records of all registries: works of Crossref by DOI, and those of others.

    ``aliases`` lead from a DOI to the one that took its place. ``datacite`` holds
    attributes by DOI, ``others`` the CSL facts of all other agencies. ``agencies`` has the
    agency's id by DOI, where it is neither of these two. ``pubmed`` holds by PMID what
    PubMed says beside Crossref, under Crossref's names (``DOI`` joins the two), and
    ``publication-types``, ``mesh``, ``comments-corrections`` and ``PMCID``.
    """

    def __init__(self, works: Iterable[Facts] = ()) -> None:
        self._lock = threading.RLock()
        self._works: dict[str, Facts] = {}
        self._index: Index | None = None
        self.aliases: dict[str, str] = {}
        self.datacite: dict[str, Facts] = {}
        self.others: dict[str, Facts] = {}
        self.pubmed: dict[str, Facts] = {}
        self.agencies: dict[str, str] = {}
        for work in works:
            self.add(work)

    def __len__(self) -> int:
        return len(self._works)

    def __iter__(self) -> Iterator[Facts]:
        with self._lock:
            return iter(list(self._works.values()))

    def work(self, doi: str) -> Facts | None:
        return self._works.get(doi.lower())

    def add(self, work: Facts) -> None:
        """Takes a work in, in place of one with the same DOI."""
        with self._lock:
            self._works[str(work["DOI"]).lower()] = work
            self._index = None

    def change(self, doi: str, facts: Mapping[str, object]) -> None:
        """Gives the work these facts in place of those of the same names.

        Raises:
            KeyError: there is no such work.
        """
        with self._lock:
            self.add({**self._works[doi.lower()], **facts})

    def remove(self, doi: str) -> None:
        """From now on nobody knows of this work.

        Raises:
            KeyError: there is no such work.
        """
        with self._lock:
            del self._works[doi.lower()]
            self._index = None

    def give_notice(
        self, doi: str, nature: str, notice_doi: str, *, day: tuple[int, ...], source: str = "publisher"
    ) -> None:
        """Has the work ``updated-by`` a notice (``retraction``, ``correction``, …), as ``source`` asserts.

        Raises:
            KeyError: there is no such work.
        """
        label = nature.replace("_", " ").capitalize()
        notice = {
            "DOI": notice_doi,
            "type": nature,
            "label": label,
            "source": source,
            "updated": {"date-parts": [list(day)]},
        }
        with self._lock:
            known = self._works[doi.lower()].get("updated-by", [])
            self.change(doi, {"updated-by": [*known, notice]})

    def agency(self, doi: str) -> str | None:
        """The id of the agency where the DOI is registered."""
        doi = doi.lower()
        if doi in self._works or doi in self.aliases:
            return "crossref"
        if doi in self.datacite:
            return "datacite"
        return self.agencies.get(doi)

    def ranked(self, query: str) -> list[tuple[float, Facts]]:
        """The works that share words with the query, best first, with their scores."""
        with self._lock:
            if self._index is None:
                self._index = Index(self._works)
            index = self._index
        return [(score, self._works[doi]) for doi, score in index.search(query) if doi in self._works]
