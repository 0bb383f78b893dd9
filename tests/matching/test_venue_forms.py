"""The names that one written name of a journal holds."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.venue_forms import forms, without_other_titles


@pytest.mark.parametrize(
    ("name", "equal", "heads"),
    [
        ("Allergy", [], []),
        ("NeuroImage: Clinical", [], []),
        ("The Lancet. Respiratory medicine", [], []),
        ("Allergy : official journal of the Academy", [], ["Allergy"]),
        ("Dermatitis : contact, atopic", [], ["Dermatitis"]),
        ("Der Hautarzt; Zeitschrift fur Dermatologie", [], ["Der Hautarzt"]),
        ("Sensors and Actuators B: Chemical", [], ["Sensors and Actuators B"]),
        (
            "Journal of Drugs in Dermatology : JDD",
            ["Journal of Drugs in Dermatology", "JDD"],
            [],
        ),
        (
            "Der Arzt = The Physician : a journal",
            ["Der Arzt", "The Physician : a journal"],
            ["The Physician", "Der Arzt = The Physician"],
        ),
    ],
)
def test_each_form(name: str, equal: list[str], heads: list[str]) -> None:
    assert forms(name) == ((name, *equal), tuple(heads))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("lancet lond engl", "lancet"),
        ("j eur acad dermatol venereol jeadv", "j eur acad dermatol venereol"),
        ("allergy off j eur acad", "allergy"),
        ("official journal of skin", "official journal of skin"),
        ("nurse uk", "nurse uk"),
        ("", ""),
    ],
)
def test_other_titles_go(words: str, left: str) -> None:
    assert without_other_titles(words.split()) == tuple(left.split())


@given(st.text(max_size=60))
def test_any_text_stands_for_itself(name: str) -> None:
    assert forms(name)[0][0] == name


@pytest.mark.parametrize("piece", [" = a", " : b", "J. ", "; Journal", "A: "])
def test_much_text_takes_no_time(piece: str) -> None:
    start = time.process_time()
    forms(piece * 1_000)
    assert time.process_time() - start < 0.5
