"""The nearest known name."""

from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.nearest import nearest

NAMES = st.text(st.sampled_from("abcdefg-019"), min_size=3, max_size=12)


def test_a_slip_of_the_pen_is_seen_through() -> None:
    assert nearest("schmit2011", ["kern2021", "schmitt2011", "ma2024"]) == "schmitt2011"
    assert nearest("shcmitt2011", ["schmitt2011"]) == "schmitt2011"


def test_nothing_is_better_than_something_far_away() -> None:
    assert nearest("schmitt2011", ["derecki2010", "ma2024"]) == ""
    assert nearest("schmitt2011", []) == ""


def test_of_equals_the_first_in_the_alphabet() -> None:
    assert nearest("kern202", ["kern2022", "kern2021"]) == "kern2021"


@given(st.sets(NAMES, min_size=1, max_size=20))
def test_a_known_name_is_nearest_to_itself(names: set[str]) -> None:
    for name in names:
        assert nearest(name, names) == name


@given(NAMES, st.sets(NAMES, max_size=20))
def test_only_known_names_are_given(written: str, names: set[str]) -> None:
    assert nearest(written, names) in {*names, ""}
