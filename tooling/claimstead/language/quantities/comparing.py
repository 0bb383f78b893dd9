"""Whether two figures agree."""

import math
from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from claimstead.language.quantities.about import neighbours, words_about
from claimstead.language.quantities.crossing import fit_across, value_of
from claimstead.language.quantities.quantity import Bound, Direction, Kind, Quantity
from claimstead.language.quantities.saying import explained
from claimstead.language.quantities.values import Fit, Value, fit, rounds

_TIMED = frozenset({Kind.MEASURE, Kind.AGE, Kind.TIME_POINT})
"""Kinds that share their units, and may say the same."""
_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})
RATE_RATIOS = frozenset({"RR", "IRR"})
"""Measures that authors give one name to: risk ratios and rate ratios are both "RR"."""
SHARED_WORDS = 0.5
"""What part of the content words around the one figure, whichever has fewer, stand around a rival too."""
SHARED_WORDS_OF_LOOSE = 0.7
"""The same for figures that a sentence may have many of, each of something else: times, counts, p-values."""
LEAST_SHARED = 2
OVERRULING = 0.75
"""The same for rivals that outweigh a figure found elsewhere that is merely near."""
_LOOSE = frozenset({Kind.COUNT, Kind.NUMBER, Kind.AGE, Kind.P_VALUE, Kind.INTERVAL, Kind.MEASURE, Kind.RATE})
LEVELS = frozenset({0.1, 0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001})
"""Levels that p-values are said to lie below, however far below they lie."""
_PER_DAY = "/day"
_COARSE = 5
"""A figure so many times coarser than another may stand for anything in the other's interval."""


class Agreement(Enum):
    """How two figures stand to each other."""

    EQUAL = "equal"
    """The same kind, unit and value."""
    CONVERTED = "converted"
    """The same value in another unit or form."""
    COMPATIBLE = "compatible"
    """One as the other rounds it, inside its range, or within its bound."""
    CONFLICTING = "conflicting"
    """Different values of the same thing, as far as the words around them tell."""
    ABSENT = "absent"
    """Nothing of this."""

    @property
    def agrees(self) -> bool:
        """Whether the one figure bears the other out."""
        return self in {Agreement.EQUAL, Agreement.CONVERTED, Agreement.COMPATIBLE}


_RANKS = {agreement: rank for rank, agreement in enumerate(Agreement)}


class Match(Struct, frozen=True):
    """The figure that answers another one best, and ``why`` in plain words with both values."""

    agreement: Agreement
    other: Quantity | None
    why: str


def compare(one: Quantity, other: Quantity) -> Agreement:
    """How ``other`` (of the evidence) stands to ``one`` (of the claim).

    They conflict only if they are of one kind, dimension and measure, and the words
    around them are mostly the same; whatever is less sure is ABSENT.
    """
    agreement = _agreement(one, other)
    return Agreement.CONFLICTING if agreement is Agreement.ABSENT and kinship(one, other) else agreement


def agrees(one: Quantity, other: Quantity) -> bool:
    """Whether two figures agree, whatever they are of."""
    return _agreement(one, other).agrees


def compare_with_all(one: Quantity, others: Iterable[Quantity]) -> Match:
    """The best answer that ``others`` give to ``one``; where none agrees, the nearest rival about the same thing.

    A figure that is merely compatible and of something else doesn't outweigh a rival
    that stands among nearly the same words.
    """
    rivals = []
    best: tuple[Agreement, Quantity] | None = None
    for other in others:
        agreement = _agreement(one, other)
        if agreement is Agreement.EQUAL:
            return Match(agreement, other, _why(agreement, one, other))
        if agreement is Agreement.ABSENT:
            rivals.append(other)
        elif best is None or _RANKS[agreement] < _RANKS[best[0]]:
            best = agreement, other
    if best is not None and (best[0] is Agreement.CONVERTED or not _overruled(one, best[1], rivals)):
        return Match(*best, _why(best[0], one, best[1]))
    rival = max(rivals, key=lambda other: kinship(one, other), default=None)
    if rival is None or not kinship(one, rival):
        return Match(Agreement.ABSENT, None, f"No figure agrees with {explained(one)}.")
    return Match(Agreement.CONFLICTING, rival, _why(Agreement.CONFLICTING, one, rival))


def _overruled(one: Quantity, compatible: Quantity, rivals: Iterable[Quantity]) -> bool:
    """Whether a figure that might agree is of something else, while one that doesn't is of the very thing."""
    likeness = max((kinship(one, rival) for rival in rivals), default=0.0)
    return likeness >= OVERRULING and shared_words(one, compatible) < likeness / 2


