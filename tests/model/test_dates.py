"""Partial dates: what the calendar does not have is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.dates import partial_date


@pytest.mark.parametrize(
    ("parts", "written"),
    [
        ((2024,), "2024"),
        ((2024, 5), "2024-05"),
        ((2024, 5, 4), "2024-05-04"),
        ((2023, 2, 29), "2023-02"),
        ((2024, 13, 1), "2024"),
        ((2024, None, 4), "2024"),
        ((2024, 0), "2024"),
        ((24,), None),
        ((20240,), None),
    ],
)
def test_a_date_as_far_as_it_is_one(parts: tuple[int, ...], written: str | None) -> None:
    assert partial_date(*parts) == written


@given(st.integers(), st.none() | st.integers(), st.none() | st.integers())
def test_any_numbers_give_a_date_or_none(year: int, month: int | None, day: int | None) -> None:
    written = partial_date(year, month, day)
    assert written is None or written.startswith(f"{year}")
