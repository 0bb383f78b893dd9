"""Words in the form in which texts are compared."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.shared_words.content_words import touch, words


def stems(text: str) -> list[str]:
    return [word.stem for word in words(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tumour", "tumors"),
        ("randomised", "randomized"),
        ("haemoglobin", "hemoglobin"),
        ("oedema", "edema"),
        ("diarrhoea", "diarrhea"),
        ("analysed", "analyzed"),
        ("fibre", "fibers"),
        ("sulphate", "sulfate"),
        ("programmes", "programs"),
        ("diagnoses", "diagnosis"),
        ("metastases", "metastasis"),
        ("children", "child"),
        ("women's", "woman"),
        ("mice", "mouse"),
        ("miRNAs", "miRNA"),
        ("naïve", "naive"),
        ("IFN-γ", "interferon gamma"),
        ("µg", "μg"),
        ("λ", "lambda"),
        ("1,200", "1200"),
        ("0·50", "0.5"),
        ("0,5", "0.5"),
        ("twelve", "12"),
        ("ﬁbrosis", "fibrosis"),
    ],
)
def test_one_word_in_two_forms(one: str, other: str) -> None:
    assert stems(one) == stems(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("0.5", "0.55"), ("30", "3"), ("1,200", "1.2"), ("men", "women"), ("rise", "rose"), ("1.5.0", "1.5")],
)
def test_two_words_are_two(one: str, other: str) -> None:
    assert stems(one) != stems(other)


def test_letters_and_figures_are_words_of_their_own_that_touch() -> None:
    text = "IL-4Rα blocks p53 4"
    found = words(text)
    assert [word.stem for word in found] == ["il", "4", "r", "alpha", "block", "p", "53", "4"]
    assert [text[word.start : word.end] for word in found] == [word.written for word in found]
    touching = [touch(word, after, text) for word, after in pairwise(found)]
    assert touching == [True, True, True, False, False, True, False]


def test_what_has_content() -> None:
    assert [word.written for word in words("It is not the skin of US adults, and ALL of it") if word.has_content] == [
        "skin",
        "US",
        "adults",
        "ALL",
    ]


def test_abbreviations_are_capitals() -> None:
    assert [word.abbreviation for word in words("VSMCs A MRI Th s IDs")] == ["VSMC", "", "MRI", "", "", "ID"]


@given(st.text())
def test_any_text_has_its_words_in_order(text: str) -> None:
    place = 0
    for word in words(text):
        assert word.start >= place
        assert word.stem
        assert word.plain
        place = word.end


@pytest.mark.parametrize("piece", ["a", "a'", "1.", "1,", "α", "A-", "é", " s'", "is", "ses "])
def test_a_megabyte_takes_seconds_at_most(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    start = time.process_time()
    words(text)
    assert time.process_time() - start < 5
