"""How near the values of two figures lie, whatever they are figures of."""

import math
from enum import Enum

from msgspec import Struct

from claimstead.language.quantities.quantity import Bound

ABOUT = 0.05
"""How far from its number, in parts of it, "about" reaches."""
FAR = 1.5
"""How many times beyond a bound something may lie and still be what the bound was said of."""
_TINY = 1e-9


class Fit(Enum):
    """How near two values lie."""

    SAME = "same"
    WITHIN = "within"
    """One as the other rounds it, lies in its range, or keeps its bound."""
    APART = "apart"


class Value(Struct, frozen=True, gc=False):
    """A value or range with the precision it was written in and its bound."""

    low: float
    high: float
    step: float
    bound: Bound = Bound.EXACT


def fit(one: Value, other: Value, *, far: float = FAR) -> Fit:
    """How ``other`` fits ``one``; a bound of ``one`` is kept by what lies beyond it, but not ``far`` times beyond."""
    if one.bound is other.bound and same(one, other):
        return Fit.SAME
    if (one.bound.is_lower and other.bound.is_upper) or (one.bound.is_upper and other.bound.is_lower):
        return Fit.APART
    if one.bound.is_lower or one.bound.is_upper:
        is_bounded = other.bound.is_lower or other.bound.is_upper
        return (Fit.WITHIN if rounds(one, other) else Fit.APART) if is_bounded else _keeps(one, other, far)
    if other.bound.is_lower or other.bound.is_upper:
        return _keeps(other, one, 1 + ABOUT)
    return Fit.WITHIN if rounds(one, other) else Fit.APART


def same(one: Value, other: Value) -> bool:
    """Whether two values are one, whatever their bounds."""
    return _close(one.low, other.low) and _close(one.high, other.high)


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_TINY, abs_tol=1e-15)


def _keeps(bounded: Value, other: Value, far: float) -> Fit:
    """Whether a value keeps a bound, and isn't far beyond it."""
    limit = bounded.low if bounded.bound.is_lower else bounded.high
    value = other.low if bounded.bound.is_lower else other.high
    if _close(value, limit):
        is_strict = bounded.bound in {Bound.MORE_THAN, Bound.LESS_THAN}
        return Fit.APART if is_strict and other.bound in {Bound.EXACT, Bound.ABOUT} else Fit.WITHIN
    keeps = value > limit if bounded.bound.is_lower else value < limit
    is_near = abs(value) <= far * abs(limit) if bounded.bound.is_lower else abs(value) * far >= abs(limit)
    return Fit.WITHIN if keeps and is_near else Fit.APART


def rounds(one: Value, other: Value) -> bool:
    """Whether ``one`` is about the other, either is the other rounded, or lies in its range."""
    tolerance = max(one.step, other.step) * (0.5 + 1e-6)
    if one.bound is Bound.ABOUT is not other.bound:
        tolerance += ABOUT * max(abs(one.high), abs(other.high))
    if (one.low == one.high) == (other.low == other.high):
        return abs(one.low - other.low) <= tolerance and abs(one.high - other.high) <= tolerance
    single, whole = (one, other) if one.low == one.high else (other, one)
    return whole.low - tolerance <= single.low <= whole.high + tolerance
