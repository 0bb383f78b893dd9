"""What a search gave, judged: one DOI suggested where there is no doubt, none where there is."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.search import MARGIN, bibliographic_query, judge, ranked, suggested
from claimstead.model.record import Candidate, RegisteredDate, Work
from claimstead.model.reference import Name, Reference

TITLE = "Proactive treatment of atopic eczema: a review of trials"
REFERENCE = Reference(
    key="schmitt2011",
    type="article",
    title="Proactive treatment of atopic eczema",
    authors=(Name(family="Schmitt", given="J."), Name(family="Svensson", given="Å.")),
    container="Br J Dermatol",
    year="2011",
)
WORK = Work(
    titles=(TITLE,),
    authors=(Name(family="Schmitt", given="Jochen"), Name(family="Svensson", given="Åke")),
    containers=("British Journal of Dermatology",),
    dates=(RegisteredDate(kind="issued", date="2011-02"), RegisteredDate(kind="online", date="2010-09")),
    type="journal-article",
)
PREPRINT = msgspec.structs.replace(WORK, containers=(), type="posted-content")


def candidate(suffix: str, work: Work = WORK, **changes: object) -> Candidate:
    return Candidate(doi=f"10.5555/{suffix}", score=50.0, work=msgspec.structs.replace(work, **changes))


def changed(**changes: object) -> Reference:
    return msgspec.structs.replace(REFERENCE, **changes)


def test_the_query_has_title_first_author_year_and_venue() -> None:
    assert bibliographic_query(REFERENCE) == "Proactive treatment of atopic eczema Schmitt 2011 Br J Dermatol"
    assert bibliographic_query(changed(title="<i>Itch</i> &amp;\n scratch", authors=(), container="")) == (
        "Itch & scratch 2011"
    )
    group = (Name(literal="Eczema Group"),)
    assert bibliographic_query(changed(authors=group, year="", container="")).endswith("eczema Eczema Group")


@pytest.mark.parametrize("title", ["", "  ", "…", "<i></i>", "{}"])
def test_without_a_title_there_is_nothing_to_search_for(title: str) -> None:
    assert bibliographic_query(changed(title=title)) == ""


@given(st.text(), st.text(), st.text())
def test_a_query_is_one_bounded_line(title: str, family: str, container: str) -> None:
    query = bibliographic_query(changed(title=title, authors=(Name(family=family),), container=container))
    assert len(query) <= 400
    assert query == query.strip()
    assert len(query.splitlines()) <= 1


def test_the_work_is_suggested_where_all_agrees() -> None:
    other = candidate("other", titles=("Itch in childhood and adolescence",))
    assert suggested(REFERENCE, [other, candidate("right")]) == "10.5555/right"
    assert suggested(REFERENCE, []) is None


@pytest.mark.parametrize(
    "lacking",
    [
        {"title": ""},
        {"title": "Proactive treatment of atopic asthma"},
        {"authors": ()},
        {"authors": (Name(family="Svensson", given="Å."),)},
        {"year": ""},
        {"year": "2014"},
    ],
    ids=str,
)
def test_nothing_is_suggested_where_one_of_the_three_is_missing_or_differs(lacking: dict[str, object]) -> None:
    assert suggested(changed(**lacking), [candidate("right")]) is None


def test_two_works_that_agree_leave_a_doubt() -> None:
    parts = [candidate(part, titles=(f"{REFERENCE.title}: part {part}",)) for part in ("one", "two")]
    assert suggested(REFERENCE, parts) is None
    assert suggested(REFERENCE, parts[:1]) == "10.5555/one"


def test_the_same_hit_twice_is_no_rival_of_itself() -> None:
    assert suggested(REFERENCE, [candidate("right"), candidate("right")]) == "10.5555/right"


def test_the_venue_tells_an_article_from_the_same_title_elsewhere() -> None:
    elsewhere = candidate("a-abstract", containers=("Journal of Investigative Dermatology",))
    assert suggested(REFERENCE, [elsewhere, candidate("right")]) == "10.5555/right"
    assert suggested(changed(container=""), [elsewhere, candidate("right")]) is None


def test_a_preprint_is_no_rival_of_its_article_and_never_taken_for_it() -> None:
    preprint = candidate("a-preprint", PREPRINT)
    assert suggested(REFERENCE, [preprint, candidate("right")]) == "10.5555/right"
    assert suggested(changed(container=""), [preprint, candidate("right")]) == "10.5555/right"
    named = candidate("a-preprint", PREPRINT, containers=("medRxiv",))
    assert suggested(REFERENCE, [named]) is None
    assert suggested(changed(container="medRxiv"), [named, candidate("right")]) == "10.5555/a-preprint"


def test_two_preprints_alone_leave_a_doubt() -> None:
    assert suggested(changed(container=""), [candidate("v1", PREPRINT), candidate("v2", PREPRINT)]) is None


def test_a_short_title_needs_its_venue() -> None:
    eczema = candidate("eczema", titles=("Atopic dermatitis",))
    assert suggested(changed(title="Atopic dermatitis"), [eczema]) == "10.5555/eczema"
    assert suggested(changed(title="Atopic dermatitis", container=""), [eczema]) is None
    assert suggested(changed(title="Atopic dermatitis", container="Lancet"), [eczema]) is None
    longer = candidate("longer", titles=("Atopic dermatitis: a guide for families",))
    assert suggested(changed(title="Atopic dermatitis", container=""), [longer]) is None


def test_why_is_told_in_words() -> None:
    near = candidate("near", titles=("Proactive treatment of allergic eczema",), authors=())
    why = judge(REFERENCE, near).why
    assert "“atopic” where “allergic” is registered" in why
    assert "first author not compared" in why
    assert "year the same" in why


def test_the_order_does_not_hang_on_the_order_of_the_hits() -> None:
    hits = [judge(REFERENCE, candidate(suffix)) for suffix in ("b", "a", "c")]
    assert ranked(hits) == ranked(reversed(hits))
    assert [one.candidate.doi[-1] for one in ranked(hits)] == ["a", "b", "c"]


@given(st.permutations(["right", "preprint", "other", "elsewhere"]))
def test_the_suggestion_does_not_hang_on_it_either(order: list[str]) -> None:
    hits = {
        "right": candidate("right"),
        "preprint": candidate("preprint", PREPRINT),
        "other": candidate("other", titles=("Itch in childhood and adolescence",)),
        "elsewhere": candidate("elsewhere", containers=("Journal of Investigative Dermatology",)),
    }
    assert suggested(REFERENCE, [hits[name] for name in order]) == "10.5555/right"
    scores = {name: judge(REFERENCE, hit).score for name, hit in hits.items()}
    assert all(0.0 <= score <= 1.0 for score in scores.values())
    assert scores["right"] >= scores["preprint"] + MARGIN
