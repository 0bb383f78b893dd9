from claimstead.language.quantities.quantity import Bound, Kind, Quantity
from claimstead.language.span import Span


def test_a_bound_has_at_most_one_side() -> None:
    sides = {bound: (bound.is_lower, bound.is_upper) for bound in Bound}
    assert [bound for bound, both in sides.items() if all(both)] == []
    assert [bound for bound, both in sides.items() if not any(both)] == [Bound.EXACT, Bound.ABOUT]


def test_a_range_has_two_ends() -> None:
    span = Span(0, 3, "3-5")
    assert Quantity(span=span, near=span, kind=Kind.NUMBER, low=3, high=5).is_range
    assert not Quantity(span=span, near=span, kind=Kind.NUMBER, low=3, high=3).is_range
