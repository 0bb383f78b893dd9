"""Titles without their costume."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.folded_titles import STRONG, fold_title, fold_title_spelled_out, title_key

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüøß", min_size=3, max_size=10)


def test_words_and_what_parts_them() -> None:
    folded = fold_title("TNF-α: <i>Über</i> 1,000 Patients")
    assert folded.words == ("tnf", "alpha", "uber", "1000", "patients")
    assert folded.letters == "tnfalphauber1000patients"
    assert STRONG in folded.breaks[1]
    assert STRONG not in folded.breaks[0]
    assert fold_title_spelled_out("Über").words == ("ueber",)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("0·05 mg", ("0.05", "mg")),
        ("12 345 678 cells", ("12345678", "cells")),
        ("In 2010 100 patients", ("in", "2010", "100", "patients")),
        ("IL-1ß and Weiß", ("il", "1", "beta", "and", "weiss")),
        ("p <= 0.05", ("p", "≤", "0.05")),
    ],
)
def test_numbers_and_signs(title: str, words: tuple[str, ...]) -> None:
    assert fold_title(title).words == words


@given(st.lists(WORD, min_size=2, max_size=12))
def test_the_key_is_one_for_all_costumes(words: list[str]) -> None:
    title = " ".join(words)
    assert title_key(title.upper()) == title_key(f"<b>{title}</b>.")
    assert title_key("…") == ""


@given(st.text(max_size=100))
def test_any_text_is_folded(text: str) -> None:
    folded = fold_title(text)
    assert "".join(folded.words) == folded.letters
    assert len(folded.words) == len(folded.breaks)
