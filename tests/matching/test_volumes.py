"""Volumes and issues."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.volumes import compare_numbers

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Agreement


@pytest.mark.parametrize(
    ("written", "registered", "agreement"),
    [
        ("164", "164", SAME),
        ("Vol. 164", "164", SAME),
        ("4–5", "4-5", SAME),
        ("Suppl 1", "suppl 1", SAME),
        ("04", "4", COMPATIBLE),
        ("5 Pt 1", "5", COMPATIBLE),
        ("5 Pt 1", "5, Part 1", COMPATIBLE),
        ("3 Suppl 1", "3_suppl_1", COMPATIBLE),
        ("3 Suppl 1", "S1", COMPATIBLE),
        ("Supplement 1", "s1", COMPATIBLE),
        ("3S", "3 Suppl", COMPATIBLE),
        ("2 Spec No", "2", COMPATIBLE),
        ("3 (March)", "3", COMPATIBLE),
        ("3rd", "No. 3", COMPATIBLE),
        ("2/3", "2-3", COMPATIBLE),
        ("2 & 3", "2–3", COMPATIBLE),
        ("1-2", "1", COMPATIBLE),
        ("164", "165", DIFFERENT),
        ("No. 3", "4", DIFFERENT),
        ("5 Pt 1", "5 Pt 2", DIFFERENT),
        ("12A", "12B", DIFFERENT),
        ("3 Suppl 1", "4 Suppl 1", DIFFERENT),
        ("Suppl 1", "S2", DIFFERENT),
        ("2-3", "2-4", DIFFERENT),
        ("XII", "12", UNKNOWN),
        ("March", "3", UNKNOWN),
        ("September 2019", "9", UNKNOWN),
        ("Publish Ahead of Print", "58", UNKNOWN),
        ("", "165", UNKNOWN),
    ],
)
def test_known_cases_both_ways(written: str, registered: str, agreement: Agreement) -> None:
    assert compare_numbers(written, registered).agreement is agreement
    assert compare_numbers(registered, written).agreement is agreement


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(["", " Pt 1", " Suppl", " Suppl 2", " (May)"]))
def test_other_digits_are_another_number_in_any_costume(one: int, other: int, behind: str) -> None:
    assert not compare_numbers(f"{one}{behind}", str(one)).differs
    assume(one != other)
    assert compare_numbers(f"{one}{behind}", str(other)).differs


@given(st.text(max_size=30), st.text(max_size=30))
def test_agreement_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert compare_numbers(one, other).agreement is compare_numbers(other, one).agreement
    assert not compare_numbers(one, one).differs
