"""Crossref's REST API, through habanero: https://api.crossref.org and https://habanero.readthedocs.io.

The only module that imports habanero, and the only one that knows what it throws.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar
from urllib.parse import quote

import httpx2
import msgspec
from habanero import exceptions as habanero_exceptions
from habanero.request_class import Request

from claimstead.config import Registries
from claimstead.model.record import Answer, Candidate, Found, Missing, Relation, Unavailable
from claimstead.registries.asking import causes
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.asking.pace import Kind
from claimstead.registries.asking.session import Session
from claimstead.registries.crossref_batches import LARGEST_SIZE, ask_in_batches
from claimstead.registries.crossref_notices import read_notices, read_relations
from claimstead.registries.crossref_works import read_abstract, read_work
from claimstead.registries.fields import doi_of, tables_of, text_of

MAX_URL = 4_000  # bytes; Crossref takes 4,092
MAX_QUERY = 500  # characters of a search; more words than a title, a name and a journal have
# What the API lets a list be cut down to (habanero checks it); language and aliases only come with single records.
SELECT = (
    "DOI,title,subtitle,original-title,author,container-title,short-container-title,ISSN,issued,published-online,"
    "published-print,accepted,posted,created,volume,issue,page,article-number,type,publisher,updated-by,relation"
)
_LIST = {"select": SELECT + ",abstract"}
_SEARCH = {"select": SELECT + ",score"}
_NOT_FOUND = b"Resource not found."  # in all recorded 404s; a wrong address or a gateway answers otherwise
_KEPT = ":/,();"  # what a query string may hold as it is (RFC 3986, 3.4); escaped, 100 DOIs would not fit

Message = dict[str, object]
Given = TypeVar("Given")


def failure_of(error: Exception) -> causes.Failure | None:
    """Tells what habanero, or httpx2 beneath it, means by an exception; None where it is a fault of ours.

    habanero throws RequestError where Crossref explains itself in JSON, or where an
    answer of status 200 is no JSON; HTTPStatusError and RuntimeError around what
    httpx2 throws; and whatever an answer of odd form makes of its own reading.
    """
    if isinstance(error, habanero_exceptions.RequestError) and error.args and error.args[0] != 200:
        return causes.failure_of_status(error.args[0], "Crossref", {})
    if isinstance(error, habanero_exceptions.Error):
        return CouldNotAskError("Crossref sent an answer that can't be read", again=True)
    failure = causes.failure_of(error)
    answered = error.response.content if isinstance(error, httpx2.HTTPStatusError) else _NOT_FOUND
    if isinstance(failure, NotThereError) and _NOT_FOUND not in answered:
        return CouldNotAskError(f"{failure}, but not as Crossref does")
    return failure


class _Question(Request):  # type: ignore[misc]  # habanero ships no types
    """A request that habanero puts together and checks, and our session sends.

    habanero sends with ``httpx2.get``: on a new connection each time, without pace or
    retries, the headers (and with them the limits) thrown away, and every ``:`` and
    ``/`` of a DOI escaped. So ``_req``, the one method that sends, is overridden.
    """

    def __init__(self, session: Session, url: str, path: str, kind: Kind, options: Mapping[str, object]) -> None:
        super().__init__(None, None, None, url, path, cursor_max=0, **options)
        self._session = session
        self._kind = kind
        self.redirected = False

    def _req(self, payload: Mapping[str, str], should_warn: bool = False) -> dict[str, Message]:
        response = self._session.send(_address(self._url(), payload), kind=self._kind).raise_for_status()
        self.redirected = bool(response.history)
        answer = msgspec.json.decode(response.content)
        if not isinstance(answer, dict) or answer.get("status") != "ok" or not isinstance(answer.get("message"), dict):
            raise CouldNotAskError(f"{response.url.host} answered with a report of an error", again=True)
        return answer

    def record(self) -> Message:
        """What stands at the address; habanero's own way of asking expects a list."""
        return self._req({})["message"]

    def records(self) -> list[Message]:
        """The records of a list, checked and asked for by habanero."""
        records = self.do_request()["message"]["items"]
        if not isinstance(records, list):
            raise TypeError("the records are no list")
        return list(tables_of(records))


