"""Differences told in words."""

from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.words import differing_words


def test_a_word_replaced_added_and_missing() -> None:
    assert differing_words(["in", "adults"], ["in", "children"]) == "“adults” where “children” is registered"
    assert differing_words(["not", "in", "adults"], ["in", "adults"]) == "“not” is written and not registered"
    assert differing_words(["in", "adults"], ["not", "in", "adults"]) == "“not” is registered and not written"


def test_much_is_told_briefly() -> None:
    written = [f"{mark}{number}" for number in range(300) for mark in ("same", "mine")]
    registered = [f"{mark}{number}" for number in range(300) for mark in ("same", "yours")]
    told = differing_words(written, registered)
    assert told.startswith("“mine0” where “yours0” is registered")
    assert told.endswith("and more")
    assert len(told) < 600


@given(st.lists(st.text(min_size=1, max_size=5), max_size=20), st.lists(st.text(min_size=1, max_size=5), max_size=20))
def test_there_is_always_something_to_tell(written: list[str], registered: list[str]) -> None:
    assert differing_words(written, registered)
