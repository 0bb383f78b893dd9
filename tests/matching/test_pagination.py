"""Pages and article numbers."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.pagination import compare_pages

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = Agreement


@pytest.mark.parametrize(
    ("written", "registered", "agreement"),
    [
        ("415--428", "415-428", SAME),
        ("415 – 428", "415-428", SAME),
        ("pp. 415-428", "415-428", SAME),
        ("2335-48", "2335–2348", COMPATIBLE),
        ("2305-07", "2305-2307", COMPATIBLE),
        ("S12-15", "S12-S15", COMPATIBLE),
        ("415", "415-428", COMPATIBLE),
        ("930-935", "930-935.e1", COMPATIBLE),
        ("e1390", "1390", COMPATIBLE),
        ("1-5, 9", "1-5", COMPATIBLE),
        ("117.e1-9", "117.e1-117.e9", COMPATIBLE),
        ("117e1-117e9", "117.e1-117.e9", COMPATIBLE),
        ("117.e1", "117.e2", DIFFERENT),
        ("415-429", "415-428", DIFFERENT),
        ("416-428", "415-428", DIFFERENT),
        ("e1390", "1391", DIFFERENT),
        ("S12", "T12-T15", DIFFERENT),
        ("n/a-n/a", "415-428", UNKNOWN),
        ("in press", "415-428", UNKNOWN),
        ("", "415-428", UNKNOWN),
    ],
)
def test_pages_both_ways(written: str, registered: str, agreement: Agreement) -> None:
    assert compare_pages(written, registered).agreement is agreement
    assert compare_pages(registered, written).agreement is agreement


def test_article_numbers() -> None:
    assert compare_pages("e1390", "", "", "1390").agreement is COMPATIBLE
    assert compare_pages("", "1-12", "104563", "104563").agreement is COMPATIBLE
    assert compare_pages("104563", "1-12", "", "104563").agreement is COMPATIBLE
    assert compare_pages("", "", "CD012167", "CD012167").agreement is SAME
    assert compare_pages("", "", "CD012167", "CD012119").agreement is DIFFERENT
    assert compare_pages("1-12", "", "", "104563").agreement is UNKNOWN
    assert compare_pages("1-12", "104563", "", "104563").agreement is UNKNOWN
    assert compare_pages("", "", "", "104563").agreement is UNKNOWN


@given(st.integers(1, 99_999), st.integers(1, 500), st.sampled_from(["-", "--", "–", " — ", "‐"]))
def test_an_elided_range_is_the_range(first: int, more: int, dash: str) -> None:
    last = first + more
    full, end = f"{first}-{last}", str(last)
    for cut in range(len(end)):
        if len(end) == len(str(first)) and end[:cut] == str(first)[:cut]:
            assert not compare_pages(f"{first}{dash}{end[cut:]}", full).differs
    assert compare_pages(f"{first}{dash}{last}", full).agreement is SAME


@given(st.integers(1, 99_999), st.integers(1, 99_999), st.sampled_from(["", "e", "S"]))
def test_other_digits_are_other_pages(one: int, other: int, before: str) -> None:
    assume(one != other)
    assert compare_pages(f"{before}{one}", f"{other}").differs
    assert compare_pages(f"{before}{one}-{one + 5}", f"{before}{other}-{other + 5}").differs


@given(st.text(max_size=30), st.text(max_size=30))
def test_agreement_is_symmetric_on_any_text(one: str, other: str) -> None:
    assert compare_pages(one, other).agreement is compare_pages(other, one).agreement
