"""DataCite, the registration agency of data, preprints, theses and software (https://support.datacite.org/docs/api)."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar
from urllib.parse import quote

import msgspec
from msgspec import Struct

from claimstead.config import Registries
from claimstead.model.record import Answer, Found, Missing, Unavailable
from claimstead.registries import datacite_works
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.asking.handles import is_registered
from claimstead.registries.asking.session import Session

_BATCH = 50
_MAX_LISTED = 2_500  # characters of DOIs; some grow threefold on the way, and addresses end near 4,000
_UNREADABLE = (msgspec.MsgspecError, UnicodeError, RecursionError)


class _Listed(Struct):
    """One record of an answer, its content not yet looked at."""

    id: str
    attributes: msgspec.Raw


class _List(Struct, rename={"records": "data"}):
    records: list[_Listed]


class _Single(Struct, rename={"record": "data"}):
    record: _Listed


Body = TypeVar("Body", _List, _Single)


class DataCite:
    """Asks for many DOIs at once, and once more singly for those that the list lacks."""

    name = "datacite"

    def __init__(self, session: Session, settings: Registries, today: datetime.date) -> None:
        self._session = session
        self._settings = settings
        self._today = today
        self._url = f"{settings.datacite.rstrip('/')}/dois"

    def ask(self, identifiers: Sequence[str]) -> Iterator[tuple[Answer, ...]]:
        """Yields the answers on these DOIs.

        Raises:
            SessionEndedError: budget or deadline are used up; what was yielded before stands.
        """
        for batch in _batches(identifiers):
            yield from self._ask_batch(batch)

    def _ask_batch(self, dois: Sequence[str]) -> Iterator[tuple[Answer, ...]]:
        if len(dois) == 1:
            yield (self._single(dois[0]),)
            return
        try:
            listed = self._listed(dois)
        except CouldNotAskError as error:
            if error.refused:
                yield from self._ask_batch(dois[: len(dois) // 2])
                yield from self._ask_batch(dois[len(dois) // 2 :])
            else:
                yield tuple(self._unavailable(doi, str(error)) for doi in dois)
            return
        if listed:
            yield tuple(listed.values())
        for doi in dois:
            if doi not in listed:
                yield (self._single(doi),)

    def _listed(self, dois: Sequence[str]) -> dict[str, Answer]:
        """The answers that a list gives, by DOI as it was asked.

        Raises:
            CouldNotAskError: there is no list that can be read.
        """
        # https://support.datacite.org/docs/api-get-lists: without page[size] a list ends after 25
        params = {"ids": ",".join(dois), "page[size]": str(len(dois))}
        try:
            answer = self._session.read(self._url, _reader(_List), self.name, params, "list")
        except NotThereError as error:
            raise CouldNotAskError("DataCite has no list of DOIs at this address") from error
        records = {record.id.lower(): record for record in answer.records}
        return {doi: self._answer(doi, records[doi.lower()]) for doi in dois if doi.lower() in records}

    def _single(self, doi: str) -> Answer:
        try:
            answer = self._session.read(f"{self._url}/{quote(doi)}", _reader(_Single), self.name)
        except NotThereError:
            return self._not_there(doi)
        except CouldNotAskError as error:
            return self._unavailable(doi, str(error))
        return self._answer(doi, answer.record)

    def _not_there(self, doi: str) -> Answer:
        try:
            hidden = is_registered(self._session, self._settings, doi)
        except CouldNotAskError as error:
            return self._unavailable(doi, str(error))
        if hidden:
            return self._unavailable(doi, "registered, but DataCite shows no record of it (it may have been withdrawn)")
        return Answer(record=Missing(doi=doi, asked=self._today, registry=self.name, via="api"))

    def _answer(self, doi: str, record: _Listed) -> Answer:
        try:
            described = msgspec.json.decode(record.attributes, type=datacite_works.Attributes)
        except _UNREADABLE:
            return self._unavailable(doi, "DataCite's record of it could not be read")
        if described.doi.lower() != doi.lower():
            return self._unavailable(doi, f"DataCite gave the record of another DOI, {described.doi[:100]}")
        if described.state not in (None, "findable"):
            return self._not_there(doi)
        found = Found(
            doi=doi,
            asked=self._today,
            registry=self.name,
            via="api",
            work=datacite_works.described_work(described),
            notices=datacite_works.own_notices(described),
            relations=datacite_works.relations(described),
        )
        return Answer(record=found, abstract=datacite_works.abstract(described))

    def _unavailable(self, doi: str, reason: str) -> Answer:
        return Answer(record=Unavailable(doi=doi, asked=self._today, registry=self.name, via="api", reason=reason))


def _batches(dois: Sequence[str]) -> Iterator[list[str]]:
    """Lists that fit one request; a DOI with a comma would be two in a list, so it goes alone."""
    batch: list[str] = []
    for doi in dois:
        if "," in doi:
            yield [doi]
            continue
        if batch and (len(batch) == _BATCH or sum(map(len, batch)) + len(doi) > _MAX_LISTED):
            yield batch
            batch = []
        batch.append(doi)
    if batch:
        yield batch


def _reader(body: type[Body]) -> Callable[[bytes], Body]:
    def read(content: bytes) -> Body:
        try:
            return msgspec.json.decode(content, type=body)
        except _UNREADABLE as error:
            raise CouldNotAskError("DataCite sent an answer that can't be read", again=True) from error

    return read
