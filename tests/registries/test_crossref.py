"""Crossref through habanero, over real sockets: every answer and every failure becomes one of three."""

import inspect
from collections.abc import Callable

import habanero
import httpx2
import msgspec
import pytest
from habanero import exceptions as habanero_exceptions
from hypothesis import given

from claimstead.model.record import Found, Missing, Relation, Unavailable
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from claimstead.registries.crossref import SELECT, failure_of
from tests.registries.asking.server import Asked, Reply, serving
from tests.registries.asking.test_causes import EXCEPTIONS, thrown
from tests.registries.crossref_server import NOT_FOUND, always, crossref_at, is_list, ok, ok_list, registry, work
from tests.registries.test_fields import JSON

DOI = "10.5555/one"
REFUSED = Reply(
    400,
    b'{"status":"failed","message-type":"validation-failure","message":[{"type":"x","value":"y","message":"No"}]}',
    {"content-type": "application/json;charset=utf-8"},
)
GATEWAY = Reply(504, b"<html><head><title>504 Gateway Time-out</title></head></html>", {"content-type": "text/html"})
HTML = Reply(200, b"<html>Sorry</html>", {"content-type": "text/html"})
CUT_OFF = Reply(200, b'{"status":"ok","message":{"DO', {"content-type": "application/json"})
CLOSED = Reply(0, b"")


def record_for(*replies: Reply) -> tuple[object, int]:
    """What becomes of a DOI where the answers are these in turn, and how often was asked."""
    left = list(replies)
    with crossref_at(lambda _: left.pop(0)) as ours:
        return ours.crossref.one(DOI).record, len(ours.server.asked)


def test_a_record_is_found() -> None:
    message = {
        **work(DOI),
        "updated-by": [{"type": "retraction", "DOI": "10.5555/n"}],
        "abstract": "<jats:p>Itch.</jats:p>",
    }
    with crossref_at(always(ok(message))) as ours:
        answer = ours.crossref.one(DOI)
    assert isinstance(answer.record, Found)
    assert (answer.record.doi, answer.record.registry, answer.record.via) == (DOI, "crossref", "api")
    assert [notice.nature for notice in answer.record.notices] == ["retraction"]
    assert answer.abstract == "Itch."
    assert msgspec.json.decode(msgspec.json.encode(answer.record), type=Found) == answer.record
    assert ours.server.asked[0].target == "/works/10.5555%2Fone"


def test_not_found_is_missing() -> None:
    record, _ = record_for(NOT_FOUND)
    assert isinstance(record, Missing)


@pytest.mark.parametrize(
    ("reply", "reason", "requests"),
    [
        (REFUSED, "refused the question (400)", 1),
        (GATEWAY, "answered 504", 5),
        (Reply(404, b"<html>nginx</html>"), "answered 404, but not as Crossref does", 1),
        (HTML, "sent an answer that can't be read", 5),
        (CUT_OFF, "sent an answer that can't be read", 5),
        (CLOSED, "broke off the connection", 5),
        (Reply(200, b"[" * 100_000), "sent an answer that can't be read", 5),
        (Reply(200, b'{"status":"failed","message":[]}'), "a report of an error", 5),
        (Reply(200, b'{"status":"error","message":{"name":"class"}}'), "a report of an error", 5),
        (Reply(200, b"[]"), "a report of an error", 5),
        (Reply(200, b"null"), "a report of an error", 5),
        (ok(work("10.5555/another")), "with the record of 10.5555/another", 5),
        (ok({}), "with the record of no DOI at all", 5),
        (ok({"DOI": 7}), "with the record of no DOI at all", 5),
        (Reply(301, b"", {"location": "/works/10.5555%2Fone"}), "without end", 6),
    ],
)
def test_what_is_no_answer_is_unavailable_with_its_reason(reply: Reply, reason: str, requests: int) -> None:
    with crossref_at(always(reply)) as ours:
        (answer,) = ours.answers(DOI).values()
    assert isinstance(answer.record, Unavailable)
    assert reason in answer.record.reason
    assert len(ours.server.asked) == requests


