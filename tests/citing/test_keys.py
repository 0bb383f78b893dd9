"""Keys of new references."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.citing.keys import new_key
from claimstead.model.reference import Name, Reference

SCHEME = "author+year+letter"
SCHEMES = st.lists(st.sampled_from(["author", "year", "title", "letter"]), min_size=1, max_size=4).map("+".join)


def reference(family: str = "Schmitt", year: str = "2011", title: str = "The itch", literal: str = "") -> Reference:
    names = (Name(family=family, literal=literal),) if family or literal else ()
    return Reference(key="", type="article", title=title, authors=names, year=year)


@pytest.mark.parametrize(
    ("given_reference", "key"),
    [
        (reference(), "schmitt2011"),
        (reference(year=""), "schmitt"),
        (reference("Guttman-Yassky"), "guttman-yassky2011"),
        (reference("von Kobyletzki"), "von-kobyletzki2011"),
        (reference("O’Regan"), "oregan2011"),
        (reference("Ständer"), "stander2011"),
        (reference("Łuszczek"), "luszczek2011"),
        (reference("", literal="The European Eczema Group"), "european2011"),
        (reference(""), "itch2011"),
        (reference("王"), "2011"),
        (reference("", title="", year=""), "work"),
        (reference("", title="Über β-Blocker", year="2011"), "uber2011"),
    ],
)
def test_author_and_year_in_ascii(given_reference: Reference, key: str) -> None:
    assert new_key(SCHEME, given_reference, []) == key


def test_letters_only_where_the_key_is_taken() -> None:
    assert new_key(SCHEME, reference(), ["schmitt2011"]) == "schmitt2011a"
    assert new_key(SCHEME, reference(), ["schmitt2011", "Schmitt2011A"]) == "schmitt2011b"
    taken = ["schmitt2011", *(f"schmitt2011{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")]
    assert new_key(SCHEME, reference(), taken) == "schmitt2011aa"
    assert new_key("author+letter+year", reference(), ["schmitt2011"]) == "schmitta2011"


def test_a_scheme_without_letter_gets_one_at_its_end_where_it_must() -> None:
    assert new_key("author+year+title", reference(), []) == "schmitt2011itch"
    assert new_key("author+year+title", reference(), ["schmitt2011itch"]) == "schmitt2011itcha"


@pytest.mark.parametrize(
    ("title", "word"),
    [("The itch", "itch"), ("What is it?", "it"), ("On the", "on"), ("<i>Staphylococcus</i> aureus", "staphylococcus")],
)
def test_the_titles_first_word_that_tells_something(title: str, word: str) -> None:
    assert new_key("title", reference(title=title), []) == word


def test_a_part_that_is_named_twice_stands_once() -> None:
    assert new_key("author+author+year", reference(), []) == "schmitt2011"


@given(SCHEMES, st.text(), st.text(), st.text(), st.sets(st.integers(0, 40)))
def test_any_reference_gets_a_new_key_that_can_be_one(
    scheme: str, family: str, title: str, year: str, numbers: set[int]
) -> None:
    given_reference = reference(family, year, title)
    taken: list[str] = []
    for _ in range(len(numbers) + 1):
        key = new_key(scheme, given_reference, taken)
        assert re.fullmatch(r"[a-z0-9-]+", key)
        assert len(key) <= 140
        assert key not in taken
        taken.append(key)
    assert new_key(scheme, given_reference, taken) == new_key(scheme, given_reference, taken[::-1])
