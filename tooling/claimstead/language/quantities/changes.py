"""Forms of change and difference: "54% lower", "reduced by 30%", "doubled", "three times as many", "half the risk"."""

from msgspec.structs import replace

from claimstead.language.quantities.extent import DASHES, Extent
from claimstead.language.quantities.extents import MULTIPLES
from claimstead.language.quantities.line import Line, Reading
from claimstead.language.quantities.quantity import Direction, Kind, Quantity
from claimstead.language.quantities.units import POINTS
from claimstead.language.wordlists import word_set

_UP_NOUNS = word_set("increase increases rise rises gain gains growth elevation excess")
_DOWN_NOUNS = word_set("reduction reductions decrease decreases decline declines drop drops fall falls cut cuts")
_UP_VERBS = word_set("increase increased increases increasing rose risen raise raises raised grew grown climbed")
_DOWN_VERBS = word_set(
    "reduce reduced reduces reducing decrease decreased decreases decreasing declined declining dropped fell fallen cut"
    " cuts cutting lower lowers lowered lowering lessened diminished"
)
_UP = _UP_NOUNS | _UP_VERBS | word_set("higher greater more larger elevated longer faster heightened")
_DOWN = _DOWN_NOUNS | _DOWN_VERBS | word_set("less fewer smaller shorter slower")
_NOUNS = _UP_NOUNS | _DOWN_NOUNS
_VERBS = _UP_VERBS | _DOWN_VERBS
_FILLERS = frozenset({"relative", "absolute", "significant", "significantly", *DASHES})
_ENDS_PHRASE = word_set("of in were was had and with at , . ; : ( ) to vs versus for or by on")
_ENDS_CLAUSE = word_set(". ; :")
_COMPARED = word_set("as the that those")
_LIKELIHOOD = word_set("as risk rate rates odds hazard chance likelihood incidence prevalence mortality number")
_REACH = 9
_DOUBLE = word_set("the that risk odds")


def direction_of(line: Line, extent: Extent) -> Direction:
    """Which way the words around a figure say that something changed or differs by it."""
    words = line.words(extent.after, extent.after + 4)
    plain = True
    for word in words:
        if word in _ENDS_PHRASE:
            break
        if word in _NOUNS or (plain and word in _UP | _DOWN):
            return _direction(word)
        plain = plain and word in _FILLERS
    return _direction_before(line, extent)


def _direction(word: str) -> Direction:
    if word in _DOWN:
        return Direction.LOWER
    return Direction.HIGHER if word in _UP else Direction.UNSAID


def _direction_before(line: Line, extent: Extent) -> Direction:
    """The direction in "reduced (…) by 30%", "a reduction (…) of 30%", "increased 30%"."""
    index = line.before(extent)
    if line.word(index) in {"a", "an"}:
        index -= 1
    link = line.word(index)
    if link in _VERBS:
        return _direction(link)
    sought = _UP | _DOWN if link == "by" else _NOUNS if link == "of" else frozenset[str]()
    for place in range(index - 1, max(index - _REACH, -1), -1) if sought else ():
        word = line.word(place)
        if word in _ENDS_CLAUSE:
            break
        if word in sought:
            return _direction(word)
    return Direction.UNSAID


def read_points(line: Line, place: int) -> Reading | None:
    """A difference of shares: "12 percentage points", "an absolute reduction of 5%"."""
    one = line.extents[place]
    is_absolute = one.is_percentage and "absolute" in line.words(one.first - 6, one.first) + line.words(
        one.after, one.after + 2
    )
    if one.canonical != POINTS and not is_absolute:
        return None
    quantity = replace(line.quantity(one, Kind.DIFFERENCE), direction=direction_of(line, one))
    return replace(quantity, low=one.low, high=one.high, step=one.step, factor=1.0, unit=POINTS), 1


def read_relative(line: Line, place: int) -> Reading | None:
    """A change or difference by a part: "54% lower", "cut by a third", "half the risk"."""
    one = line.extents[place]
    if not (one.is_percentage or one.is_part):
        return None
    direction = direction_of(line, one)
    quantity = line.quantity(one, Kind.RATIO)
    if direction is Direction.HIGHER:
        return replace(quantity, low=1 + quantity.low, high=1 + quantity.high, direction=direction), 1
    if direction is Direction.LOWER and quantity.high <= 1:
        return replace(quantity, low=1 - quantity.high, high=1 - quantity.low, direction=direction), 1
    following = line.words(one.after, one.after + 2)
    if one.is_part and (following[:1] == ["as"] or (following[:1] == ["the"] and following[1] in _LIKELIHOOD)):
        return replace(quantity, direction=Direction.LOWER), 1
    return None


def read_multiple(line: Line, place: int) -> Reading | None:
    """How many times as much: "doubled", "3-fold higher", "three times as likely"."""
    one = line.extents[place]
    if not one.times or one.low <= 0 or one.low == one.high == 1 or not _compares(line, one):
        return None
    quantity = line.quantity(one, Kind.RATIO)
    if one.low < 1:
        return replace(quantity, direction=Direction.LOWER), 1
    if direction_of(line, one) is not Direction.LOWER:
        return replace(quantity, direction=Direction.HIGHER), 1
    return _inverted(quantity), 1


def _compares(line: Line, one: Extent) -> bool:
    """Whether "times" compares and doesn't count; "-fold" and the verbs always do."""
    last = line.word(one.after - 1)
    following = line.word(one.after)
    if last == "double":
        return following in _DOUBLE
    if last.endswith("fold") or (last in MULTIPLES and last not in {"once", "twice", "thrice"}):
        return True
    return following in _COMPARED or direction_of(line, one) is not Direction.UNSAID


def _inverted(ratio: Quantity) -> Quantity:
    """A third, for "threefold lower"."""
    low, high = 1 / ratio.high, 1 / ratio.low
    return replace(ratio, low=low, high=high, step=ratio.step * low * high, direction=Direction.LOWER)
