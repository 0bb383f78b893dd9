"""The groups of people that a text speaks of."""

import pytest

from claimstead.language.subjects.group_words import Dimension
from claimstead.language.subjects.population import disjoint, read_groups
from tests.language.growth import grows_with_length


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Children and adults with moderate\u2010to\u2010severe disease", "children adults moderate severe"),
        ("Patients aged 12 and older", "adolescents adults older-adults"),
        ("Pregnant women", "pregnancy female"),
        ("While breastfeeding, wash it off.", "breastfeeding"),
        ("Boys did better.", "children male"),
        ("Disease was mild to moderate in all.", "mild moderate"),
        ("Severe side effects were rare after a mild cleanser; the certainty was moderate.", ""),
        ("Adult mice; male and female rats", ""),
        ("Adults who had it as children", "adults"),
        ("Keep out of the reach of children.", ""),
    ],
)
def test_groups_are_named(text: str, names: str) -> None:
    assert {group.name for group in read_groups(text)} == set(names.split())


def test_figures_narrow_the_word_before_them() -> None:
    (word, figures) = read_groups("children aged 2 to 6")
    assert word.ages == figures.ages == (2, 6)


def test_some_of_them_are_not_all() -> None:
    assert [group.partly for group in read_groups("people with eczema, mostly children")] == [True]
    assert [group.partly for group in read_groups("55% of the patients were women")] == [True]


@pytest.mark.parametrize(
    ("said", "studied", "dimension", "apart"),
    [
        ("children", "adults", "age", True),
        ("children", "adolescents and adults", "age", False),
        ("infants", "teenagers", "age", True),
        ("infants", "children", "age", False),
        ("children under 5", "patients aged 12 and older", "age", True),
        ("older people", "adults", "age", False),
        ("adolescents", "adults", "age", True),
        ("adolescents", "young people", "age", False),
        ("infants", "children aged 2 to 17", "age", True),
        ("people", "adults", "age", False),
        ("adults", "40% were children", "age", False),
        ("women", "men", "sex", True),
        ("women", "adults", "sex", False),
        ("severe eczema", "mild to moderate eczema", "severity", True),
        ("severe eczema", "moderate to severe eczema", "severity", False),
    ],
)
def test_only_what_can_not_be_meant_together_is_apart(
    said: str, studied: str, dimension: Dimension, apart: bool
) -> None:
    assert disjoint(read_groups(said), read_groups(studied), dimension) is apart
    assert disjoint(read_groups(studied), read_groups(said), dimension) is apart


@pytest.mark.parametrize("piece", ["children aged 2 ", "severe ", "12 years or ", "1,", "1", "aged ", " ", "1 - "])
def test_a_long_text_takes_linear_time(piece: str) -> None:
    assert grows_with_length(read_groups, piece)
