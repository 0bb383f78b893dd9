"""What means the same, in the program's table and in the editors'."""

import re

import pytest

from claimstead.language.shared_words.content_words import words
from claimstead.language.shared_words.medical_synonyms import GROUPS
from claimstead.language.shared_words.synonyms import synonyms_with
from claimstead.model.vocabulary import Vocabulary


def meanings(text: str, vocabulary: Vocabulary | None = None) -> set[int]:
    found = synonyms_with(vocabulary or Vocabulary()).meanings(words(text))
    return {one for _, several in found for one in several}


def test_the_table_is_long_and_clean() -> None:
    groups = [[member.strip() for member in group.split(",")] for group in GROUPS.split(";")]
    assert len(groups) > 500
    for group in groups:
        assert len(group) > 1, group
        assert all(re.fullmatch(r"[\w' .-]+", member) for member in group), group
        keys = [tuple(word.stem for word in words(member)) for member in group]
        assert all(keys)
        assert len(set(group)) == len(group), group


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("heart attack", "myocardial infarction"),
        ("high blood pressure", "hypertension"),
        ("eczema", "atopic dermatitis"),
        ("itching", "pruritus"),
        ("tablets", "taken orally"),
        ("Th2 cells", "TH2 cells"),
        ("T helper 2", "TH2"),
        ("quality of life", "HRQoL"),
        ("hay fever", "allergic rhinitis"),
        ("tumor", "cancers"),
        ("NF-κB", "NF-kB"),
    ],
)
def test_known_synonyms(one: str, other: str) -> None:
    assert meanings(one) & meanings(other)


def test_an_abbreviation_is_one_only_in_capitals() -> None:
    assert meanings("ALL") - meanings("all")
    assert not meanings("who or all")


def test_an_abbreviation_may_mean_two_things() -> None:
    ((_, both),) = synonyms_with(Vocabulary()).meanings(words("AD"))
    assert len(both) == 2


def test_editors_words_join_the_table() -> None:
    vocabulary = Vocabulary(
        synonyms=(("itchy rash", "eczema"), ("crossed wires", "miscommunication")),
        abbreviations={"AD": "atopic dermatitis", "MZ": "miscommunication"},
        brands={"Dupixent": "dupilumab"},
    )
    assert meanings("itchy rash", vocabulary) & meanings("atopic dermatitis", vocabulary)
    assert meanings("crossed wires", vocabulary) & meanings("MZ", vocabulary)
    assert meanings("Dupixent", vocabulary) & meanings("dupilumab", vocabulary)
    assert not meanings("AD", vocabulary) & meanings("Alzheimer's", vocabulary)
    assert not meanings("itchy rash", vocabulary) & meanings("crossed wires", vocabulary)


def test_phrases_end_with_the_text() -> None:
    assert meanings("heart") == meanings("the heart")
    assert meanings("") == set()
    assert meanings("x", Vocabulary(synonyms=(("!", "?"),))) == set()
