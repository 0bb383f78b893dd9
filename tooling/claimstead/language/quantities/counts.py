"""Forms of counting: how many, how many of how many, how often."""

from msgspec.structs import replace

from claimstead.language.quantities.extent import DASHES, Extent
from claimstead.language.quantities.line import Line, Reading
from claimstead.language.quantities.naming import COUNTED
from claimstead.language.quantities.numbers import PART_STEP, SCALES
from claimstead.language.quantities.quantity import Kind, Quantity
from claimstead.language.quantities.units import DAYS_A_YEAR, TIME, unit_of
from claimstead.language.span import Span
from claimstead.language.wordlists import word_set

_PERSON_DAY = "person-day"
PER_PERSON_DAY = f"/{_PERSON_DAY}"
_YEARLY = 1 / DAYS_A_YEAR
_ADVERBS = {"daily": 1.0, "weekly": 1 / 7, "monthly": 12 * _YEARLY, "yearly": _YEARLY, "annually": _YEARLY}
"""How often in a day something happens that happens so."""
_OF = (["of"], ["out", "of"], ["of", "the"], ["of", "all"], ["out", "of", "the"], ["of", "a", "total", "of"])
_IN = (["in"], ["in", "every"], ["for", "every"], ["out", "of", "every"])
_PER = frozenset({"per", "/"})
_SMALLEST_WHOLE = 100
"""Of fewer nobody says "per": "3 per 1000"."""
_COMPARING = word_set("more fewer less extra additional in of out")
_ENDS = word_set(". ; :")
_REACH = 8
_PERSON = word_set("patient person adult child woman man infant baby newborn boy girl teenager adolescent participant")
_NO_NOUN_PHRASE = word_set(", . ; : ( ) and or in were was had of for with to from")
"""What stands between a number and a noun that it doesn't count."""


def read_share(line: Line, place: int) -> Reading | None:
    """So many of a whole: "2 of 44", "17 (39%) of 44", "2/44", "one in seven"."""
    one = line.extents[place]
    if not one.is_whole:
        return None
    has_share = place + 2 < len(line.extents) and _is_in_brackets(line, line.extents[place + 1])
    if place + 1 + has_share >= len(line.extents):
        return None
    whole = line.extents[place + 1 + has_share]
    start = line.extents[place + 1].after + 1 if has_share else one.after
    link = _without_noun(line, one, whole, [word for word in line.words(start, whole.first) if word not in DASHES])
    if not whole.is_whole or not one.low <= whole.low > 1 or link not in (*_OF, *_IN, ["/"]):
        return None
    if (link in _IN and (one.low == whole.low or has_share)) or (link == ["of", "the"] and one.in_words):
        return None
    return _share(line, one, whole, is_rate=link in _IN), 1 if has_share else 2


def _without_noun(line: Line, one: Extent, whole: Extent, link: list[str]) -> list[str]:
    """The link without who is counted: "one child in ten", "nine people out of ten"; not "1 man in 3 trials"."""
    noun, then = link[:1], link[1:]
    is_one = one.low == 1 and not _PERSON.isdisjoint(noun) and then in (*_IN, ["out", "of"])
    is_several = not COUNTED.isdisjoint(noun) and then == ["out", "of"]
    return then if is_several or (is_one and line.word(whole.after) not in COUNTED) else link


def _is_in_brackets(line: Line, extent: Extent) -> bool:
    return extent.is_percentage and line.word(extent.first - 1) == "(" and line.word(extent.after) == ")"


def _share(line: Line, one: Extent, whole: Extent, *, is_rate: bool) -> Quantity:
    """A share of a whole; "1 in 7" is as exact as the 7, "2 of 44" as the 2."""
    step = min(one.low / whole.low**2, PART_STEP) if is_rate and one.low < 10 else 1 / whole.low
    return replace(
        line.quantity(one, Kind.SHARE),
        span=line.span(min(one.start, whole.start), max(one.end, whole.end)),
        low=one.low / whole.low,
        high=one.low / whole.low,
        step=step,
        whole=whole.low,
    )


