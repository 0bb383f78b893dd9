"""The written year against all registered dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.comparison import Agreement
from claimstead.matching.dates import best_year, compare_years, told_dates
from claimstead.model.record import DateKind, RegisteredDate

KINDS: tuple[DateKind, ...] = ("issued", "online", "print", "posted")


def dates(**kinds: str) -> tuple[RegisteredDate, ...]:
    known: dict[str, DateKind] = {kind: kind for kind in (*KINDS, "accepted", "created")}
    return tuple(RegisteredDate(kind=known[kind], date=date) for kind, date in kinds.items())


BOTH = dates(online="2010-09-17", issued="2011-02")


@pytest.mark.parametrize(
    ("written", "registered", "agreement"),
    [
        ("2011", BOTH, Agreement.SAME),
        ("2010", BOTH, Agreement.SAME),
        ("2011a", BOTH, Agreement.SAME),
        ("Feb 2011", BOTH, Agreement.SAME),
        ("2012", BOTH, Agreement.DIFFERENT),
        ("2009/2010", BOTH, Agreement.SAME),
        ("2012/2013", BOTH, Agreement.DIFFERENT),
        ("1201", BOTH, Agreement.DIFFERENT),
        ("in press", BOTH, Agreement.UNKNOWN),
        ("20111", BOTH, Agreement.UNKNOWN),
        ("", BOTH, Agreement.UNKNOWN),
        ("2011", (), Agreement.UNKNOWN),
        ("2015", dates(created="2015-12", issued="2016"), Agreement.SAME),
        ("2003", dates(created="2003-01", issued="1985"), Agreement.DIFFERENT),
        ("2003", dates(created="2003-01"), Agreement.SAME),
        ("2004", dates(created="2003-01"), Agreement.UNKNOWN),
    ],
)
def test_known_cases(written: str, registered: tuple[RegisteredDate, ...], agreement: Agreement) -> None:
    assert compare_years(written, registered).agreement is agreement


def test_dates_seen_in_part_accuse_nobody() -> None:
    assert compare_years("2012", BOTH, partial=True).agreement is Agreement.UNKNOWN
    assert compare_years("2011", BOTH, partial=True).agreement is Agreement.SAME


def test_the_difference_is_told_and_the_year_to_cite() -> None:
    assert compare_years("2012", BOTH).why == "2012 is written where 2010 (online), 2011 (issued) is registered"
    assert told_dates(BOTH) == "2010 (online), 2011 (issued)"
    assert best_year(BOTH) == "2011"
    assert best_year(dates(online="2010")) == "2010"
    assert best_year(()) == ""


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1600, 2100)), min_size=1), st.integers(1600, 2100))
def test_every_registered_year_is_right_and_no_other(known: list[tuple[DateKind, int]], year: int) -> None:
    registered = [RegisteredDate(kind=kind, date=f"{one}-01") for kind, one in known]
    for _, one in known:
        assert compare_years(str(one), registered).agreement is Agreement.SAME
    assert compare_years(str(year), registered).differs is (year not in {one for _, one in known})


@given(st.text())
def test_any_text_is_taken(written: str) -> None:
    assert compare_years(written, BOTH).agreement in Agreement
