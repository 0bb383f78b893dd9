"""How surely two figures that don't agree are of the same thing, so that one of them must be wrong."""

import math

from claimstead.language.quantities.about import are_parted, neighbours, words_about
from claimstead.language.quantities.crossing import value_of
from claimstead.language.quantities.quantity import Direction, Kind, Quantity
from claimstead.language.quantities.values import rounds

RATE_RATIOS = frozenset({"RR", "IRR"})
"""Measures that authors give one name to: risk ratios and rate ratios are both "RR"."""
SHARED_WORDS = 0.5
"""What part of the content words around the one figure, whichever has fewer, stand around a rival too."""
SHARED_WORDS_OF_LOOSE = 0.7
"""The same for figures that a sentence may have many of, each of something else: times, counts, p-values."""
LEAST_SHARED = 2
FEW_WORDS = 2
"""So few words in all are shared where one of them is: "The dose was 5 g"."""
_LOOSE = frozenset({Kind.COUNT, Kind.NUMBER, Kind.AGE, Kind.P_VALUE, Kind.INTERVAL, Kind.MEASURE, Kind.RATE})


def kinship(one: Quantity, other: Quantity) -> float:
    """How surely two figures that don't agree are of the same thing, from 0 (not at all) to 1."""
    if not _are_rivals(one, other):
        return 0.0
    if _stand_with_the_same(one, other):
        return 1.0
    part = shared_words(one, other)
    if part < (SHARED_WORDS_OF_LOOSE if one.kind in _LOOSE else SHARED_WORDS):
        return 0.0
    return 0.0 if neighbours(one).isdisjoint(neighbours(other)) or are_parted(one, other) else part


def shared_words(one: Quantity, other: Quantity) -> float:
    """What part of the content words around the figure with fewer of them stands around the other too."""
    words, others = words_about(one), words_about(other)
    shared = len(words & others)
    is_enough = shared >= LEAST_SHARED or (shared and len(words | others) <= FEW_WORDS)
    return shared / min(len(words), len(others)) if is_enough else 0.0


def same_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of one statistic; an unnamed one may be any."""
    if not one.measure or not other.measure or one.measure == other.measure:
        return True
    return {one.measure, other.measure} <= RATE_RATIOS


def opposed(one: Quantity, other: Quantity) -> bool:
    """Whether one says higher and the other lower."""
    return one.direction is not other.direction and Direction.UNSAID not in (one.direction, other.direction)


def _are_rivals(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one kind, unit and statistic, with values that can't both hold."""
    if one.kind is not other.kind or one.unit != other.unit or one.kind is Kind.TIME_POINT:
        return False
    if not same_measure(one, other):
        return False
    if opposed(one, other):
        return True
    if rounds(value_of(one), value_of(other)) and not _opposite_bounds(one, other):
        return False
    return one.kind is not Kind.RATIO or not math.isclose(one.low * other.low, 1, rel_tol=0.05)


def _opposite_bounds(one: Quantity, other: Quantity) -> bool:
    return (one.bound.is_lower and other.bound.is_upper) or (one.bound.is_upper and other.bound.is_lower)


def _stand_with_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two estimates have one interval, or two intervals one of their ends to a decimal."""
    if one.kind is Kind.INTERVAL:
        return max(one.step, other.step) < 1 and (one.low == other.low or one.high == other.high)
    return one.interval is not None and one.interval == other.interval
