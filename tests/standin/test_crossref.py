"""The routes of Crossref, against what was recorded of them."""

import random
import string
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.standin import Standin, made_up
from tests.standin.asking import Answer, ask

WORK = "10.1371/journal.pone.0033693"


def problems(answer: Answer) -> list[str]:
    assert answer.status == 400
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
    assert answer.json["message-type"] == "validation-failure"
    return [problem["type"] for problem in answer.json["message"]]


@pytest.mark.parametrize("target", [f"/works/{WORK}", f"/works/{quote(WORK, safe='')}", f"/v1/works/{WORK.upper()}"])
def test_a_work_by_its_doi_however_it_is_written(standin: Standin, target: str) -> None:
    answer = ask(standin, target)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
    assert (answer.json["status"], answer.json["message-type"]) == ("ok", "work")
    assert answer.message["DOI"] == WORK
    assert answer.message["updated-by"][0]["source"] == "publisher"


def test_a_doi_with_signs_of_all_kinds(standin: Standin) -> None:
    doi = "10.1002/1096-9861(20010212)430:3<283::aid-cne1031>3.0.co;2-v"
    assert ask(standin, f"/works/{quote(doi, safe='')}").message["DOI"] == doi


def test_what_is_not_there_is_plain_text(standin: Standin) -> None:
    answer = ask(standin, "/works/10.5555/nowhere")
    assert (answer.status, answer.headers["content-type"]) == (404, "text/plain")
    assert answer.body == b"Resource not found."


def test_an_alias_leads_to_the_doi_that_took_its_place(standin: Standin) -> None:
    answer = ask(standin, "/works/10.26434%2Fchemrxiv.5406907")
    assert (answer.status, answer.body) == (301, b"")
    assert answer.headers["location"] == "/works/10.26434/chemrxiv.5406907.v5"
    assert ask(standin, answer.headers["location"]).status == 200
    assert ask(standin, "/works?filter=doi:10.26434/chemrxiv.5406907").dois == []


@pytest.mark.parametrize(
    ("doi", "agency"),
    [
        (WORK, "crossref"),
        ("10.5284/1011335", "datacite"),
        ("10.1430/8105", "medra"),
        ("10.13039/100000001", "crossref"),
    ],
)
def test_the_agency_of_a_doi(standin: Standin, doi: str, agency: str) -> None:
    assert ask(standin, f"/works/{doi}/agency").message == {
        "DOI": doi,
        "agency": {"id": agency, "label": {"crossref": "Crossref", "datacite": "DataCite", "medra": "mEDRA"}[agency]},
    }


def test_no_agency_is_text_that_is_called_json(standin: Standin) -> None:
    answer = ask(standin, "/works/10.5555/nowhere/agency")
    assert (answer.status, answer.body) == (404, b"Resource not found.")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"


def test_many_dois_in_one_list(standin: Standin) -> None:
    dois = [made_up.doi(number) for number in (4, 2, 7)]
    filters = ",".join(f"doi:{doi.upper()}" for doi in [*dois, "10.5555/nowhere"])
    answer = ask(standin, f"/works?filter={filters}&select=DOI,title&rows=100")
    assert answer.json["message-type"] == "work-list"
    assert sorted(answer.dois) == sorted(dois)
    assert all(set(work) == {"DOI", "title"} for work in answer.message["items"])
    assert answer.message["total-results"] == 3


def test_a_doi_with_a_comma_can_not_stand_in_a_filter(standin: Standin) -> None:
    standin.shelf.add(made_up.plain_work("10.5555/a,b", "Comma"))
    assert problems(ask(standin, "/works?filter=doi:10.5555%2Fa%2Cb")) == ["filter-not-available"]
    assert ask(standin, "/works/10.5555%2Fa%2Cb").status == 200


def test_filters_of_other_kinds(standin: Standin) -> None:
    answer = ask(standin, "/works?filter=updates:10.1016/j.brainres.2022.148038,is-update:true")
    assert [work["update-to"][0]["type"] for work in answer.message["items"]] == ["retraction"]
    issn = "1932-6203"
    all_of_it = ask(
        standin, f"/works?filter=issn:{issn},type:journal-article,from-pub-date:2012,until-pub-date:2012-12"
    )
    assert WORK in all_of_it.dois
    assert {work["issued"]["date-parts"][0][0] for work in all_of_it.message["items"]} == {2012}
    some = ask(standin, "/works?filter=type:dissertation,type:journal-article,prefix:10.5555&rows=3&offset=8")
    assert len(some.dois) >= 2
    assert len(ask(standin, "/works?filter=prefix:10.5555,has-abstract:true").dois) == 4


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("filter=colour:red", ["filter-not-available"]),
        ("select=DOI,colour", ["select-not-available"]),
        ("select=language", ["select-not-available"]),
        ("rows=1001", ["integer-not-valid"]),
        ("rows=things", ["integer-not-valid"]),
        ("rows=-1", ["integer-not-valid"]),
        ("offset=10001", ["integer-not-valid"]),
        ("query.colour=red", ["field-query-not-available"]),
        ("colour=red&rows=x", ["unknown-parameter", "integer-not-valid"]),
    ],
)
def test_what_is_not_valid_is_refused(standin: Standin, query: str, expected: list[str]) -> None:
    assert problems(ask(standin, f"/works?{query}")) == expected


