from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quantities.extents import MULTIPLES
from claimstead.language.quantities.lexing import may_hold_figures, tokens_of
from claimstead.language.quantities.numbers import ONES, TENS


def numbers(text: str) -> list[float]:
    return [token.number.value for token in tokens_of(text) if token.number]


@pytest.mark.parametrize(
    "text",
    [
        "IL-4", "JAK1", "CD4+", "COVID-19", "TH2", "BREEZE-AD1", "vitamin B12", "HbA1c", "p53", "H3K9me3", "3T3",
        "5-HT",
        "25(OH)D", "2-deoxyglucose", "21st", "the 1990s", "10.5555/example.12", "https://example.org/12", "v3.2.1",
        "as shown.12 ", "as shown,3,4 ", "NCT01234567", "Smc5/6", "two-arm",
    ],
)  # fmt: skip
def test_names_hold_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("40mg", [40]),
        ("a 12-week trial", [12]),
        ("3-fold", [3]),
        ("3-to-5", [3, 5]),
        ("P=.03", [0.03]),
        ("p0.05", [0.05]),
        ("(−3 to 5)", [-3, 5]),
        ("3–5", [3, 5]),
        ("one and a half times", [1.5]),
        ("2½ years, ¾ of it", [2.5, 0.75]),
        ("Twenty-three of two thirds", [23, 2 / 3]),
        ("a 12-item scale", [12]),
    ],
)
def test_numbers_are_found(text: str, found: list[float]) -> None:
    assert numbers(text) == pytest.approx(found)


def test_rows_of_numbers_are_no_prose() -> None:
    rows = "1.5 | 12% (3–5)\n" * 30
    assert numbers(rows) == []
    assert numbers(f"{rows} in 12") == [12]
    assert len(numbers(rows[:160])) == 40


def test_words_are_in_small_letters_and_where_they_stand() -> None:
    tokens = tokens_of("Risk fell (54%)")
    assert [(token.start, token.end, token.text) for token in tokens] == [
        (0, 4, "risk"), (5, 9, "fell"), (10, 11, "("), (11, 13, "54"), (13, 14, "%"), (14, 15, ")"),
    ]  # fmt: skip


@given(st.text())
def test_tokens_stand_in_order_and_miss_nothing(text: str) -> None:
    end = 0
    for token in tokens_of(text):
        assert text[end : token.start].strip() == ""
        assert token.start < token.end
        end = token.end
    assert text[end:].strip() == ""


@given(
    st.sampled_from([*ONES, *TENS, *MULTIPLES, "two thirds", "half of", "a third of", "tenfold", "every other day"]),
    st.sampled_from([str.lower, str.capitalize, str.upper]),
    st.sampled_from(["", "in ", "**", "_", "(", "in,", "…", "not-"]),
)
def test_the_quick_look_never_overlooks_a_number(number: str, case: Callable[[str], str], before: str) -> None:
    assert may_hold_figures(f"{before}{case(number)} people")


@pytest.mark.parametrize("text", ["", "No figure stands here.", "Patients often improved."])
def test_the_quick_look_spares_texts_without_figures(text: str) -> None:
    assert not may_hold_figures(text)
