"""Every recorded exchange of habanero and serrano goes through our asking and reading, and none stops it."""

import contextlib
import datetime
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec
import pytest

from claimstead.model.record import Answer, Found, Missing, Record, Unavailable
from claimstead.model.reference import canonical_doi
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.crossref_works import read_work
from tests.house.clone import ROOT
from tests.registries.asking.server import Asked, Reply
from tests.registries.crossref_server import Ours, crossref_at
from tests.registries.record_exchanges import RECORDED, Exchange, exchanges, fields_of, records_of

DATA = Path(os.environ.get("CLAIMSTEAD_DATA", ROOT.parent / "shared" / "data"))
WHOLE = DATA / "crossref" / "interactions.jsonl.gz"
FILES = [pytest.param(RECORDED, id="committed-facts")]
if WHOLE.is_file():  # not on every machine
    FILES.append(pytest.param(WHOLE, id="whole-file"))


def path_of(uri: str) -> str:
    """An address without its host, decoded, by which the server finds it again."""
    parts = urlsplit(uri)
    return unquote(f"{parts.path}?{parts.query}" if parts.query else parts.path)


def reply(exchange: Exchange) -> Reply:
    """The recorded answer; where it leads to another host, it leads to this server instead."""
    headers = {name: text for name, text in exchange.headers.items() if name != "status"}
    if "location" in headers:
        headers["location"] = urlsplit(headers["location"]).path
    return Reply(exchange.status, exchange.content(), headers)


@contextlib.contextmanager
def replaying(path: Path) -> Iterator[tuple[Ours, list[Exchange]]]:
    """A server that knows all recorded exchanges."""
    recorded = list(exchanges(path))
    replies = {path_of(exchange.uri): reply(exchange) for exchange in recorded}

    def answer(asked: Asked) -> Reply:
        return replies.get(path_of(asked.target), Reply(404, b"Resource not found.", {"content-type": "text/plain"}))

    with crossref_at(answer, max_requests=1_000_000) as ours:
        yield ours, recorded


@pytest.mark.parametrize("path", FILES)
def test_whatever_was_answered_is_one_of_three(path: Path) -> None:
    with replaying(path) as (ours, recorded):
        known = ours.server.answer
        for exchange in recorded:
            ours.server.answer = first(reply(exchange), known)
            asked_by(ours)
    assert len(recorded) == 225


def first(reply: Reply, then: Callable[[Asked], Reply]) -> Callable[[Asked], Reply]:
    """Answers once with ``reply``, whatever is asked."""
    pending = [reply]
    return lambda asked: pending.pop() if pending else then(asked)


def asked_by(ours: Ours) -> None:
    """Asks in each of our ways; what is not one of three outcomes comes out as an exception."""
    answers = ours.answers("10.5555/one", "10.5555/two", "10.5555/a,b")
    assert all(isinstance(answer.record, Record) for answer in answers.values())
    with contextlib.suppress(NotThereError, CouldNotAskError):
        ours.crossref.agency("10.5555/one")
    with contextlib.suppress(CouldNotAskError):
        ours.crossref.search("eczema")


@pytest.mark.parametrize("path", FILES)
def test_recorded_works_are_found_and_recorded_absences_missing(path: Path) -> None:
    outcomes: dict[type, int] = {Found: 0, Missing: 0, Unavailable: 0}
    with replaying(path) as (ours, recorded):
        for exchange in recorded:
            doi = canonical_doi(path_of(exchange.uri).removeprefix("/works/"))
            if doi is None or not exchange.uri.startswith("https://api.crossref.org/works/10.") or "?" in exchange.uri:
                continue
            if doi.endswith(("/agency", "/transform")) or "/transform/" in doi:
                continue
            answer = ours.crossref.one(doi)
            outcomes[type(answer.record)] += 1
            check(exchange, answer)
    assert outcomes == {Found: 24, Missing: 2, Unavailable: 0}


def check(exchange: Exchange, answer: Answer) -> None:
    """Holds the answer against what was recorded."""
    if exchange.status == 200:
        assert isinstance(answer.record, Found)
        assert answer.record.work.titles
        assert msgspec.json.decode(msgspec.json.encode(answer.record), type=Found) == answer.record
    else:
        assert isinstance(answer.record, Found if exchange.status == 301 else Missing), exchange.uri


@pytest.mark.parametrize("path", FILES)
def test_the_recorded_alias_is_found_under_its_own_doi(path: Path) -> None:
    with replaying(path) as (ours, _):
        record = ours.crossref.one("10.26434/chemrxiv.5406907").record
    assert isinstance(record, Found)
    assert [(relation.kind, relation.doi) for relation in record.relations] == [
        ("alias-of", "10.26434/chemrxiv.5406907.v5"),
        ("is-preprint-of", "10.1021/acs.jpcb.7b11820"),
    ]


@pytest.mark.parametrize("path", FILES)
def test_recorded_agencies_are_named(path: Path) -> None:
    with replaying(path) as (ours, _):
        assert ours.crossref.agency("10.1126/science.169.3946.635") == "crossref"
        with pytest.raises(NotThereError):
            ours.crossref.agency("232234234234")


@pytest.mark.parametrize("path", FILES)
def test_every_recorded_work_is_read(path: Path) -> None:
    works = [read_work(fields_of(record)) for exchange in exchanges(path) for record in records_of(exchange)]
    assert len(works) > 900
    assert sum(bool(work.titles) for work in works) > 0.9 * len(works)
    latest = datetime.date(2027, 12, 31).isoformat()
    assert all(date.date <= latest for work in works for date in work.dates)
