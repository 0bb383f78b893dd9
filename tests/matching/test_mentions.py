"""Whether a text mentions a work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.mentions import author_within, judge_text, title_within
from claimstead.matching.search import the_one
from claimstead.model.record import Candidate, RegisteredDate, Work
from claimstead.model.reference import Name

TITLE = "IL-31 and itch in atopic eczema: a review of trials"
WORK = Work(
    titles=(TITLE,),
    authors=(Name(family="van der Berg", given="Jan"), Name(family="Li", given="Wei")),
    containers=("British Journal of Dermatology",),
    dates=(RegisteredDate(kind="issued", date="2011-02"), RegisteredDate(kind="online", date="2010-09")),
    type="journal-article",
)
CANDIDATE = Candidate(doi="10.5555/one", score=50.0, work=WORK)
CITATION = "van der Berg J, Li W. IL‐31 and itch in atopic eczema — a review of trials. Br J Dermatol 2011;164:415–28."


def test_a_whole_citation_names_the_work() -> None:
    judged = judge_text(CITATION, CANDIDATE)
    assert judged.agrees
    assert the_one([judged]) == judged


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        (TITLE, "Jan van der Berg is not named"),
        (f"{TITLE} van der Berg", "year not compared"),
        (f"{TITLE} van der Berg 2014", "registered is 2011 (issued), 2010 (online)"),
        (CITATION.replace("eczema", "asthma"), "“asthma” where “eczema” is registered"),
        (CITATION.replace("31", "13"), "“13” where “31” is registered"),
    ],
)
def test_what_is_lacking_is_told_and_nothing_is_chosen(text: str, lacking: str) -> None:
    judged = judge_text(text, CANDIDATE)
    assert lacking in judged.why
    assert the_one([judged]) is None


def test_any_year_of_the_text_may_be_the_registered_one() -> None:
    assert judge_text(f"{CITATION} Epub 2010. Accessed 2024.", CANDIDATE).year.agreement is Agreement.SAME


def test_the_venue_counts_where_it_is_written_out() -> None:
    judged = judge_text(CITATION.replace("Br J Dermatol", "British Journal of Dermatology"), CANDIDATE)
    assert judged.score == pytest.approx(1.0)


def test_a_title_stands_only_between_whole_words() -> None:
    assert title_within("Pitch perfect", ["Itch"]).agreement is Agreement.DIFFERENT
    assert title_within("On itch, again", ["Itch"]).agreement is Agreement.SAME


def test_typography_is_forgiven() -> None:
    broken = "Some Journal 2011\nIL-31 and itch in ato-\npic ec\u00adzema: a review of tri\u00adals\nvan der Berg"
    assert title_within(broken, [TITLE]).agreement is Agreement.SAME


def test_any_of_the_titles_will_do() -> None:
    assert title_within("Juckreiz bei Ekzem", ["Itch in eczema", "Juckreiz bei Ekzem"]).agreement is Agreement.SAME


@pytest.mark.parametrize("titles", [[], [""], ["…"]])
def test_without_a_title_nothing_is_known(titles: list[str]) -> None:
    assert title_within(CITATION, titles).agreement is Agreement.UNKNOWN


def test_a_short_family_name_is_no_part_of_another_word() -> None:
    li = [Name(family="Li", given="Wei")]
    assert author_within("the lichen", li).agreement is Agreement.UNKNOWN
    assert author_within("W. Li and others", li).agreement is Agreement.SAME


def test_diacritics_particles_and_groups() -> None:
    assert author_within("Muller", [Name(family="Müller", given="E")]).agreement is Agreement.SAME
    assert author_within("Berg J", WORK.authors).agreement is Agreement.SAME
    group = [Name(literal="European Eczema Group")]
    assert author_within("by the European Eczema Group.", group).agreement is Agreement.SAME
    assert author_within("a European group", group).agreement is Agreement.UNKNOWN
    assert author_within(CITATION, []).agreement is Agreement.UNKNOWN


@given(st.text(), st.text(min_size=1), st.text())
def test_a_title_within_any_text_is_found(before: str, title: str, after: str) -> None:
    text = f"{before}\n{title}\n{after}"
    assert title_within(text, [title]).agreement in (Agreement.SAME, Agreement.UNKNOWN)


@given(st.text(), st.lists(st.text(), max_size=3), st.text())
def test_no_text_is_too_odd(text: str, titles: list[str], family: str) -> None:
    work = Work(titles=tuple(titles), authors=(Name(family=family),), containers=tuple(titles))
    judged = judge_text(text, Candidate(doi="10.5555/one", score=1.0, work=work))
    assert 0.0 <= judged.score <= 1.0
    assert judged.why
