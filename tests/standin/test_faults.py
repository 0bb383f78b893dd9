"""What can be done to an answer on purpose: each fault as a client meets it."""

import collections
import gzip
import http.client
import json
import time
import zlib
from collections.abc import Iterator

import pytest

from tests.standin import Fault, Faults, Standin, made_up
from tests.standin.asking import ask, ask_on, connected
from tests.standin.exchange import Asked
from tests.standin.faults import SPOILERS

WORK = "/works/10.5555/standin.3"
LIST = "/works?filter=" + ",".join(f"doi:{made_up.doi(number)}" for number in range(6))


@pytest.fixture
def standin() -> Iterator[Standin]:
    with Standin(made_up.works(10), patience=0.4) as running:
        yield running


@pytest.mark.parametrize(
    ("fault", "status", "content_type"),
    [
        ("429", 429, "text/html"),
        ("429-retry-after", 429, "text/html"),
        ("500", 500, "application/json"),
        ("502", 502, "text/html"),
        ("503", 503, "text/html"),
        ("503-retry-after", 503, "text/html"),
        ("504", 504, "text/html"),
        ("wrong-type", 200, "text/html"),
        ("error-inside", 200, "application/json"),
    ],
)
def test_another_answer_is_given(standin: Standin, fault: Fault, status: int, content_type: str) -> None:
    standin.faults.next(fault)
    answer = ask(standin, WORK)
    assert (answer.status, answer.headers["content-type"]) == (status, content_type)
    assert answer.headers.get("retry-after") == ("1" if fault.endswith("retry-after") else None)
    if content_type == "application/json":
        assert answer.json["status"] == "error"
    assert ask(standin, WORK).message["DOI"] == made_up.doi(3)


def test_a_429_says_nothing_of_limits(standin: Standin) -> None:
    standin.faults.next("429")
    answer = ask(standin, WORK)
    assert b"<h1>429 Too Many Requests</h1>" in answer.body
    assert not any("limit" in name for name in answer.headers)


def test_a_reset_comes_in_the_middle_of_the_body(standin: Standin) -> None:
    standin.faults.next("reset")
    with connected(standin) as connection:
        connection.request("GET", WORK)
        response = connection.getresponse()
        assert response.status == 200
        with pytest.raises(ConnectionResetError):
            response.read()


def test_a_connection_closed_without_an_answer(standin: Standin) -> None:
    standin.faults.next("closed")
    with pytest.raises(http.client.RemoteDisconnected):
        ask(standin, WORK)


def test_a_stall_outlasts_the_client(standin: Standin) -> None:
    standin.faults.next("stall")
    with pytest.raises(TimeoutError):
        ask(standin, WORK, 0.1)


def test_a_slow_drip_comes_whole_in_the_end(standin: Standin) -> None:
    standin.faults.next("drip")
    began = time.monotonic()
    assert ask(standin, WORK, 0.2).message["DOI"] == made_up.doi(3)
    assert time.monotonic() - began >= 0.3


def test_a_truncated_gzip_can_not_be_unpacked(standin: Standin) -> None:
    standin.faults.next("truncated-gzip")
    answer = ask(standin, WORK)
    assert answer.headers["content-encoding"] == "gzip"
    with pytest.raises((EOFError, zlib.error)):
        gzip.decompress(answer.body)


def test_a_truncated_body_is_no_json(standin: Standin) -> None:
    standin.faults.next("truncated-body")
    answer = ask(standin, WORK)
    assert int(answer.headers["content-length"]) == len(answer.body)
    with pytest.raises(json.JSONDecodeError):
        json.loads(answer.body)


def test_lists_that_are_empty_or_lack_records(standin: Standin) -> None:
    standin.faults.next("empty-list", "records-lacking")
    assert ask(standin, WORK).status == 200  # what is of lists waits for one
    assert ask(standin, LIST).dois == []
    assert len(ask(standin, LIST).dois) == 3
    assert len(ask(standin, LIST).dois) == 6


def test_a_record_that_was_not_asked_for(standin: Standin) -> None:
    standin.faults.next("another-record", "another-record")
    assert ask(standin, WORK).message["DOI"] == made_up.doi(0)
    dois = ask(standin, LIST).dois
    assert made_up.doi(6) in dois
    assert len(dois) == 6


def test_a_list_of_datacite_lacks_records_too(standin: Standin) -> None:
    standin.shelf.datacite["10.5555/data"] = {"titles": [{"title": "Data"}]}
    standin.faults.next("empty-list")
    assert ask(standin, "/datacite/dois?ids=10.5555/data").json["data"] == []


def test_an_error_inside_pubmed_is_xml(standin: Standin) -> None:
    standin.faults.next("error-inside")
    answer = ask(standin, f"/eutils/efetch.fcgi?db=pubmed&id={made_up.pmid(1)}")
    assert answer.status == 200
    assert b"<ERROR>" in answer.body


def test_a_fault_can_be_ordered_for_a_doi(standin: Standin) -> None:
    standin.faults.on(made_up.doi(3).upper(), "503", times=2)
    assert [ask(standin, target).status for target in (WORK, "/works/10.5555/standin.4", LIST, WORK)] == [
        503, 200, 503, 200
    ]  # fmt: skip
    standin.faults.on(made_up.doi(3), "500")
    assert {ask(standin, WORK).status for _ in range(3)} == {500}
    standin.faults.clear()
    assert ask(standin, WORK).status == 200


def test_a_kept_connection_goes_on_after_a_fault_that_is_whole(standin: Standin) -> None:
    standin.faults.next("504", None, "wrong-type")
    with connected(standin) as connection:
        statuses = [ask_on(connection, WORK).status for _ in range(4)]
    assert statuses == [504, 200, 200, 200]


def test_a_share_of_answers_is_spoiled_the_same_each_time() -> None:
    def picked(seed: int) -> list[Fault | None]:
        faults = Faults(0.2, seed=seed)
        return [faults.pick(f"/works/{number % 500}", Asked("work")) for number in range(2_000)]

    assert picked(1) == picked(1) != picked(2)
    counted = collections.Counter(picked(1))
    assert 0.75 < counted[None] / 2_000 < 0.85
    assert set(counted) - {None} == set(SPOILERS) - {"empty-list", "records-lacking"}


def test_only_the_kinds_that_are_named_are_drawn() -> None:
    faults = Faults(1.0, kinds=("503", "empty-list"))
    assert {faults.pick(f"/works/{number}", Asked("work")) for number in range(20)} == {"503"}
    assert {faults.pick(f"/works?{number}", Asked("works", "list")) for number in range(20)} == {"503", "empty-list"}
    assert Faults(1.0, kinds=("empty-list",)).pick("/works/1", Asked("work")) is None