@pytest.mark.parametrize("fault", [GATEWAY, HTML, CUT_OFF, CLOSED, ok(work("10.5555/another"))])
def test_a_passing_fault_leaves_no_trace(fault: Reply) -> None:
    record, requests = record_for(fault, fault, ok(work(DOI)))
    assert isinstance(record, Found)
    assert requests == 3


def test_an_alias_is_found_under_the_doi_asked_and_says_so() -> None:
    primary = "10.5555/one.v5"
    redirect = Reply(301, b"", {"location": f"/works/{primary}"})
    expected = Relation(kind="alias-of", doi=primary)
    for record, _ in (record_for(redirect, ok(work(primary))), record_for(ok({**work(primary), "aliases": [DOI]}))):
        assert isinstance(record, Found)
        assert (record.doi, record.relations) == (DOI, (expected,))
    with crossref_at(always(ok_list([{**work(primary), "aliases": [DOI.upper()]}]))) as ours:
        listed = ours.answers(DOI, primary)[DOI].record
    assert isinstance(listed, Found)
    assert listed.relations == (expected,)
    assert len(ours.server.asked) == 1


def test_a_list_with_rubbish_gives_what_is_good_in_it() -> None:
    def answer(asked: Asked) -> Reply:
        if not is_list(asked):
            return NOT_FOUND
        return ok_list(
            [None, 7, [], {"DOI": None}, work("10.5555/foreign"), work(DOI), {**work(DOI), "title": ["Twice"]}]
        )

    with crossref_at(answer) as ours:
        answers = ours.answers(DOI, "10.5555/two")
    one, two = answers[DOI].record, answers["10.5555/two"].record
    assert isinstance(one, Found)
    assert one.work.titles == (f"Work {DOI}",)
    assert isinstance(two, Missing)


@pytest.mark.parametrize(
    "message", [{"items": []}, {}, {"total-results": 0}, {"total-results": 2, "items": {}}, None, "x"]
)
def test_a_list_that_is_none_says_nothing_of_what_was_asked(message: object) -> None:
    with crossref_at(lambda asked: ok(message) if is_list(asked) else registry()(asked)) as ours:
        answers = ours.answers(DOI, "10.5555/two")
    assert all(isinstance(answer.record, Found) for answer in answers.values())


def test_any_json_becomes_one_of_three() -> None:
    with crossref_at(always(NOT_FOUND)) as ours:

        @given(JSON)
        def holds(message: object) -> None:
            listed, single = ok_list([message]), ok(message)
            ours.server.answer = lambda asked: listed if is_list(asked) else single
            for answer in ours.answers(DOI, "10.5555/two").values():
                assert isinstance(answer.record, Unavailable)

        holds()


def test_the_agency_is_named_or_not_there() -> None:
    with crossref_at(always(ok({"DOI": DOI, "agency": {"id": "DataCite", "label": "DataCite"}}))) as ours:
        assert ours.crossref.agency(DOI) == "datacite"
        assert ours.server.asked[0].target == "/works/10.5555%2Fone/agency"
        ours.server.answer = always(NOT_FOUND)
        with pytest.raises(NotThereError):
            ours.crossref.agency(DOI)
        ours.server.answer = always(Reply(404, b"<html>nginx</html>"))
        with pytest.raises(CouldNotAskError, match="not as Crossref does"):
            ours.crossref.agency(DOI)
        for odd in ({"agency": None}, {"agency": {"id": 7.5}}, {}):
            ours.server.answer = always(ok(odd))
            with pytest.raises(CouldNotAskError, match="no registration agency"):
                ours.crossref.agency(DOI)


