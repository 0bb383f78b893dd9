"""Whatever stands in a record, what comes out is what it should be, or nothing."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.dates import PartialDate
from claimstead.registries.fields import (
    MAX_TEXT,
    MAX_VALUES,
    date_of,
    doi_of,
    tables_of,
    text_of,
    texts_of,
    values_of,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Atopic  dermatitis\n", "Atopic dermatitis"),
        ("a\x00b\x1bc\u2028d\ud800e", "a b c d e"),
        (12, "12"),
        (True, ""), (1.5, ""), (float("nan"), ""), (10**13, ""), (None, ""), (["x"], ""), ({}, ""),
        ("x" * 2_000_000, "x" * MAX_TEXT),
    ],
)  # fmt: skip
def test_a_text_is_one_line_of_bounded_length(value: object, text: str) -> None:
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ({"date-parts": [[2020, 5, 1]]}, "2020-05-01"),
        ({"date-parts": [[2020, 5]]}, "2020-05"),
        ({"date-parts": [["2020"]]}, "2020"),
        ({"date-parts": [[2020, 13, 1]]}, "2020"),
        ({"date-parts": [[2020, 2, 30]]}, "2020-02"),
        ({"date-parts": [[2020, 2, 29]]}, "2020-02-29"),
        ({"date-parts": [[2021, 2, 29]]}, "2021-02"),
        ({"date-parts": [[2020, 0, 7]]}, "2020"),
        ({"date-parts": [[2020, None, 7]]}, "2020"),
        ({"date-parts": [[None]]}, None), ({"date-parts": [[]]}, None), ({"date-parts": []}, None),
        ({"date-parts": [2020]}, None), ({"date-parts": [[20200501]]}, None), ({"date-parts": None}, None),
        ({}, None), ("2020-05-01", None), (None, None), ([[2020]], None),
        ({"date-parts": [[2020, 5, 1], [2021]]}, "2020-05-01"),
        ({"date-parts": [["٢٠٢٠"]]}, None), ({"date-parts": [[float("nan")]]}, None), ({"date-parts": [[True]]}, None),
    ],
)  # fmt: skip
def test_parts_of_a_date_that_can_not_be_are_left_out(value: object, date: str | None) -> None:
    assert date_of(value) == date


@given(JSON)
def test_nothing_raises_and_dates_have_their_form(value: object) -> None:
    text_of(value), doi_of(value), list(tables_of(value)), values_of(value)
    assert all(texts_of(value))
    for date in (date_of(value), date_of({"date-parts": value}), date_of({"date-parts": [value]})):
        assert date is None or msgspec.convert(date, PartialDate) == date


def test_lists_are_bounded_and_told_once() -> None:
    assert len(texts_of([str(number) for number in range(10 * MAX_VALUES)])) == MAX_VALUES
    assert texts_of(["a", " a ", "", None, "b"]) == ("a", "b")
    assert texts_of("a") == ("a",)
    assert texts_of(None) == ()


def test_a_doi_is_canonical() -> None:
    assert doi_of("https://doi.org/10.5555/ABC") == "10.5555/abc"
    assert doi_of("none") is doi_of(7) is None
    assert re.match(r"10\.5555", str(doi_of("10.5555/x")))
