"""The words for groups of people."""

from claimstead.language.subjects.ages import GROUPS
from claimstead.language.subjects.group_words import NEEDS_AFTER, SORTS


def test_a_word_for_an_age_has_its_years_and_a_known_name() -> None:
    for sorts in SORTS.values():
        for sort in sorts:
            assert (sort.ages is not None) == (sort.dimension == "age")
            assert sort.ages is None or sort.name in GROUPS


def test_conditions_are_for_words_of_the_table() -> None:
    assert set(NEEDS_AFTER) <= set(SORTS)


def test_a_girl_is_a_child_and_female() -> None:
    assert {sort.name for sort in SORTS["girls"]} == {"children", "female"}
    assert {sort.name for sort in SORTS["moderate-to-severe"]} == {"moderate", "severe"}