def test_the_words_of_a_refusal_are_those_recorded(standin: Standin) -> None:
    assert ask(standin, "/works?rows=things").json["message"] == [
        {
            "type": "integer-not-valid",
            "value": "things",
            "message": "Integer specified as things but must be a positive integer less than or equal to 1000. ",
        }
    ]
    assert ask(standin, f"/works/{WORK}?query.author=carl+boettiger").json["message"] == [
        {
            "type": "parameter-not-allowed",
            "value": "query.*",
            "message": "This route does not support field query parameters",
        }
    ]


def test_a_record_takes_no_parameter_but_the_contact(standin: Standin) -> None:
    assert problems(ask(standin, f"/works/{WORK}?select=DOI&colour=red")) == [
        "parameter-not-allowed",
        "unknown-parameter",
    ]
    assert ask(standin, f"/works/{WORK}?mailto=tests@example.org").status == 200


def test_rows_are_twenty_by_default_and_pages_go_on_by_cursor(standin: Standin) -> None:
    first = ask(standin, "/works?select=DOI")
    assert (len(first.dois), first.message["items-per-page"]) == (20, 20)
    assert first.message["total-results"] == len(standin.shelf)
    seen, cursor = [], "*"
    while page := (answer := ask(standin, f"/works?filter=prefix:10.5555&rows=4&cursor={cursor}&select=DOI")).dois:
        seen += page
        cursor = answer.message["next-cursor"]
    assert len(seen) == len(set(seen)) >= 10


@pytest.mark.parametrize("cursor", ["thing", "c3RhbmRpbjp4", "%FF", "é"])
def test_a_bad_cursor_is_a_404_in_json(standin: Standin, cursor: str) -> None:
    answer = ask(standin, f"/works?query=widget&cursor={quote(cursor)}")
    assert (answer.status, answer.headers["content-type"]) == (404, "application/json")
    assert answer.json["message"][0]["type"] == "cursor-invalid"


def test_an_address_that_is_too_long(standin: Standin) -> None:
    longest = "/works?filter=" + ",".join(f"doi:{made_up.doi(number)}" for number in range(1_000))
    assert ask(standin, longest[:4_092]).status == 200
    answer = ask(standin, longest[:4_093])
    assert (answer.status, answer.headers["content-type"]) == (414, "text/html")


def test_a_journal_and_its_works(standin: Standin) -> None:
    journal = ask(standin, "/journals/1932-6203").message
    assert "1932-6203" in journal["ISSN"]
    works = ask(standin, "/journals/1932-6203/works?rows=1000&select=DOI").message
    assert works["total-results"] == journal["counts"]["total-dois"] > 3
    for target in ("/journals/4444-4444", "/journals/4444-4444/works", "/nothing", "/"):
        assert ask(standin, target).status == 404


def test_a_search_gives_the_right_work_first(standin: Standin) -> None:
    works = [work for work in standin.shelf if work.get("title") and work.get("author") and len(work["title"][0]) > 40]
    found = 0
    for work in random.Random(1).sample(works, 60):
        year = work["issued"]["date-parts"][0][0]
        words = " ".join((work["author"][0].get("family", ""), str(year), *work["title"][0].split()[:12]))
        answer = ask(standin, f"/works?query.bibliographic={quote(words)}&rows=5&select=DOI,score")
        scores = [work["score"] for work in answer.message["items"]]
        assert scores == sorted(scores, reverse=True)
        found += answer.dois[:1] == [work["DOI"]]
    assert found >= 57


def test_a_search_that_finds_nothing_is_an_empty_list(standin: Standin) -> None:
    assert ask(standin, "/works?query.bibliographic=xyzzyplugh").dois == []


NAMES = st.sampled_from(
    [
        "filter",
        "select",
        "rows",
        "offset",
        "cursor",
        "query",
        "query.bibliographic",
        "mailto",
        "id",
        "db",
        "ids",
        "term",
    ]
)
ROOTS = st.sampled_from(
    ["/works", "/works/", "/v1/works", "/journals/", "/datacite/dois", "/datacite/dois/", "/doi/", "/",
     "/eutils/efetch.fcgi"]
)  # fmt: skip
SOME_TEXT = st.text(max_size=30) | st.text(alphabet=string.punctuation + "10d:.,*", max_size=30)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=300)
@given(
    root=ROOTS,
    path=SOME_TEXT,
    query=st.lists(st.tuples(NAMES | SOME_TEXT, SOME_TEXT), max_size=4),
    quoted=st.booleans(),
    accept=st.sampled_from(["*/*", "application/vnd.citationstyles.csl+json"]),
)
def test_nothing_that_is_asked_breaks_it(
    standin: Standin, root: str, path: str, query: list[tuple[str, str]], quoted: bool, accept: str
) -> None:
    kept = "" if quoted else "/%&=+,:;*"
    params = "&".join(f"{quote(name, safe=kept)}={quote(text, safe=kept)}" for name, text in query)
    answer = ask(standin, f"{root}{quote(path, safe=kept)}?{params}", accept=accept)
    assert answer.status in {200, 301, 302, 400, 404, 406}
