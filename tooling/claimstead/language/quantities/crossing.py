"""Figures of different kinds that may say the same: 54% lower and RR 0.46, 2 of 44 patients and 44 patients."""

from collections.abc import Callable

from claimstead.language.quantities.quantity import Bound, Kind, Quantity
from claimstead.language.quantities.units import POINTS
from claimstead.language.quantities.values import Fit, Value, fit, same

_NEVER_BARE = frozenset({Kind.P_VALUE, Kind.INTERVAL, Kind.TIME_POINT})


def value_of(quantity: Quantity) -> Value:
    """What a figure says in its canonical unit."""
    return Value(quantity.low, quantity.high, quantity.step, quantity.bound)


def fit_across(one: Quantity, other: Quantity) -> Fit:
    """How the second figure fits the first, which is of another kind."""
    if crossing := _CROSSINGS.get((one.kind, other.kind)):
        return crossing(one, other)
    if crossing := _CROSSINGS.get((other.kind, one.kind)):
        return crossing(other, one)
    return _fit_bare(one, other)


def _share_and_ratio(share: Quantity, ratio: Quantity) -> Fit:
    """Reduced to 46% is 0.46 times as much; and who writes "a difference of 54%" leaves open which way."""
    direct = fit(value_of(share), value_of(ratio))
    if direct is not Fit.APART:
        return direct
    change = fit(value_of(share), _change_of(ratio))
    return Fit.WITHIN if change is not Fit.APART else Fit.APART


def _change_of(ratio: Quantity) -> Value:
    """By how much of it something changed that has this ratio to what it was."""
    ends = sorted((abs(1 - ratio.low), abs(1 - ratio.high)))
    return Value(ends[0], ends[1], ratio.step, ratio.bound if ratio.bound is Bound.ABOUT else Bound.EXACT)


def _share_and_difference(share: Quantity, difference: Quantity) -> Fit:
    """A difference of shares may be written as a percentage."""
    if difference.unit != POINTS:
        return Fit.APART
    ends = sorted((abs(difference.low), abs(difference.high)))
    points = Value(ends[0], ends[1], difference.step, difference.bound)
    written = Value(share.low * 100, share.high * 100, share.step * 100, share.bound)
    return Fit.WITHIN if fit(written, points) is not Fit.APART else Fit.APART


def _share_and_count(share: Quantity, count: Quantity) -> Fit:
    """Who writes "2 of 44" has counted 44, and 2."""
    if share.whole is None:
        is_proportion = count.kind is Kind.NUMBER and same(value_of(share), value_of(count))
        return Fit.WITHIN if is_proportion else _fit_bare(share, count)
    counted = (share.whole, share.low * share.whole)
    fits = [fit(value_of(count), Value(number, number, 1.0)) for number in counted]
    return Fit.SAME if Fit.SAME in fits else Fit.APART


def _share_and_concentration(share: Quantity, concentration: Quantity) -> Fit:
    return fit(value_of(share), value_of(concentration))


def _difference_and_measure(difference: Quantity, measure: Quantity) -> Fit:
    """A mean difference of −2.4 mmHg is 2.4 mmHg lower; of one without a unit only the number tells."""
    ends = sorted((abs(difference.low), abs(difference.high)))
    size = Value(ends[0], ends[1], difference.step, difference.bound)
    if _may_lack_unit(difference):
        return Fit.WITHIN if same(size, _as_written(measure)) else Fit.APART
    return fit(size, value_of(measure)) if difference.unit == measure.unit else Fit.APART


def _may_lack_unit(quantity: Quantity) -> bool:
    """Whether it may be of something with a unit, though it has none itself: a mean difference, as it is declared."""
    return not quantity.unit and (quantity.measure == "MD" or quantity.kind is Kind.INTERVAL)


def same_but_for_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of one kind are the same number, and one of them is without the unit of the other."""
    return (_may_lack_unit(one) or _may_lack_unit(other)) and same(_as_written(one), _as_written(other))


def _interval_and_range(interval: Quantity, other: Quantity) -> Fit:
    """Who writes "from 2 to 4 weeks" may give the range of what was seen."""
    is_same = other.is_range and interval.unit == other.unit
    return fit(value_of(interval), value_of(other)) if is_same else Fit.APART


def _fit_bare(one: Quantity, other: Quantity) -> Fit:
    """A bare number may be any figure that is written with the very same number."""
    if Kind.NUMBER not in {one.kind, other.kind} or not _NEVER_BARE.isdisjoint({one.kind, other.kind}):
        return Fit.APART
    return Fit.WITHIN if same(_as_written(one), _as_written(other)) else Fit.APART


def _as_written(quantity: Quantity) -> Value:
    """A figure without its unit."""
    if quantity.kind is Kind.RATIO and quantity.factor != 1:
        change = _change_of(quantity)
        return Value(change.low / quantity.factor, change.high / quantity.factor, change.step / quantity.factor)
    factor = quantity.factor
    return Value(quantity.low / factor, quantity.high / factor, quantity.step / factor, quantity.bound)


_CROSSINGS: dict[tuple[Kind, Kind], Callable[[Quantity, Quantity], Fit]] = {
    (Kind.SHARE, Kind.RATIO): _share_and_ratio,
    (Kind.SHARE, Kind.DIFFERENCE): _share_and_difference,
    (Kind.SHARE, Kind.COUNT): _share_and_count,
    (Kind.SHARE, Kind.NUMBER): _share_and_count,
    (Kind.SHARE, Kind.CONCENTRATION): _share_and_concentration,
    (Kind.DIFFERENCE, Kind.MEASURE): _difference_and_measure,
    **{
        (Kind.INTERVAL, kind): _interval_and_range
        for kind in (Kind.MEASURE, Kind.AGE, Kind.NUMBER, Kind.SHARE, Kind.RATIO)
    },
}