class Crossref:
    """The registry of most journal articles. Bibliographic facts are free to use, abstracts are not."""

    name = "crossref"

    def __init__(self, session: Session, settings: Registries, today: datetime.date) -> None:
        self._session = session
        self._url = settings.crossref.rstrip("/")
        self._today = today

    def ask(self, identifiers: Sequence[str]) -> Iterator[tuple[Answer, ...]]:
        """Yields answers for DOIs in canonical form as they come, in lists of up to a hundred and singly where need be.

        Raises:
            SessionEndedError: budget or deadline are used up; what was yielded before stands.
        """
        return ask_in_batches(self, identifiers, self._session, self._url)

    def each(
        self, question: Callable[[str], Given], about: Sequence[str]
    ) -> Iterator[tuple[str, Given | causes.Failure]]:
        """Yields what ``agency`` or ``search`` gives for each, or why nothing, as they come.

        Raises:
            SessionEndedError: budget or deadline are used up; what was yielded before stands.
        """
        return self._session.each(self._url, question, about)

    def agency(self, doi: str) -> str:
        """Returns the registration agency of a DOI, such as ``datacite`` or ``medra``.

        Raises:
            NotThereError: no agency knows the DOI.
            CouldNotAskError: Crossref could not be asked.
            SessionEndedError: budget or deadline are used up.
        """
        message = self._session.persist(
            self._question(f"{_path(doi)}/agency").record, "Crossref on agencies", failure_of
        )
        agency = message.get("agency")
        name = text_of(agency.get("id")).lower() if isinstance(agency, dict) else ""
        if not name:
            raise CouldNotAskError("Crossref's answer names no registration agency")
        return name

    def search(self, query: str, rows: int = 5) -> tuple[Candidate, ...]:
        """Searches for a bibliographic description in free text, best first; for references without a DOI only.

        Raises:
            CouldNotAskError: Crossref could not be asked.
            SessionEndedError: budget or deadline are used up.
        """
        options = {**_SEARCH, "limit": rows, "query_bibliographic": query[:MAX_QUERY]}
        candidates = (
            Candidate(doi=doi, score=_score(message), work=read_work(message))
            for message in self._records(options)
            if (doi := doi_of(message.get("DOI"))) is not None
        )
        return tuple(candidates)[:rows]

    def one(self, doi: str) -> Answer:
        """Asks for the record of one DOI.

        Raises:
            CouldNotAskError: Crossref could not be asked.
            SessionEndedError: budget or deadline are used up.
        """
        question = self._question(_path(doi))

        def ask() -> Message:
            message = question.record()
            registered = doi_of(message.get("DOI"))
            if registered is None or (registered != doi and not question.redirected and doi not in _aliases(message)):
                other = registered or "no DOI at all"
                raise CouldNotAskError(f"Crossref answered with the record of {other}", again=True)
            return message

        try:
            return self._answer(doi, self._session.persist(ask, self.name, failure_of))
        except NotThereError:
            return Answer(record=Missing(doi=doi, asked=self._today, registry=self.name, via="api"))

    def many(self, dois: Sequence[str]) -> Mapping[str, Answer]:
        """Asks for a list of DOIs; records of works not asked for are left out.

        Raises:
            CouldNotAskError: Crossref could not be asked.
            SessionEndedError: budget or deadline are used up.
        """
        messages: dict[str, Message] = {}
        for message in self._records({**_LIST, "filter": {"doi": list(dois)}, "limit": len(dois)}):
            for doi in (text_of(message.get("DOI")).lower(), *_aliases(message)):
                messages.setdefault(doi, message)
        return {doi: self._answer(doi, messages[doi]) for doi in dois if doi in messages}

    def fitting(self, dois: Sequence[str]) -> int:
        """How many of the first DOIs fit one request; a comma ends a DOI in a filter, so such a one fits none."""
        left = MAX_URL - len(_address(f"{self._url}/works", {"filter": "", "rows": str(LARGEST_SIZE), **_LIST}))
        for count, doi in enumerate(dois):
            left -= len(quote(f"doi:{doi},", safe=_KEPT))
            if left < 0 or "," in doi:
                return count
        return len(dois)

    def unavailable(self, doi: str, reason: str) -> Answer:
        """The answer where Crossref gave none that can be used."""
        return Answer(record=Unavailable(doi=doi, asked=self._today, registry=self.name, via="api", reason=reason))

    def _answer(self, doi: str, message: Message) -> Answer:
        """The record under the DOI asked for; where that is an alias, the DOI it stands for is a relation."""
        registered = doi if text_of(message.get("DOI")).lower() == doi else doi_of(message.get("DOI"))
        alias = (Relation(kind="alias-of", doi=registered),) if registered and registered != doi else ()
        found = Found(
            doi=doi,
            asked=self._today,
            registry=self.name,
            via="api",
            work=read_work(message),
            notices=read_notices(message),
            relations=alias + read_relations(message),
        )
        return Answer(record=found, abstract=read_abstract(message))

    def _question(self, path: str) -> _Question:
        return _Question(self._session, self._url, path, "single", {})

    def _records(self, options: Mapping[str, object]) -> list[Message]:
        question = _Question(self._session, self._url, "/works", "list", options)
        try:
            return self._session.persist(question.records, self.name, failure_of)
        except NotThereError as error:
            raise CouldNotAskError("Crossref knows no lists at this address", refused=True) from error


def _path(doi: str) -> str:
    """The path of a DOI's record; its slashes are escaped, so that none is taken for a part of the path."""
    return f"/works/{quote(doi, safe='')}"


def _address(url: str, payload: Mapping[str, str]) -> str:
    return url + "?" + "&".join(f"{key}={quote(text, safe=_KEPT)}" for key, text in payload.items()) if payload else url


def _aliases(message: Message) -> list[str]:
    """Other DOIs of the same record."""
    aliases = message.get("aliases")
    return [doi for alias in (aliases if isinstance(aliases, list) else ()) if (doi := doi_of(alias)) is not None]


def _score(message: Message) -> float:
    score = message.get("score")
    return float(score) if isinstance(score, int | float) and 0 <= score < 1e9 else 0.0
