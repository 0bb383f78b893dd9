"""What stands beside a title without being part of it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.title_forms import (
    is_another_document,
    is_translation,
    parallel_titles,
    with_arabic_numerals,
    without_labels,
)


@pytest.mark.parametrize(
    "title",
    [
        "RETRACTED: Skin barrier",
        "Retracted Article: Skin barrier",
        "[Retracted] Skin barrier",
        "Skin barrier [corrected]",
        "Skin barrier (Retracted article).",
        "Skin barrier (Retracted article. See vol. 147, pg. 1521, 2021)",
        "Skin barrier [published erratum appears in J Skin 1999;3:4]",
    ],
)
def test_labels_go(title: str) -> None:
    assert without_labels(title) == "Skin barrier"


@pytest.mark.parametrize(
    "title", ["Retraction: Skin barrier", "Skin barrier [in mice]", "Retracted skin", "", "]", "(a)"]
)
def test_what_is_no_label_stays(title: str) -> None:
    assert without_labels(title) == title


@pytest.mark.parametrize("subtitle", ["reply", "reply from the authors", "authors response", "a comment", "erratum"])
def test_replies_and_notices_are_other_documents(subtitle: str) -> None:
    assert is_another_document(tuple(subtitle.split()))


@pytest.mark.parametrize("subtitle", ["response to creams", "the letter", "a cohort study", ""])
def test_other_subtitles_make_no_other_document(subtitle: str) -> None:
    assert not is_another_document(tuple(subtitle.split()))


def test_two_titles_in_one() -> None:
    both = ("Kožní bariéra u dětí", "Skin barrier in children")
    assert parallel_titles(f"{both[0]} [{both[1]}].") == both
    assert parallel_titles(" = ".join(both)) == both
    assert parallel_titles("Skin barrier in children [letter]") == ()
    assert parallel_titles("Rolf Knütel: (23.12.1939–25.9.2019)") == ()


def test_translations() -> None:
    assert is_translation("[Skin barrier in children].")
    assert not is_translation("[Skin] barrier")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("diabetes type ii in adults", "diabetes type 2 in adults"),
        ("phase i and ii trials", "phase 1 and 2 trials"),
        ("grade iiia tumors", "grade 3a tumors"),
        ("grade iia tumors", "grade 2a tumors"),
        ("iv iron and type of anemia", "iv iron and type of anemia"),
    ],
)
def test_numerals(words: str, told: str) -> None:
    assert with_arabic_numerals(tuple(words.split())) == tuple(told.split())


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    assert len(without_labels(text)) <= len(text)
    assert len(parallel_titles(text)) in (0, 2)
    assert is_translation(text) in (True, False)


@pytest.mark.parametrize("piece", ["[", "(", "a ]", "retracted: ", " = "])
def test_much_text_takes_no_time(piece: str) -> None:
    start = time.process_time()
    without_labels(piece * 5_000)
    parallel_titles(piece * 5_000 + "]")
    assert time.process_time() - start < 0.2
