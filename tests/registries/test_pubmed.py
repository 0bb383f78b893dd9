"""PubMed asked over real sockets: batches, what answers lack, and what goes wrong."""

import datetime
from collections.abc import Collection, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import Answer, Found, Missing, Unavailable
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.pubmed import PubMed
from tests.registries.canned import Answering, Canned, hurried

TODAY = datetime.date(2026, 11, 20)
PATH = "/eutils/efetch.fcgi"


def ask(canned: Canned, pmids: Sequence[str]) -> dict[str, Answer]:
    where = canned.settings()
    with hurried(where) as session:
        answers = [one for batch in PubMed(session, where, TODAY).ask(pmids) for one in batch]
    assert len(answers) == len(pmids)
    return {answer.record.pmid: answer for answer in answers}


def article_set(pmids: Collection[str]) -> bytes:
    records = (
        f"<PubmedArticle><MedlineCitation><PMID>{pmid}</PMID><Article><ArticleTitle>Title {pmid}.</ArticleTitle>"
        "<Abstract><AbstractText>Words.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>"
        for pmid in pmids
    )
    return f"<PubmedArticleSet>{''.join(records)}</PubmedArticleSet>".encode()


def serving(known: Collection[str]) -> Answering:
    return lambda path, params: (200, article_set([pmid for pmid in params["id"].split(",") if pmid in known]))


def test_many_are_asked_in_one_request_that_says_who_asks() -> None:
    pmids = [str(number) for number in range(1, 201)]
    with Canned(serving(pmids)) as canned:
        answers = ask(canned, pmids)
        ((path, params),) = canned.asked
    assert path == PATH
    assert {name: text for name, text in params.items() if name not in ("id", "accept")} == {
        "db": "pubmed",
        "retmode": "xml",
        "tool": "claimstead",
        "email": "tests@example.org",
    }
    record = answers["17"].record
    assert isinstance(record, Found)
    assert (record.registry, record.via, record.asked, record.doi) == ("pubmed", "api", TODAY, "")
    assert (record.work.titles, record.work.pmid) == (("Title 17",), "17")
    assert answers["17"].abstract == "Words."


def test_two_hundred_a_request() -> None:
    pmids = [str(number) for number in range(1, 502)]
    with Canned(serving(pmids)) as canned:
        ask(canned, pmids)
        assert [params["id"].count(",") + 1 for _, params in canned.asked] == [200, 200, 101]


def test_what_an_answer_lacks_is_asked_once_more_before_it_is_missing() -> None:
    with Canned(serving({"1", "2"})) as canned:
        answers = ask(canned, ["1", "999", "2"])
        assert [params["id"] for _, params in canned.asked] == ["1,999,2", "999"]
    assert answers["999"].record == Missing(pmid="999", asked=TODAY, registry="pubmed", via="api")
    assert isinstance(answers["2"].record, Found)


def test_what_an_answer_lacks_by_mistake_is_found_the_second_time() -> None:
    canned = Canned(lambda path, params: (200, article_set(params["id"].split(",")[: len(canned.asked)])))
    with canned:
        answers = ask(canned, ["1", "2", "3"])
    assert all(isinstance(one.record, Found) for one in answers.values())


def test_a_list_without_any_known_number_is_missing_whole() -> None:
    error = b"<eFetchResult><ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR></eFetchResult>"
    with Canned(lambda path, params: (200, error)) as canned:
        assert isinstance(ask(canned, ["9", "8"])["9"].record, Missing)


def test_a_request_that_is_refused_is_halved() -> None:
    def answer(path: str, params: Mapping[str, str]) -> tuple[int, bytes]:
        return (400, b"no") if "13" in params["id"].split(",") else serving({"1", "2", "3"})(path, params)

    with Canned(answer) as canned:
        answers = ask(canned, ["1", "2", "13", "3"])
    assert [type(answers[pmid].record) for pmid in ("1", "2", "13", "3")] == [Found, Found, Unavailable, Found]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<eFetchResult><ERROR>Search Backend failed</ERROR></eFetchResult>"),
        (200, article_set(["1", "2"])[:-30]),
        (200, b"<html><body>Down for maintenance</body></html>"),
        (200, b""),
        (404, b""),
        (429, b'{"error":"API rate limit exceeded"}'),
        (502, b"<html>"),
    ],
)
def test_what_could_not_be_asked_or_read_is_neither_missing_nor_found(status: int, body: bytes) -> None:
    with Canned(lambda path, params: (status, body)) as canned:
        for answer in ask(canned, ["1", "2"]).values():
            assert isinstance(answer.record, Unavailable)
            assert answer.record.reason


def test_an_answer_that_breaks_off_is_asked_for_again() -> None:
    canned = Canned(lambda path, params: (200, article_set(["1", "2"])[: 90 if len(canned.asked) < 3 else None]))
    with canned:
        assert isinstance(ask(canned, ["1", "2"])["2"].record, Found)
        assert len(canned.asked) == 3


def test_what_was_learned_before_the_budget_ended_stands() -> None:
    with Canned(serving({"1"})) as canned, hurried(canned.settings(max_requests=1)) as session:
        batches = PubMed(session, canned.settings(), TODAY).ask(["1", "2"])
        assert [answer.record.pmid for answer in next(batches)] == ["1"]
        with pytest.raises(SessionEndedError):
            next(batches)


def test_any_bytes_give_answers() -> None:
    with Canned(serving(())) as canned, hurried(canned.settings(max_requests=100_000)) as session:
        registry = PubMed(session, canned.settings(), TODAY)

        @given(st.binary(max_size=80))
        def holds(body: bytes) -> None:
            canned.answering = lambda path, params: (200, body)
            records = [one.record for batch in registry.ask(["1", "2"]) for one in batch]
            assert len(records) == 2
            assert all(isinstance(record, Unavailable) for record in records)

        holds()
