"""Asks what a plan says, and writes down what was learned after every batch."""

import dataclasses
import datetime
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from claimstead.model.record import Answer, Candidate, Missing, Searched, Unavailable
from claimstead.registries import Registry
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.sync.book import Book
from claimstead.sync.plan import Plan

Given = TypeVar("Given")
GIVES_UP_AFTER = 3
"""Questions of one kind in a row, each asked again and again in vain, after which no more of that kind are asked."""
SMALL_BATCH = 10
"""What is asked one by one is written down after so many answers, a list of more at once."""


class Directory(Registry, Protocol):
    """A registry that also knows where else a DOI may be registered, and can search."""

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


class _Patience:
    """Asks questions of one kind one by one, until so many in a row were in vain: the registry is down."""

    def __init__(self) -> None:
        self._in_vain = 0
        self._reason = ""

    def ask(self, question: Callable[[str], Given], about: str) -> Given:
        """What the question gives.

        Raises:
            NotThereError: there is nothing to give.
            CouldNotAskError: there was no answer, or too many before had none.
        """
        if self._in_vain >= GIVES_UP_AFTER:
            raise CouldNotAskError(self._reason)
        try:
            given = question(about)
        except CouldNotAskError as error:
            self._in_vain += not error.refused
            self._reason = str(error)
            raise
        self._in_vain = 0
        return given


class Run:
    """One run through a plan. ``after_each`` is called whenever something was learned."""

    def __init__(
        self, registries: Registries, book: Book, today: datetime.date, after_each: Callable[[], None] = lambda: None
    ) -> None:
        self._registries = registries
        self._book = book
        self._today = today
        self._after_each = after_each
        self._not_kept = 0
        self._for_agencies = _Patience()
        self._for_searches = _Patience()

    def ask(self, plan: Plan) -> None:
        """Asks for everything in the plan. However it ends, what was learned is written down.

        Raises:
            SessionEndedError: budget or deadline were used up before the end.
            UsageError, WriteError: references.lock or the text store could not be written.
        """
        try:
            for answers in self._registries.crossref.ask(plan.dois) if plan.dois else ():
                self._take_crossref(answers)
            for answers in self._registries.pubmed.ask(plan.pmids) if plan.pmids else ():
                self._take(answers)
            for query in plan.queries:
                self._search(query)
        finally:
            self._book.keep()

    def _take(self, answers: Sequence[Answer]) -> None:
        for answer in answers:
            self._book.take(answer)
        self._learned(len(answers))

    def _learned(self, count: int) -> None:
        self._not_kept += count
        if self._not_kept >= SMALL_BATCH:
            self._book.keep()
            self._not_kept = 0
        self._after_each()

    def _take_crossref(self, answers: Sequence[Answer]) -> None:
        """Takes a batch in; what Crossref lacks is asked of the agency at which it is registered."""
        if self._book.notices_only:
            self._take(answers)
            return
        self._take([answer for answer in answers if not isinstance(answer.record, Missing)])
        elsewhere: dict[str, list[str]] = {}
        for answer in answers:
            if isinstance(answer.record, Missing) and (agency := self._agency(answer)):
                elsewhere.setdefault(agency, []).append(answer.record.doi)
        for agency, dois in elsewhere.items():
            registry = self._registries.datacite if agency == "datacite" else self._registries.others(agency)
            for given in registry.ask(dois):
                self._take(given)

    def _agency(self, answer: Answer) -> str:
        """The agency that has what Crossref lacks; where there is none to ask, that is the answer, and is taken in."""
        doi = answer.record.doi
        try:
            agency = self._for_agencies.ask(self._registries.crossref.agency, doi)
        except NotThereError:
            self._take([answer])
        except CouldNotAskError as error:
            self._take([self._unavailable(doi, f"the DOI's agency could not be asked for: {error}")])
        else:
            if agency != "crossref":
                return agency
            self._take([self._unavailable(doi, "Crossref names itself as its agency, and shows no record of it")])
        return ""

    def _search(self, query: str) -> None:
        try:
            candidates = self._for_searches.ask(self._registries.crossref.search, query)
        except CouldNotAskError as error:
            self._book.could_not_search(query, str(error))
        else:
            name = self._registries.crossref.name
            self._book.take_search(
                Searched(query=query, asked=self._today, registry=name, via="api", candidates=candidates)
            )
        self._learned(1)

    def _unavailable(self, doi: str, reason: str) -> Answer:
        name = self._registries.crossref.name
        return Answer(record=Unavailable(doi=doi, asked=self._today, registry=name, via="api", reason=reason))
