"""DataCite asked over real sockets: lists, what lists lack, and what goes wrong."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import Answer, Found, Missing, Unavailable
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.datacite import DataCite
from tests.registries.canned import Answering, Canned, hurried

TODAY = datetime.date(2026, 11, 20)
LIST = "/datacite/dois"
RECORDED = {
    one["id"]: one
    for one in msgspec.json.decode((Path(__file__).parent / "recorded_datacite/dois.json").read_bytes())["data"]
}
DOIS = list(RECORDED)


def ask(canned: Canned, dois: Sequence[str], max_requests: int = 1_000) -> dict[str, Answer]:
    where = canned.settings(max_requests)
    with hurried(where) as session:
        answers = [one for batch in DataCite(session, where, TODAY).ask(dois) for one in batch]
    assert len(answers) == len(dois)
    return {answer.record.doi: answer for answer in answers}


def serving(records: Mapping[str, object], handles: Sequence[str] = ()) -> Answering:
    """DataCite with these records, and a DOI system that knows these DOIs."""

    def answer(path: str, params: Mapping[str, str]) -> tuple[int, bytes]:
        doi = path.partition("/10.")[2]
        if path.startswith("/doi/api/handles/"):
            return (200, b'{"responseCode":1}') if f"10.{doi}" in handles else (404, b'{"responseCode":100}')
        if path == LIST:
            listed = [records[one] for one in params["ids"].split(",") if one in records]
            return 200, msgspec.json.encode({"data": listed[: int(params["page[size]"])]})
        if f"10.{doi}" in records:
            return 200, msgspec.json.encode({"data": records[f"10.{doi}"]})
        return 404, b'{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}'

    return answer


def test_many_are_asked_in_one_request() -> None:
    with Canned(serving(RECORDED)) as canned:
        answers = ask(canned, DOIS)
        assert canned.paths == [LIST]
    record = answers["10.5281/zenodo.3520062"].record
    assert isinstance(record, Found)
    assert (record.registry, record.via, record.asked, record.work.language) == ("datacite", "api", TODAY, "pl")
    assert answers["10.5281/zenodo.3520062"].abstract == "…"


def test_one_is_asked_alone_under_the_name_it_was_asked_by() -> None:
    with Canned(serving({"10.5281/Zenodo.3520062": RECORDED["10.5281/zenodo.3520062"]})) as canned:
        answers = ask(canned, ["10.5281/Zenodo.3520062"])
        assert canned.paths == [f"{LIST}/10.5281/Zenodo.3520062"]
    assert isinstance(answers["10.5281/Zenodo.3520062"].record, Found)


def test_what_a_list_lacks_is_asked_singly_and_missing_only_when_the_doi_system_says_so() -> None:
    with Canned(serving(RECORDED, handles=["10.5555/hidden"])) as canned:
        answers = ask(canned, [*DOIS, "10.5555/none", "10.5555/hidden"])
        assert len(canned.asked) == 5
    assert answers["10.5555/none"].record == Missing(doi="10.5555/none", asked=TODAY, registry="datacite", via="api")
    hidden = answers["10.5555/hidden"].record
    assert isinstance(hidden, Unavailable)
    assert "DataCite shows no record of it" in hidden.reason


def test_a_record_that_is_not_shown_to_the_public_is_not_found() -> None:
    hidden = {**RECORDED[DOIS[0]], "attributes": {"doi": DOIS[0], "state": "registered"}}
    with Canned(serving({DOIS[0]: hidden}, handles=[DOIS[0]])) as canned:
        assert isinstance(ask(canned, DOIS[:2])[DOIS[0]].record, Unavailable)


def test_fifty_a_request_and_dois_with_commas_alone() -> None:
    dois = [f"10.5555/{number}" for number in range(120)]
    records = {doi: {"id": doi, "attributes": {"doi": doi}} for doi in [*dois, "10.5555/a,b"]}
    with Canned(serving(records)) as canned:
        answers = ask(canned, [*dois[:10], "10.5555/a,b", *dois[10:]])
        assert sorted(canned.paths) == [*[LIST] * 3, f"{LIST}/10.5555/a,b"]
    assert all(isinstance(answer.record, Found) for answer in answers.values())


def test_long_dois_make_short_lists() -> None:
    dois = [f"10.5555/{str(number) * 900}" for number in range(1, 7)]
    with Canned(serving({doi: {"id": doi, "attributes": {"doi": doi}} for doi in dois})) as canned:
        ask(canned, dois)
        assert canned.paths == [LIST] * 3


@pytest.mark.parametrize("status", [400, 414])
def test_a_list_that_is_refused_is_halved(status: int) -> None:
    whole = serving(RECORDED)

    def answer(path: str, params: Mapping[str, str]) -> tuple[int, bytes]:
        return (status, b"no") if params.get("ids", "").count(",") > 1 else whole(path, params)

    with Canned(answer) as canned:
        answers = ask(canned, DOIS)
    assert all(isinstance(one.record, Found) for one in answers.values())


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (500, b"<html>"),
        (404, b"<html>"),
        (200, b"<!doctype html><title>Down</title>"),
        (200, b'{"data": [{"id": "10.5281/zenodo.35'),
        (200, b'{"errors": [{"status": "500"}]}'),
        (200, b'{"data": null}'),
    ],
)
def test_what_could_not_be_asked_or_read_is_neither_missing_nor_found(status: int, body: bytes) -> None:
    with Canned(lambda path, params: (status, body)) as canned:
        answers = ask(canned, DOIS)
        assert len(canned.asked) <= 5
    for answer in answers.values():
        assert isinstance(answer.record, Unavailable)
        assert answer.record.reason


def test_an_answer_that_breaks_off_is_asked_for_again() -> None:
    whole = serving(RECORDED)
    canned = Canned(lambda path, params: (200, whole(path, params)[1][: 900 if len(canned.asked) == 1 else None]))
    with canned:
        answers = ask(canned, DOIS)
        assert canned.paths == [LIST] * 2
    assert all(isinstance(one.record, Found) for one in answers.values())


def test_one_record_that_cannot_be_read_spoils_no_other() -> None:
    odd = {"id": DOIS[0], "attributes": {"doi": DOIS[0], "titles": "text where a list should be"}}
    with Canned(serving({**RECORDED, DOIS[0]: odd})) as canned:
        answers = ask(canned, DOIS)
    assert [type(answer.record) for answer in answers.values()] == [Unavailable, *[Found] * 4]


def test_the_record_of_another_doi_is_not_taken() -> None:
    with Canned(serving({"10.5555/1": RECORDED[DOIS[0]]})) as canned:
        record = ask(canned, ["10.5555/1"])["10.5555/1"].record
    assert isinstance(record, Unavailable)
    assert DOIS[0] in record.reason


def test_what_was_learned_before_the_budget_ended_stands() -> None:
    with Canned(serving(RECORDED)) as canned, hurried(canned.settings(max_requests=1)) as session:
        batches = DataCite(session, canned.settings(), TODAY).ask([*DOIS, "10.5555/none"])
        assert len(next(batches)) == 5
        with pytest.raises(SessionEndedError):
            next(batches)


def test_any_bytes_give_answers() -> None:
    with Canned(serving({})) as canned, hurried(canned.settings(max_requests=100_000)) as session:
        registry = DataCite(session, canned.settings(), TODAY)

        @given(
            st.binary(max_size=80)
            | st.sampled_from([b'{"data":[{"id":"10.5555/1","attributes":', b"[[[[", b'"\\ud800"'])
        )
        def holds(body: bytes) -> None:
            canned.answering = lambda path, params: (200, body)
            records = [one.record for batch in registry.ask(["10.5555/1", "10.5555/2"]) for one in batch]
            assert len(records) == 2
            assert not any(isinstance(record, Missing) for record in records)

        holds()