def read_share_of_named(line: Line, place: int) -> Reading | None:
    """So many of a whole that a sentence begins with: "Of 120 patients, 44"; "7 more" are no share."""
    whole = line.extents[place]
    if not whole.is_whole or place + 1 == len(line.extents) or not _is_named_whole(line, whole):
        return None
    one = line.extents[place + 1]
    comma = line.before(one)
    if not one.is_whole or not one.low <= whole.low > 1 or line.word(comma) != "," or comma - whole.after > _REACH:
        return None
    is_other = line.word(one.after) in _COMPARING or not _ENDS.isdisjoint(line.words(whole.after, comma))
    return None if is_other else (_share(line, one, whole, is_rate=False), 2)


def _is_named_whole(line: Line, whole: Extent) -> bool:
    """Whether a sentence begins with "of" or "of the" and a number."""
    index = whole.first - 1 - (line.word(whole.first - 1) == "the")
    return line.word(index) in {"of", "among"} and line.word(index - 1) in {"", ".", ":", ";", "out"}


def read_per(line: Line, place: int) -> Reading | None:
    """So many per thousand: a share of people, or a rate per person-year."""
    one = line.extents[place]
    if one.unit is not None or one.times or one.is_part or line.word(one.after) not in _PER:
        return None
    if whole := SCALES.get(line.word(one.after + 1)):
        return _per(line.quantity(one, Kind.SHARE), whole, line.span(one.start, line.tokens[one.after + 1].end)), 1
    following = line.extents[place + 1] if place + 1 < len(line.extents) else one
    if following.first != one.after + 1 or following.low < _SMALLEST_WHOLE or following.is_range:
        return None
    quantity = line.quantity(one, Kind.SHARE)
    if following.canonical == _PERSON_DAY:
        quantity = replace(quantity, kind=Kind.RATE, unit=PER_PERSON_DAY)
    elif following.unit is not None:
        return None
    return _per(quantity, following.low * following.factor, line.span(one.start, following.end)), 2


def _per(quantity: Quantity, whole: float, span: Span) -> Quantity:
    """So much of a quantity per whole."""
    low, high, step = quantity.low / whole, quantity.high / whole, quantity.step / whole
    return replace(quantity, span=span, low=low, high=high, step=step, factor=1 / whole)


def read_frequency(line: Line, place: int) -> Reading | None:
    """How often: "twice weekly", "3 times a day", "every 2 weeks"."""
    one = line.extents[place]
    if line.word(line.before(one)) == "every" and one.canonical == TIME and one.low > 0 and not one.is_range:
        days = one.low * one.factor
        start = line.tokens[one.first - 1].start
        return _often(line, one, 1 / days, one.step * one.factor / days**2, line.span(start, one.end)), 1
    if not one.times or one.is_range:
        return None
    a_day, after = _period(line, one.after)
    if not a_day:
        return None
    span = line.span(one.start, line.tokens[after - 1].end)
    return _often(line, one, one.low * a_day, min(one.step, 1.0) * a_day, span), 1


def _often(line: Line, one: Extent, a_day: float, step: float, span: Span) -> Quantity:
    return replace(
        line.quantity(one, Kind.RATE), span=span, low=a_day, high=a_day, step=step, factor=1.0, unit=f"/{TIME}"
    )


def _period(line: Line, index: int) -> tuple[float, int]:
    """How many times a day a period comes round that is named at a token, and the token behind it; 0 for none."""
    if a_day := _ADVERBS.get(line.word(index)):
        return a_day, index + 1
    if line.word(index) in {"a", "per", "each", "/", "every"}:
        unit = unit_of(line.word(index + 1))
        if unit is not None and unit.canonical == TIME:
            return 1 / unit.factor, index + 2
    return 0.0, index


def read_count(line: Line, place: int) -> Reading | None:
    """How many there are of something: "624 adults", "n = 624"."""
    one = line.extents[place]
    if not one.is_whole or one.label:
        return None
    if one.low < 10 and one.first and line.raw(one.first - 1).isupper():
        return None  # BRCA 1 carriers
    named = line.words(one.first - 2, one.first) == ["n", "="]
    following = line.words(one.after, one.after + 4)
    noun = next((position for position, word in enumerate(following) if word in COUNTED), None)
    if not named and (noun is None or not _NO_NOUN_PHRASE.isdisjoint(following[:noun])):
        return None
    return line.quantity(one, Kind.COUNT), 1
