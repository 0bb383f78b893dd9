import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quantities.numbers import (
    DIGITS,
    FRACTION,
    ONES,
    TENS,
    WORDS,
    read_digits,
    read_fraction,
    read_words,
)


def digits(text: str) -> tuple[float, float] | None:
    found = DIGITS.match(text)
    number = read_digits(found) if found else None
    return (number.value, number.step) if number and number.end == len(text) else None


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("7", 7, 1),
        ("1,234", 1234, 1),
        ("1,234,567.8", 1234567.8, 0.1),
        ("1 234", 1234, 1),
        ("1\u2009234", 1234, 1),
        ("1\u202f234\u202f567", 1234567, 1),
        ("0.55", 0.55, 0.01),
        ("0·55", 0.55, 0.01),
        (".05", 0.05, 0.01),
        ("-2.4", -2.4, 0.1),
        ("−3", -3, 1),
        ("3.2 million", 3.2e6, 1e5),
        ("5 billion", 5e9, 1e9),
        ("1e-3", 1e-3, 1e-3),
        ("4.2×10⁹", 4.2e9, 1e8),
        ("4 x 10(9)", 4e9, 1e9),
        ("9 × 10^-17", 9e-17, 1e-17),
        ("1 × 10⁻⁵", 1e-5, 1e-5),
    ],
)
def test_numbers_in_digits(text: str, value: float, step: float) -> None:
    assert digits(text) == pytest.approx((value, step))


def test_a_run_of_digits_that_is_no_number() -> None:
    found = DIGITS.match("1" * 40)
    assert found
    assert read_digits(found) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_whole_numbers_are_read_back_in_any_grouping(number: int) -> None:
    for mark in (",", "\u2009", "\u202f", "\u00a0", " "):
        assert digits(f"{number:,}".replace(",", mark)) == pytest.approx((number, 1))


@given(st.integers(min_value=0, max_value=10**7), st.integers(min_value=1, max_value=6))
def test_decimals_are_read_back_with_either_point(number: int, decimals: int) -> None:
    written = f"{number / 10**decimals:.{decimals}f}"
    for point in (".", "·"):
        expected = float(written), float(f"1e-{decimals}")
        assert digits(written.replace(".", point)) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "value", "read"),
    [
        ("twenty-three", 23, "twenty-three"),
        ("one hundred and twenty-three", 123, "one hundred and twenty-three"),
        ("two million", 2e6, "two million"),
        ("three hundred thousand", 300_000, "three hundred thousand"),
        ("four five", 4, "four"),
        ("Nineteen", 19, "Nineteen"),
        ("two hundred and", 200, "two hundred"),
        ("one two hundred", 1, "one"),
    ],
)
def test_numbers_in_words(text: str, value: float, read: str) -> None:
    found = WORDS.match(text)
    assert found
    number = read_words(found)
    assert (number.value, text[: number.end], number.in_words) == (value, read, True)


@given(st.sampled_from(sorted(TENS)), st.sampled_from(sorted(ONES)[:9]), st.sampled_from(["-", " "]))
def test_two_words_add_up(tens: str, ones: str, link: str) -> None:
    found = WORDS.match(tens + link + ones)
    assert found
    assert read_words(found).value == TENS[tens] + (ONES[ones] if 0 <= ONES[ones] < 10 else 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two thirds", 2 / 3),
        ("a quarter of", 1 / 4),
        ("half the", 1 / 2),
        ("one-third", 1 / 3),
        ("three quarters", 3 / 4),
    ],
)
def test_parts_in_words(text: str, value: float) -> None:
    found = FRACTION.match(text)
    assert found
    assert read_fraction(found).value == pytest.approx(value)


@pytest.mark.parametrize("text", ["a third dose", "half-life", "a quarterly report", "halfway"])
def test_words_that_are_no_parts(text: str) -> None:
    assert FRACTION.match(text) is None


def test_the_second_half_is_no_part() -> None:
    assert re.search(FRACTION, "in the second half of the trial") is None
