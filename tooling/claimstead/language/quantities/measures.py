"""Forms of measuring: amounts with units, ages, times of looking, strengths of preparations."""

from msgspec.structs import replace

from claimstead.language.quantities.bounds import bound_after
from claimstead.language.quantities.changes import direction_of
from claimstead.language.quantities.extent import DASHES, Extent
from claimstead.language.quantities.line import Line, Reading
from claimstead.language.quantities.quantity import Bound, Kind
from claimstead.language.quantities.units import TIME, unit_of
from claimstead.language.wordlists import word_set

_PREPARATIONS = word_set(
    "cream creams ointment ointments gel lotion solution foam spray shampoo suspension paste drops emulsion"
)
_AGED = word_set("aged age ages")
_AGE_LINKS = word_set("was were is of from between : ( , ) = mean median sd to the range ranging [ group groups years")
_BEFORE_NUMBERS = word_set(
    "the and but for was were are had has have with from than all only over under about versus into per out least"
    " most nearly almost around approximately between additional further other total remaining these those its their"
    " our last next first another any some includes include comprises contains among both just via after before during"
    " since until within latter former"
)
"""Words behind which a number isn't the last part of a name."""
_LIMITS = {"over": Bound.MORE_THAN, "above": Bound.MORE_THAN, "under": Bound.LESS_THAN, "below": Bound.LESS_THAN}
_PEOPLE = word_set("adults children infants babies people persons women men patients boys girls those anyone everyone")
_YEAR = unit_of("year")
_REACH = 6


def read_concentration(line: Line, place: int) -> Reading | None:
    """How strong a preparation is: "1.5% cream", "0.03% tacrolimus ointment"."""
    one = line.extents[place]
    if not one.is_percentage or _PREPARATIONS.isdisjoint(line.words(one.after, one.after + 3)):
        return None
    following = line.words(one.after, one.after + 3)
    return (line.quantity(one, Kind.CONCENTRATION), 1) if following[0] not in {"of", ",", "and", "had"} else None


def read_time_point(line: Line, place: int) -> Reading | None:
    """When something was looked at: "week 16"."""
    one = line.extents[place]
    return (line.quantity(one, Kind.TIME_POINT), 1) if one.label else None


def read_age(line: Line, place: int) -> Reading | None:
    """An age: "aged 12 years and older", "6-month-old", "a mean age of 43.1"."""
    one = line.extents[place]
    if one.times or one.is_part or (one.unit is not None and one.canonical != TIME):
        return None
    after = _after_age(line, one)
    limit = _limit_of_people(line, one)
    if after is None and limit is Bound.EXACT and not _is_aged(line, one):
        return None
    if one.unit is None:
        one = replace(one, unit=_YEAR)
    quantity = line.quantity(one, Kind.AGE)
    behind = bound_after(line.words(after, after + 2)) if after is not None else limit
    return (replace(quantity, bound=behind) if behind is not Bound.EXACT else quantity), 1


def _limit_of_people(line: Line, one: Extent) -> Bound:
    """The bound of an age in "adults over 65 years", "children under 5"; EXACT for no age."""
    limit = _LIMITS.get(line.word(one.first - 1), Bound.EXACT)
    return limit if line.word(one.first - 2) in _PEOPLE else Bound.EXACT


def _after_age(line: Line, one: Extent) -> int | None:
    """The token behind "old" or "of age" where that follows a time; None where it doesn't."""
    if one.unit is None:
        return None
    index = one.after + (line.word(one.after) in DASHES)
    if line.word(index) in {"old", "olds"}:
        return index + 1
    return index + 2 if line.words(index, index + 2) == ["of", "age"] else None


def _is_aged(line: Line, one: Extent) -> bool:
    """Whether "aged" or "age" stands before a figure, with little between."""
    index = line.before(one)
    end = index - _REACH
    while index > end and line.word(index) in _AGE_LINKS:
        index -= 1
    return line.word(index) in _AGED


def read_measure(line: Line, place: int) -> Reading | None:
    """An amount with its unit, and the direction where it is a change: "reduced by 4 mmHg"."""
    one = line.extents[place]
    if not one.canonical:
        return None
    return replace(line.quantity(one, Kind.MEASURE), direction=direction_of(line, one)), 1


def read_percentage(line: Line, place: int) -> Reading | None:
    """Any other percentage or part: a share."""
    one = line.extents[place]
    return (line.quantity(one, Kind.SHARE), 1) if one.is_percentage or one.is_part else None


def read_number(line: Line, place: int) -> Reading | None:
    """Any other number; a lone "one" is none."""
    one = line.extents[place]
    is_lone = one.in_words and one.low in {0, 1}
    return None if one.times or is_lone or _is_numbered(line, one) else (line.quantity(one, Kind.NUMBER), 1)


def _is_numbered(line: Line, one: Extent) -> bool:
    """Whether a whole number is the last part of a name, as in "growth factor 21"."""
    before = line.word(one.first - 1)
    if not one.is_whole or one.in_words or len(before) < 3 or not before.isalpha():
        return False
    return before not in _BEFORE_NUMBERS and not before.endswith(("ed", "ing"))
