"""Whether two figures agree."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain, takewhile

from msgspec import Struct

from claimstead.language.quantities.crossing import fit_across, same_but_for_unit, value_of
from claimstead.language.quantities.exchange import exchanged, may_be_exchanged
from claimstead.language.quantities.kinship import kinship, opposed, same_measure, shared_words
from claimstead.language.quantities.quantity import Bound, Kind, Quantity
from claimstead.language.quantities.saying import explained
from claimstead.language.quantities.values import Fit, Value, fit

_TIMED = frozenset({Kind.MEASURE, Kind.AGE, Kind.TIME_POINT})
"""Kinds that share their units, and may say the same."""
_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})
OVERRULING = 0.75
"""How surely a rival is of the same thing that outweighs a figure found elsewhere that is merely near."""
LEVELS = frozenset({0.1, 0.05, 0.01, 0.005, 0.001, 0.0005, 0.0001})
"""Levels that p-values are said to lie below, however far below they lie."""
ROUND_WHOLES = frozenset({1e2, 1e3, 1e4, 1e5, 1e6})
"""Of so many people risks are told: "of 100 people, 7 more"; nobody counted them."""
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


def agrees(one: Quantity, other: Quantity) -> bool:
    """Whether two figures agree, whatever they are of."""
    return _agreement(one, other).agrees


def compare_with_all(one: Quantity, others: Iterable[Quantity]) -> Match:
    """The best answer that ``others`` give to ``one``; where none agrees, the nearest rival about the same thing.

    A figure that is merely compatible and of something else doesn't outweigh a rival
    that stands among nearly the same words.
    """
    rivals: list[Quantity] = []
    best: tuple[Agreement, Quantity] | None = None
    following = iter(others)
    for other in following:
        agreement = _agreement(one, other)
        if agreement is Agreement.EQUAL:
            return _equal(one, other, rivals, following)
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


def _equal(one: Quantity, other: Quantity, before: list[Quantity], following: Iterator[Quantity]) -> Match:
    """The answer of an equal figure, unless it and another of its sentence have changed places."""
    if may_be_exchanged(one, other):
        beside = takewhile(lambda companion: companion.near == other.near, following)
        if companion := exchanged(one, other, chain(before, beside)):
            why = f"{_why(Agreement.CONFLICTING, one, companion)} The two figures of the sentence have changed places."
            return Match(Agreement.CONFLICTING, companion, why)
    return Match(Agreement.EQUAL, other, _why(Agreement.EQUAL, one, other))


def _overruled(one: Quantity, compatible: Quantity, rivals: Iterable[Quantity]) -> bool:
    """Whether a figure that might agree is of something else, while one that doesn't is of the very thing."""
    likeness = max((kinship(one, rival) for rival in rivals), default=0.0)
    return likeness >= OVERRULING and shared_words(one, compatible) < likeness / 2


def _agreement(one: Quantity, other: Quantity) -> Agreement:
    """How two figures agree; ABSENT where they don't."""
    if not same_measure(one, other) or opposed(one, other):
        return Agreement.ABSENT
    if not _same_kind(one, other):
        across = fit_across(one, other)
        return {Fit.SAME: Agreement.CONVERTED, Fit.WITHIN: Agreement.COMPATIBLE}.get(across, Agreement.ABSENT)
    if not _same_unit(one, other):
        return Agreement.COMPATIBLE if same_but_for_unit(one, other) else Agreement.ABSENT
    found = _fit(one, other)
    if found is Fit.SAME and one.unit == other.unit:
        as_written = one.factor == other.factor and one.whole == other.whole
        return Agreement.EQUAL if as_written else Agreement.CONVERTED
    if found is Fit.APART:
        return Agreement.ABSENT
    return Agreement.CONVERTED if _as_percentage(one, other) or _as_percentage(other, one) else Agreement.COMPATIBLE


def _as_percentage(share: Quantity, percentage: Quantity) -> bool:
    """Whether the one is the other, "1 in 7", to the last digit of the percentage: 14%."""
    if share.whole is None or percentage.whole is not None or not share.bound is percentage.bound is Bound.EXACT:
        return False
    return abs(share.low - percentage.low) <= percentage.step / 2 and not percentage.is_range


def _same_kind(one: Quantity, other: Quantity) -> bool:
    if one.kind is other.kind:
        return True
    return any(one.kind in kinds and other.kind in kinds for kinds in (_TIMED, _COUNTED))


def _same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether the units are of one dimension; "4 mg" may leave out that it is "4 mg/day"."""
    return one.unit == other.unit or one.unit + _PER_DAY == other.unit or other.unit + _PER_DAY == one.unit


def _fit(one: Quantity, other: Quantity) -> Fit:
    """How the values of two figures of one kind fit."""
    if _was_counted(one) and _was_counted(other):
        return Fit.SAME if abs(one.low - other.low) < 1e-12 else Fit.APART
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


def _was_counted(share: Quantity) -> bool:
    """Whether a share is of a whole that was counted; "1 in 7" and "36 of 100" are said of any."""
    return share.whole is not None and share.whole not in ROUND_WHOLES and share.low * share.whole > 1 + 1e-9


def _unsigned(value: Value) -> Value:
    """A value without its sign, where words say which way it goes."""
    ends = sorted((abs(value.low), abs(value.high)))
    return Value(ends[0], ends[1], value.step, value.bound)


def _why(agreement: Agreement, one: Quantity, other: Quantity) -> str:
    """Both figures, and how they stand to each other."""
    return f"{explained(one)} {_VERDICTS[agreement]} {explained(other)}."


_VERDICTS = {
    Agreement.EQUAL: "says the same as",
    Agreement.CONVERTED: "says in another form the same as",
    Agreement.COMPATIBLE: "goes together with",
    Agreement.CONFLICTING: "differs from",
}