def _agreement(one: Quantity, other: Quantity) -> Agreement:
    """How two figures agree; ABSENT where they don't."""
    if not _same_measure(one, other) or _opposed(one, other):
        return Agreement.ABSENT
    if not _same_kind(one, other):
        across = fit_across(one, other)
        return {Fit.SAME: Agreement.CONVERTED, Fit.WITHIN: Agreement.COMPATIBLE}.get(across, Agreement.ABSENT)
    if not _same_unit(one, other):
        return Agreement.ABSENT
    found = _fit(one, other)
    if found is Fit.SAME and one.unit == other.unit:
        as_written = one.factor == other.factor and one.whole == other.whole
        return Agreement.EQUAL if as_written else Agreement.CONVERTED
    return Agreement.ABSENT if found is Fit.APART else Agreement.COMPATIBLE


def _same_measure(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of one statistic; an unnamed one may be any."""
    if not one.measure or not other.measure or one.measure == other.measure:
        return True
    return {one.measure, other.measure} <= RATE_RATIOS


def _opposed(one: Quantity, other: Quantity) -> bool:
    """Whether one says higher and the other lower."""
    return one.direction is not other.direction and Direction.UNSAID not in (one.direction, other.direction)


def _same_kind(one: Quantity, other: Quantity) -> bool:
    if one.kind is other.kind:
        return True
    return any(one.kind in kinds and other.kind in kinds for kinds in (_TIMED, _COUNTED))


def _same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether the units are of one dimension; "4 mg" may leave out that it is "4 mg/day"."""
    return one.unit == other.unit or one.unit + _PER_DAY == other.unit or other.unit + _PER_DAY == one.unit


def _fit(one: Quantity, other: Quantity) -> Fit:
    """How the values of two figures of one kind fit."""
    if one.whole and other.whole and min(one.low * one.whole, other.low * other.whole) > 1 + 1e-9:
        return Fit.SAME if abs(one.low - other.low) < 1e-12 else Fit.APART  # both were counted
    first, second = value_of(one), value_of(other)
    if one.direction is not other.direction and one.kind in {Kind.MEASURE, Kind.DIFFERENCE}:
        first, second = _unsigned(first), _unsigned(second)
    is_level = one.kind is Kind.P_VALUE and one.bound.is_upper and one.high in LEVELS
    if is_level and other.bound is not Bound.MORE_THAN and other.high < one.high:
        return Fit.WITHIN
    found = fit(first, second)
    if found is Fit.APART and other.interval and (one.bound is Bound.ABOUT or one.step >= _COARSE * other.step):
        return Fit.WITHIN if other.interval[0] <= one.low <= one.high <= other.interval[1] else Fit.APART
    return found


def _unsigned(value: Value) -> Value:
    """A value without its sign, where words say which way it goes."""
    ends = sorted((abs(value.low), abs(value.high)))
    return Value(ends[0], ends[1], value.step, value.bound)


def kinship(one: Quantity, other: Quantity) -> float:
    """How surely two figures that don't agree are of the same thing, from 0 (not at all) to 1."""
    if not _are_rivals(one, other) or neighbours(one).isdisjoint(neighbours(other)):
        return 0.0
    part = shared_words(one, other)
    return part if part >= (SHARED_WORDS_OF_LOOSE if one.kind in _LOOSE else SHARED_WORDS) else 0.0


def shared_words(one: Quantity, other: Quantity) -> float:
    """What part of the content words around the figure with fewer of them stands around the other too."""
    words, others = words_about(one), words_about(other)
    shared = len(words & others)
    return shared / min(len(words), len(others)) if shared >= LEAST_SHARED else 0.0


def _are_rivals(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are of one kind, unit and statistic, with values that can't both hold."""
    if one.kind is not other.kind or one.unit != other.unit or one.kind is Kind.TIME_POINT:
        return False
    if not _same_measure(one, other):
        return False
    if _opposed(one, other):
        return True
    if rounds(value_of(one), value_of(other)) and not _opposite_bounds(one, other):
        return False
    return one.kind is not Kind.RATIO or not math.isclose(one.low * other.low, 1, rel_tol=0.05)


def _opposite_bounds(one: Quantity, other: Quantity) -> bool:
    return (one.bound.is_lower and other.bound.is_upper) or (one.bound.is_upper and other.bound.is_lower)


def _why(agreement: Agreement, one: Quantity, other: Quantity) -> str:
    """Both figures, and how they stand to each other."""
    return f"{explained(one)} {_VERDICTS[agreement]} {explained(other)}."


_VERDICTS = {
    Agreement.EQUAL: "says the same as",
    Agreement.CONVERTED: "says in another form the same as",
    Agreement.COMPATIBLE: "goes together with",
    Agreement.CONFLICTING: "differs from",
}
