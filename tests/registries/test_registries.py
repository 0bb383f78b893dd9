"""What all registries promise, each asked over a socket."""

import datetime
from collections.abc import Callable, Iterator

import msgspec
import pytest

from claimstead.config import Registries
from claimstead.model.record import Found, Missing, Unavailable
from claimstead.registries import Registry
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.asking.session import Session
from claimstead.registries.crossref import Crossref
from claimstead.registries.datacite import DataCite
from claimstead.registries.doi_org import DoiOrg
from claimstead.registries.pubmed import PubMed
from tests.registries.asking.server import QuickClock, session_for
from tests.standin import Standin, facts, made_up

DAY = datetime.date(2026, 11, 20)
CLOSED = "http://127.0.0.1:9"  # the discard port, where nobody listens
NOBODY = Registries(crossref=CLOSED, datacite=CLOSED, pubmed=CLOSED, doi=CLOSED)
Opening = Callable[[Session, Registries], Registry]
# each with identifiers it knows, and one it does not
KNOWN: dict[str, tuple[Opening, tuple[str, ...], str]] = {
    "crossref": (
        lambda session, where: Crossref(session, where, DAY),
        (made_up.doi(1), made_up.doi(2)),
        "10.5555/none",
    ),
    "datacite": (lambda session, where: DataCite(session, where, DAY), ("10.5284/1011335",), "10.5555/none"),
    "medra": (lambda session, where: DoiOrg(session, where, DAY, "medra"), ("10.1430/8105",), "10.5555/none"),
    "pubmed": (lambda session, where: PubMed(session, where, DAY), (made_up.pmid(1), made_up.pmid(2)), "999999999"),
}


@pytest.fixture(scope="module")
def standin() -> Iterator[Standin]:
    shelf = facts.recorded()
    for work in made_up.works(3):
        shelf.add(work)
    with Standin(shelf) as standin:
        yield standin


@pytest.mark.parametrize("name", KNOWN)
def test_each_identifier_gets_one_answer_under_the_name_it_was_asked_by(name: str, standin: Standin) -> None:
    opening, known, unknown = KNOWN[name]
    with Session(standin.registries()) as session:
        registry = opening(session, standin.registries())
        answers = [answer.record for batch in registry.ask((*known, unknown)) for answer in batch]
    assert sorted(record.doi or record.pmid for record in answers) == sorted((*known, unknown))
    assert {type(record) for record in answers if (record.doi or record.pmid) in known} == {Found}
    assert [type(record) for record in answers if (record.doi or record.pmid) == unknown] == [Missing]
    assert {(record.registry, record.via, record.asked) for record in answers} == {(name, "api", DAY)}


@pytest.mark.parametrize("name", KNOWN)
def test_an_outage_is_an_answer_and_never_missing(name: str) -> None:
    opening, known, unknown = KNOWN[name]
    with session_for(NOBODY, QuickClock()) as session:
        records = [answer.record for batch in opening(session, NOBODY).ask((*known, unknown)) for answer in batch]
    assert sorted(record.doi or record.pmid for record in records) == sorted((*known, unknown))
    assert all(isinstance(record, Unavailable) and record.reason for record in records)


@pytest.mark.parametrize("name", KNOWN)
def test_a_budget_that_is_used_up_ends_the_run(name: str, standin: Standin) -> None:
    opening, known, _ = KNOWN[name]
    with Session(msgspec.structs.replace(standin.registries(), max_requests=1)) as session:
        registry = opening(session, standin.registries())
        session.send(f"{standin.url}/works/{made_up.doi(1)}")
        with pytest.raises(SessionEndedError):
            list(registry.ask(known))
