import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quantities.quantity import Bound
from claimstead.language.quantities.values import Fit, Value, fit, rounds, same

EXACT, ABOUT, OVER, UNDER, UP_TO = Bound.EXACT, Bound.ABOUT, Bound.MORE_THAN, Bound.LESS_THAN, Bound.AT_MOST
NUMBERS = st.floats(min_value=-1e9, max_value=1e9, allow_nan=False)
VALUES = st.builds(
    lambda ends, step, bound: Value(min(ends), max(ends), step, bound),
    st.tuples(NUMBERS, NUMBERS),
    st.sampled_from([0.01, 1.0, 10.0]),
    st.sampled_from(list(Bound)),
)


def one(value: float, step: float = 1.0, bound: Bound = EXACT) -> Value:
    return Value(value, value, step, bound)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (one(17), one(17), Fit.SAME),
        (one(17), one(16.8, 0.1), Fit.WITHIN),
        (one(17), one(16.4, 0.1), Fit.APART),
        (one(17), one(18), Fit.APART),
        (one(17), Value(15, 20, 1), Fit.WITHIN),
        (one(14), Value(15, 20, 1), Fit.APART),
        (Value(15, 20, 1), Value(15.2, 20.4, 0.1), Fit.WITHIN),
        (Value(15, 20, 1), Value(14, 20, 1), Fit.APART),
        (one(50, 1, ABOUT), one(48), Fit.WITHIN),
        (one(48), one(50, 1, ABOUT), Fit.APART),
        (one(50, 1, ABOUT), one(50), Fit.WITHIN),
        (one(90, 1, OVER), one(92), Fit.WITHIN),
        (one(90, 1, OVER), one(90), Fit.APART),
        (one(90, 1, OVER), one(88), Fit.APART),
        (one(10, 1, OVER), one(92), Fit.APART),
        (one(90, 1, OVER), one(90, 1, OVER), Fit.SAME),
        (one(90, 1, OVER), one(95, 1, OVER), Fit.APART),
        (one(90, 1, OVER), one(90, 1, UNDER), Fit.APART),
        (one(75, 1, UP_TO), one(75), Fit.WITHIN),
        (one(75, 1, UP_TO), one(60), Fit.WITHIN),
        (one(75), one(75, 1, UP_TO), Fit.WITHIN),
        (one(50), one(75, 1, UP_TO), Fit.APART),
        (one(5, 1, UNDER), Value(3, 4, 1), Fit.WITHIN),
    ],
)
def test_fits(first: Value, second: Value, found: Fit) -> None:
    assert fit(first, second) is found


@given(VALUES)
def test_every_value_fits_itself(value: Value) -> None:
    assert fit(value, value) is Fit.SAME
    assert same(value, value)
    assert rounds(value, value)


@given(NUMBERS, st.integers(min_value=0, max_value=6))
def test_what_is_rounded_fits_what_it_was(number: float, decimals: int) -> None:
    rounded = one(round(number, decimals), 10.0**-decimals)
    assert fit(rounded, one(number, 1e-9)) is not Fit.APART