def test_a_search_gives_candidates_best_first() -> None:
    found = [{**work(DOI), "score": 88.5}, {**work("10.5555/two"), "score": None}, {"DOI": "none"}, None]
    with crossref_at(always(ok_list(found))) as ours:
        candidates = ours.crossref.search("Eczema, a review & more " + "x" * 9_000, rows=3)
        assert [(candidate.doi, candidate.score) for candidate in candidates] == [(DOI, 88.5), ("10.5555/two", 0.0)]
        assert candidates[0].work.titles == (f"Work {DOI}",)
        target = ours.server.asked[0].target
        assert "query.bibliographic=Eczema,%20a%20review%20%26%20more" in target
        assert "rows=3" in target
        assert len(target) < 2_000
        for failure in (NOT_FOUND, REFUSED, GATEWAY):
            ours.server.answer = always(failure)
            with pytest.raises(CouldNotAskError):
                ours.crossref.search("Eczema")


def test_only_fields_that_crossref_can_select_are_asked_for() -> None:
    habanero.select.validate_select(SELECT.split(","))
    assert "language" not in SELECT


@pytest.mark.parametrize("exception", EXCEPTIONS, ids=lambda exception: exception.__name__)
def test_each_exception_of_httpx2_is_told(exception: type[Exception]) -> None:
    assert failure_of(thrown(exception)) is not None


HABANERO = [cls for _, cls in inspect.getmembers(habanero_exceptions, inspect.isclass) if issubclass(cls, Exception)]


@pytest.mark.parametrize("exception", HABANERO, ids=lambda exception: exception.__name__)
def test_each_exception_of_habanero_is_told(exception: type[Exception]) -> None:
    for arguments in ((), (404, "Resource not found."), (400, "Not valid"), (200, "<html>"), (503, "")):
        assert failure_of(exception(*arguments)) is not None


def test_habanero_has_no_other_exceptions() -> None:
    defined = {
        name
        for module in vars(habanero).values()
        if inspect.ismodule(module) and module.__name__.startswith("habanero")
        for name, cls in inspect.getmembers(module, inspect.isclass)
        if issubclass(cls, Exception) and cls.__module__.startswith("habanero")
    }
    assert defined == {"Error", "RequestError"}


@pytest.mark.parametrize(
    ("reply", "single", "listed"),
    [
        (NOT_FOUND, NotThereError, NotThereError),
        (REFUSED, CouldNotAskError, CouldNotAskError),
        (GATEWAY, CouldNotAskError, CouldNotAskError),
        (HTML, CouldNotAskError, CouldNotAskError),
        (CUT_OFF, CouldNotAskError, CouldNotAskError),
        (CLOSED, CouldNotAskError, CouldNotAskError),
        (Reply(200, b'{"status":"ok","message":[]}', {"content-type": "application/json"}), None, CouldNotAskError),
        (Reply(200, b"{}", {}), CouldNotAskError, CouldNotAskError),
        (Reply(302, b"", {"location": "/elsewhere"}), CouldNotAskError, CouldNotAskError),
    ],
)
def test_what_habanero_throws_by_itself_is_told(
    reply: Reply, single: type[Exception] | None, listed: type[Exception]
) -> None:
    with serving(always(reply)) as server:
        crossref = habanero.Crossref(base_url=server.url)
        assert isinstance(told(lambda: crossref.works(ids=DOI)), single or type(None))
        assert isinstance(told(lambda: crossref.works(filter={"doi": [DOI]}, limit=1)), listed)


def told(call: Callable[[], object]) -> Exception | None:
    """The failure that comes of a call, if any."""
    try:
        call()
    except Exception as error:
        failure = failure_of(error)
        return failure if failure is not None else error
    return None


def test_habanero_with_nobody_there_is_told() -> None:
    with serving(always(HTML)) as server:
        crossref = habanero.Crossref(base_url=server.url)
    for call in ({"ids": DOI}, {"filter": {"doi": [DOI]}}):
        with pytest.raises((httpx2.ConnectError, RuntimeError)) as caught:
            crossref.works(**call)
        assert "could not be reached" in str(failure_of(caught.value))
