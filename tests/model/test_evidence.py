"""A passage is anchored in one of two ways, never both."""

import pytest

from claimstead.model.evidence import Passage


def test_a_passage_has_both_ends_or_a_quotation() -> None:
    assert Passage(start="In mice", end="itch.").quote is None
    assert Passage(quote="In mice, stress worsened itch.").start is None


@pytest.mark.parametrize(
    "given", [{}, {"start": "In mice"}, {"end": "itch."}, {"start": "a", "end": "b", "quote": "c"}]
)
def test_anything_else_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"`start` and `end`"):
        Passage(**given)
