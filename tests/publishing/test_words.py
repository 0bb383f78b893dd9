"""Words for readers."""

import datetime
from typing import get_args

import pytest

from claimstead.language.quotation.looked_up import LookedUp, PassageState
from claimstead.model.claim import Audience, Certainty, Concern, Rating, ReviewStatus, Verdict
from claimstead.model.evidence import Access, Direction, Effect, Evidence, Role, Species
from claimstead.model.notice import Nature
from claimstead.publishing import words


def evidence(species: Species, finding: str = "A finding.", size: int | None = None) -> Evidence:
    return Evidence(
        cites="k",
        direction="supports",
        directness="direct",
        role="background",
        finding=finding,
        access="none",
        design="cohort-study",
        species=species,
        sample_size=size,
    )


@pytest.mark.parametrize(
    ("table", "choices"),
    [
        (words.VERDICTS, Verdict),
        (words.CERTAINTIES, Rating),
        (words.STANDINGS, words.Standing),
        (words.DIRECTIONS, Direction),
        (words.ROLES, Role),
        (words.AUDIENCES, Audience),
        (words.CONCERNS, Concern),
        (words.NOTICES, Nature),
        (words.ACCESS, Access),
        (words.PASSAGES, PassageState),
    ],
)
def test_every_word_of_an_editor_has_one_for_readers(table: dict[str, object], choices: object) -> None:
    assert set(table) == set(get_args(choices))


def test_only_a_passage_that_was_looked_up_is_said_to_be() -> None:
    day = datetime.date(2026, 11, 20)
    told = {state: words.passage_words(LookedUp(state, day)) for state in get_args(PassageState)}
    assert told["exact"] == "We checked on 20 November 2026 that the passage stands in its text."
    assert {state for state, text in told.items() if "20 November 2026" in text} == {"exact", "ambiguous", "absent"}
    assert all("not checked" in told[state] for state in ("undecided", "not-looked-up", "no-text"))
    assert words.passage_words(None) == ""


def test_a_review_stands_as_its_status_says_or_worse_where_approval_does_not_hold() -> None:
    assert set(get_args(ReviewStatus)) < set(words.STANDINGS)
    assert list(words.STANDINGS)[-1] == "approved", "the order in which a page is called after its worst claim"


@pytest.mark.parametrize(
    ("species", "finding", "title", "expected"),
    [
        ("human", "In mice and people", "", "in people"),
        ("animal", "In mice, itch grew.", "", "in mice, not in people"),
        ("animal", "Itch grew.", "A murine model", "in mice, not in people"),
        ("animal", "Itch grew in rats.", "", "in rats, not in people"),
        ("animal", "Itch grew in rats and mice.", "", "in animals, not in people"),
        ("animal", "Itch grew.", "Strategies", "in animals, not in people"),
        ("in-vitro", "Cells grew.", "", "in cells or tissue, not in people"),
        ("computational", "It fits.", "", "in a computer model"),
    ],
)
def test_species(species: Species, finding: str, title: str, expected: str) -> None:
    assert words.species_words(evidence(species, finding), title) == expected


@pytest.mark.parametrize(
    ("species", "size", "expected"),
    [
        ("human", 1457, "1,457 people"),
        ("human", 1, "1 person"),
        ("human", 0, "0 people"),
        ("animal", 12, "12 animals"),
        ("in-vitro", 3, "3 samples"),
        ("human", None, "number not stated"),
    ],
)
def test_sizes(species: Species, size: int | None, expected: str) -> None:
    assert words.size_words(evidence(species, size=size)) == expected


@pytest.mark.parametrize(
    ("date", "british", "american"),
    [
        ("2024-05-04", "4 May 2024", "May 4, 2024"),
        ("2024-05", "May 2024", "May 2024"),
        ("2024", "2024", "2024"),
        ("2024-13-01", "2024", "2024"),
        ("in press", "in press", "in press"),
    ],
)
def test_dates(date: str, british: str, american: str) -> None:
    assert words.day(date) == british
    assert words.american_day(date).strip() == american


def test_a_date_may_be_a_date() -> None:
    assert words.day(datetime.date(2027, 11, 20)) == "20 November 2027"


def test_certainty_that_nobody_graded_says_so() -> None:
    assert words.certainty_words(None)[:2] == ("Certainty not graded", 0)
    assert words.certainty_words(Certainty(rating="very-low"))[:2] == ("Very low certainty", 1)


def test_a_long_text_is_cut_behind_a_word() -> None:
    assert words.shortened("a short one") == "a short one"
    cut = words.shortened("word " * 60)
    assert len(cut) <= 122
    assert cut.endswith("word …")


def test_counts() -> None:
    assert words.counted(1, "claim") == "1 claim"
    assert words.counted(1200, "claim") == "1,200 claims"
    assert words.counted(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        (Effect(measure="percent", value=38, baseline=10, outcome="clear skin"), "clear skin: 38% against 10%"),
        (Effect(measure="RR", value=0.46, ci=(0.38, 0.55), baseline=64), "RR 0.46 (95% CI 0.38 to 0.55) from 64%"),
        (Effect(measure="MD", value=-2.4, baseline=-1.1), "MD −2.4 against −1.1"),
        (Effect(measure="NNT", value=7), "NNT 7"),
    ],
)
def test_an_effect_is_told_beside_what_the_others_had(effect: Effect, said: str) -> None:
    assert words.effect_words(effect) == said
