"""Asks what a plan says, and writes down what was learned after every batch."""

import dataclasses
import datetime
import functools
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

from claimstead import config
from claimstead.model.record import Answer, Candidate, Missing, Searched, Unavailable
from claimstead.registries import Registry
from claimstead.registries.asking.causes import Failure
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.asking.session import Session
from claimstead.registries.crossref import Crossref
from claimstead.registries.datacite import DataCite
from claimstead.registries.doi_org import DoiOrg
from claimstead.registries.pubmed import PubMed
from claimstead.sync.book import Book
from claimstead.sync.plan import Plan

Given = TypeVar("Given")
SMALL_BATCH = 10
"""What is asked one by one is written down after so many answers, a list of more at once."""
PORTION = 20
"""So many DOIs that Crossref lacks are asked of their agencies at a time: enough for lists, few to be asked again."""


class Directory(Registry, Protocol):
    """A registry that also knows where else a DOI may be registered, and can search."""

    def each(self, question: Callable[[str], Given], about: Sequence[str]) -> Iterator[tuple[str, Given | Failure]]:
        """Asks one of the questions below about each, and yields what it gave, or why nothing, as they come.

        Raises:
            SessionEndedError: budget or deadline are used up.
        """

    def agency(self, doi: str) -> str:
        """The id of the agency at which the DOI is registered.

        Raises:
            NotThereError: it is registered nowhere.
            CouldNotAskError: nobody could say.
        """

    def search(self, query: str, rows: int = 5) -> tuple[Candidate, ...]:
        """The works that fit best, best first.

        Raises:
            CouldNotAskError: there was no answer.
        """


@dataclasses.dataclass(frozen=True)
class Registries:
    """Whom to ask; ``others`` makes the registry of an agency that has none of its own here."""

    crossref: Directory
    datacite: Registry
    pubmed: Registry
    others: Callable[[str], Registry]


def everyone(session: Session, settings: config.Registries, today: datetime.date) -> Registries:
    """All registries, asked by way of one session."""
    return Registries(
        crossref=Crossref(session, settings, today),
        datacite=DataCite(session, settings, today),
        pubmed=PubMed(session, settings, today),
        others=functools.partial(DoiOrg, session, settings, today),
    )


class Inquiry:
    """Asks for identifiers and writes nothing; with ``elsewhere``, what Crossref lacks is asked of the DOI's agency."""

    def __init__(self, registries: Registries, today: datetime.date, elsewhere: bool = True) -> None:
        self._registries = registries
        self._today = today
        self._elsewhere = elsewhere

    def answers(self, plan: Plan) -> Iterator[Sequence[Answer]]:
        """Yields the answers batch by batch, one for each DOI and PubMed identifier of the plan.

        Raises:
            SessionEndedError: budget or deadline were used up before the end.
        """
        yield from self._about_dois(plan.dois)
        if plan.pmids:
            yield from self._registries.pubmed.ask(plan.pmids)

    def _about_dois(self, dois: Sequence[str]) -> Iterator[Sequence[Answer]]:
        """Asks Crossref, and what it lacks of the agencies at which it is registered, a portion at a time."""
        lacking: list[Answer] = []
        for answers in self._registries.crossref.ask(dois) if dois else ():
            lacked = [one for one in answers if isinstance(one.record, Missing) and self._elsewhere]
            yield [one for one in answers if one not in lacked]
            lacking += lacked
            if len(lacking) >= PORTION:
                yield from self._from_elsewhere(lacking)
                lacking = []
        yield from self._from_elsewhere(lacking)

    def _from_elsewhere(self, lacking: Sequence[Answer]) -> Iterator[Sequence[Answer]]:
        """Asks the agencies at which these DOIs are registered; where there is none to ask, that is the answer."""
        by_doi = {answer.record.doi: answer for answer in lacking}
        by_agency: dict[str, list[str]] = {}
        crossref = self._registries.crossref
        for doi, agency in crossref.each(crossref.agency, tuple(by_doi)):
            if isinstance(agency, str) and agency != crossref.name:
                by_agency.setdefault(agency, []).append(doi)
            else:
                yield (by_doi[doi] if isinstance(agency, NotThereError) else self._unavailable(doi, agency),)
        for agency, dois in by_agency.items():
            registry = self._registries.datacite if agency == "datacite" else self._registries.others(agency)
            yield from registry.ask(dois)

    def _unavailable(self, doi: str, why: str | CouldNotAskError) -> Answer:
        name = self._registries.crossref.name
        reason = "Crossref names itself as its agency, and shows no record of it"
        if isinstance(why, CouldNotAskError):
            reason = f"the DOI's agency could not be asked for: {why}"
        return Answer(record=Unavailable(doi=doi, asked=self._today, registry=name, via="api", reason=reason))


class Run:
    """One run through a plan. ``after_each`` is called whenever something was learned."""

    def __init__(
        self, registries: Registries, book: Book, today: datetime.date, after_each: Callable[[], None] = lambda: None
    ) -> None:
        self._crossref = registries.crossref
        self._inquiry = Inquiry(registries, today, elsewhere=not book.notices_only)
        self._book = book
        self._today = today
        self._after_each = after_each
        self._not_kept = 0

    def ask(self, plan: Plan) -> None:
        """Asks for everything in the plan. However it ends, what was learned is written down.

        Raises:
            SessionEndedError: budget or deadline were used up before the end.
            UsageError, WriteError: references.lock or the text store could not be written.
        """
        try:
            for answers in self._inquiry.answers(plan):
                for answer in answers:
                    self._book.take(answer)
                self._learned(len(answers))
            for query, candidates in self._crossref.each(self._crossref.search, plan.queries):
                self._take_search(query, candidates)
                self._learned(1)
        finally:
            self._book.keep()

    def _learned(self, count: int) -> None:
        self._not_kept += count
        if self._not_kept >= SMALL_BATCH:
            self._book.keep()
            self._not_kept = 0
        self._after_each()

    def _take_search(self, query: str, candidates: tuple[Candidate, ...] | Exception) -> None:
        if isinstance(candidates, Exception):
            self._book.could_not_search(query, str(candidates))
        else:
            name = self._crossref.name
            self._book.take_search(
                Searched(query=query, asked=self._today, registry=name, via="api", candidates=candidates)
            )
