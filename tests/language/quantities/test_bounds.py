import pytest

from claimstead.language.quantities.bounds import bound_after, bound_before
from claimstead.language.quantities.quantity import Bound


@pytest.mark.parametrize(
    ("words", "bound", "used"),
    [
        ("about", Bound.ABOUT, 1),
        ("~", Bound.ABOUT, 1),
        ("over", Bound.MORE_THAN, 1),
        ("in more than", Bound.MORE_THAN, 2),
        ("at least", Bound.AT_LEAST, 2),
        ("no less than", Bound.AT_LEAST, 3),
        ("not more than", Bound.AT_MOST, 3),
        ("up to", Bound.AT_MOST, 2),
        ("<", Bound.LESS_THAN, 1),
        ("< =", Bound.AT_MOST, 2),
        ("p =", Bound.EXACT, 0),
        ("of the", Bound.EXACT, 0),
        ("", Bound.EXACT, 0),
    ],
)
def test_words_before(words: str, bound: Bound, used: int) -> None:
    assert bound_before(words.split()) == (bound, used)


def test_over_a_time_is_no_bound() -> None:
    assert bound_before(["over"], is_time=True) == (Bound.EXACT, 0)
    assert bound_before(["for", "more", "than"], is_time=True) == (Bound.MORE_THAN, 2)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("or more", Bound.AT_LEAST),
        ("and older", Bound.AT_LEAST),
        ("or younger", Bound.AT_MOST),
        ("+ years", Bound.AT_LEAST),
        ("and more", Bound.EXACT),
        ("or", Bound.EXACT),
    ],
)
def test_words_after(words: str, bound: Bound) -> None:
    assert bound_after(words.split()) is bound
