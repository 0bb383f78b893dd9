"""Content negotiation over real sockets: CSL of other agencies, pages in its place, and DOIs nobody registered."""

import datetime
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.record import Answer, Found, Missing, RegisteredDate, Unavailable, Work
from claimstead.model.reference import Name
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.doi_org import DoiOrg
from tests.registries.canned import Canned, hurried

TODAY = datetime.date(2026, 11, 20)
DOI = "10.5555/italian.7(1)"
CSL = {
    "type": "article-journal",
    "title": "Eczema a scuola",
    "author": [{"family": "Rossi", "given": "Anna"}, {"literal": "Gruppo di studio"}],
    "container-title": "Giornale inventato",
    "ISSN": "1234-567X",
    "issued": {"date-parts": [["2019", "3"]]},
    "volume": 7,
    "issue": "1",
    "page": "11-19",
    "DOI": "10.5555/ITALIAN.7(1)",
    "language": "it",
    "publisher": "Editore inventato",
    "abstract": "<p>Parole.</p>",
}


def ask(canned: Canned, dois: Sequence[str] = (DOI,), agency: str = "medra") -> list[Answer]:
    where = canned.settings()
    with hurried(where) as session:
        answers = [one for batch in DoiOrg(session, where, TODAY, agency).ask(dois) for one in batch]
    assert [answer.record.doi for answer in answers] == list(dois)
    return answers


def reason(canned: Canned, agency: str = "medra") -> str:
    (answer,) = ask(canned, agency=agency)
    assert isinstance(answer.record, Unavailable)
    return answer.record.reason


def test_csl_becomes_a_work_of_its_agency() -> None:
    with Canned(lambda path, params: (200, msgspec.json.encode(CSL))) as canned:
        (answer,) = ask(canned)
        ((path, params),) = canned.asked
    assert path == f"/doi/{DOI}"
    assert params["accept"] == "application/vnd.citationstyles.csl+json"
    work = Work(
        titles=("Eczema a scuola",),
        authors=(Name(family="Rossi", given="Anna"), Name(literal="Gruppo di studio")),
        containers=("Giornale inventato",),
        issns=("1234-567X",),
        dates=(RegisteredDate(kind="issued", date="2019-03"),),
        volume="7",
        issue="1",
        pages="11-19",
        type="article-journal",
        language="it",
        publisher="Editore inventato",
    )
    assert answer.record == Found(doi=DOI, asked=TODAY, registry="medra", via="api", work=work)
    assert answer.abstract == "Parole."


def test_only_the_doi_system_can_say_that_there_is_no_such_doi() -> None:
    with Canned(lambda path, params: (404, b'{"responseCode":100}')) as canned:
        (answer,) = ask(canned)
        assert canned.paths == [f"/doi/{DOI}", f"/doi/api/handles/{DOI}"]
    assert answer.record == Missing(doi=DOI, asked=TODAY, registry="medra", via="api")


def test_a_page_that_is_gone_is_no_missing_doi() -> None:
    with Canned(lambda path, params: (200, b'{"responseCode":1}') if "/handles/" in path else (404, b"")) as canned:
        assert reason(canned) == "registered with mEDRA, whose record could not be read"


@pytest.mark.parametrize(
    "body",
    [
        b"<!doctype html><title>The article</title>",
        b'<?xml version="1.0"?><ONIXDOISerialArticleWorkRegistrationMessage/>',
        b"",
        b"[]",
        b'{"message": "not acceptable"}',
        b'{"title": "", "author": [{}]}',
    ],
)
def test_what_holds_no_readable_record_is_never_missing(body: bytes) -> None:
    with Canned(lambda path, params: (200, body)) as canned:
        assert reason(canned, "kisti") == "registered with KISTI, whose record could not be read"
        assert len(canned.asked) == 1


@pytest.mark.parametrize("status", [403, 406, 500])
def test_what_could_not_be_asked_says_so(status: int) -> None:
    with Canned(lambda path, params: (status, b"<html>")) as canned:
        assert reason(canned, "istic").startswith("registered with ISTIC, and its record could not be had: ")


def test_the_record_of_another_doi_is_not_taken() -> None:
    with Canned(lambda path, params: (200, msgspec.json.encode({**CSL, "DOI": "10.5555/other"}))) as canned:
        assert reason(canned, "public") == "public gave the record of another DOI, 10.5555/other"


def test_what_was_learned_before_the_budget_ended_stands() -> None:
    with Canned(lambda path, params: (200, msgspec.json.encode(CSL))) as canned:
        where = canned.settings(max_requests=1)
        with hurried(where) as session:
            answers = DoiOrg(session, where, TODAY, "medra").ask([DOI, "10.5555/2"])
            assert isinstance(next(answers)[0].record, Found)
            with pytest.raises(SessionEndedError):
                next(answers)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(sorted(CSL)) | st.text(), below),
    max_leaves=10,
)


def test_any_bytes_give_an_answer() -> None:
    with Canned(lambda path, params: (200, b"")) as canned, hurried(canned.settings(max_requests=100_000)) as session:
        registry = DoiOrg(session, canned.settings(), TODAY, "medra")

        @given(JSON.map(msgspec.json.encode) | st.binary(max_size=60))
        def holds(body: bytes) -> None:
            canned.answering = lambda path, params: (200, body)
            ((answer,),) = registry.ask([DOI])
            assert isinstance(answer.record, Found | Unavailable)

        holds()


def test_pages_barred_to_us_do_not_keep_the_agency_from_being_asked() -> None:
    dois = [f"10.5555/{number}" for number in range(9)]
    with Canned(lambda path, params: (403, b"") if path < "/doi/10.5555/8" else (200, b"{}")) as canned:
        answers = ask(canned, dois)
        assert len(canned.asked) == len(dois)
    assert isinstance(answers[-1].record, Unavailable)
    assert "whose record could not be read" in answers[-1].record.reason


def test_an_agency_that_is_down_is_not_asked_for_everything() -> None:
    with Canned(lambda path, params: (503, b"")) as canned:
        assert all(isinstance(one.record, Unavailable) for one in ask(canned, [f"10.5555/{n}" for n in range(200)]))
        assert len(canned.asked) == 25
