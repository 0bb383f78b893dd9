"""The figures of a text with their units: single values, ranges, and how many times."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimstead.language.quantities.extent import DASHES, Extent
from claimstead.language.quantities.lexing import Token
from claimstead.language.quantities.naming import TIMES, Names
from claimstead.language.quantities.numbers import ONES, TENS, Number
from claimstead.language.quantities.units import Unit, read_unit, unit_of
from claimstead.language.wordlists import word_set

MULTIPLES = {
    "doubled": 2, "doubles": 2, "doubling": 2, "double": 2, "tripled": 3, "triples": 3, "tripling": 3, "triple": 3,
    "quadrupled": 4, "halved": 0.5, "halving": 0.5, "halves": 0.5, "once": 1, "twice": 2, "thrice": 3,
}  # fmt: skip
"""Words that say how many times."""
_BEGIN = frozenset({*MULTIPLES, "other"})
"""Words that a figure may begin with, beside those that end in "fold"."""
MULTIPLE_STEP = 0.2
"""How finely such a word is meant: "doubled" is said of 1.9 and of 2.1."""
_IN_NAMES = frozenset({*DASHES, "blind", "blinded", "masked", "strand", "stranded", "bond", "therapy"})
"""What makes a name of "double" before it."""
_BEFORE_RANGE = word_set(
    "range ranged ranges ranging vary varied varies varying aged ages age anywhere interval intervals ci"
)
"""Words before "from 3 to 5" that make it a range instead of a change."""
_ARTICLE = re.compile(r" an?(?= (?:minute|hour|day|week|month|year|century|decade)\b)")
"""What stands between a part and its unit: "half an hour"."""
_CONFIDENCE = word_set("ci cis cri confidence credible credibility prediction uncertainty cl hdi")
"""Words behind the 95% of an interval, which is no figure."""
_LINKS = word_set("and or vs versus v & /")
_BRACKETS = frozenset("([")
_IN_BRACKETS = 6
"""Tokens in which "(95% CI, " and "(standard deviation: " fit."""


def extents_of(text: str, tokens: Sequence[Token]) -> list[Extent]:
    """The figures of a text, in their order; those in a list have the unit of its last."""
    extents = list(_extents(text, tokens))
    for place in range(len(extents) - 2, -1, -1):
        one, following = extents[place], extents[place + 1]
        if one.unit is not None or one.times:
            continue
        is_listed = following.unit is not None and _lends(tokens, one, following)
        unit = following.unit if is_listed else _unit_behind_brackets(text, tokens, one, following)
        if unit is not None:
            extents[place] = replace(one, unit=unit, lent=True)
    return extents


def _unit_behind_brackets(text: str, tokens: Sequence[Token], one: Extent, inner: Extent) -> Unit | None:
    """The unit of "34.2 (SD 11.8) years"; "44 (37%)" counts something."""
    if one.in_words or inner.first - one.after > _IN_BRACKETS or tokens[one.after].text not in _BRACKETS:
        return None
    closing = next((token for token in tokens[inner.after : inner.after + 3] if token.text in {")", "]"}), None)
    is_count = inner.is_percentage and inner.first == one.after + 1
    found = read_unit(text, closing.end) if closing and not is_count else None
    return found[0] if found else None


def _lends(tokens: Sequence[Token], one: Extent, following: Extent) -> bool:
    """Whether two figures stand in a list, so that the unit of the second is that of the first."""
    if following.first - one.after > 3 or following.label or one.label:
        return False
    between = [token.text for token in tokens[one.after : following.first] if token.text not in {"-", "."}]
    if between == [","]:
        return following.lent
    return between[-1:] != [] and between[-1] in _LINKS and between[:-1] in ([], [","])


def _extents(text: str, tokens: Sequence[Token]) -> Iterator[Extent]:
    names = Names(text, tokens)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        may_begin = token.number is not None or token.text in _BEGIN or token.text.endswith("fold")
        extent = _extent_at(text, tokens, index, names) if may_begin else None
        if extent is not None:
            yield extent
        index = extent.after if extent else index + 1


def _extent_at(text: str, tokens: Sequence[Token], index: int, names: Names) -> Extent | None:
    """The figure that begins at a token, if one does."""
    token = tokens[index]
    if token.number is None:
        return _multiple(tokens, index)
    label = names.label(index)
    if label in TIMES:
        start = tokens[index - 1].start if tokens[index - 1].text == label else token.start
        return replace(_single(tokens, index, token.number, unit_of(label)), start=start, label=label)
    if label:
        return None
    extent = _with_unit(text, tokens, index, token.number)
    if extent.is_percentage and any(word.text in _CONFIDENCE for word in tokens[extent.after : extent.after + 2]):
        return None
    return _with_times(tokens, _range(text, tokens, extent))


def _multiple(tokens: Sequence[Token], index: int) -> Extent | None:
    """How many times a word says: "doubled", "threefold"."""
    token = tokens[index]
    word = token.text
    if word == "other" and index and tokens[index - 1].text == "every":
        return _every_other(tokens, index)
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    times = MULTIPLES.get(word) if following not in _IN_NAMES else None
    if times is None and word.endswith("fold"):
        times = ONES.get(word[:-4], TENS.get(word[:-4]))
    if not times:
        return None
    step = MULTIPLE_STEP * times / 2
    return Extent(index, index + 1, token.start, token.end, times, times, step, times=True, in_words=True)


def _every_other(tokens: Sequence[Token], index: int) -> Extent | None:
    """The two weeks of "every other week"."""
    unit = unit_of(tokens[index + 1].text) if index + 1 < len(tokens) else None
    if unit is None:
        return None
    end = tokens[index + 1].end
    return Extent(index, index + 2, tokens[index].start, end, 2.0, 2.0, 1.0, unit, in_words=True)


def _single(tokens: Sequence[Token], index: int, number: Number, unit: Unit | None) -> Extent:
    """The number at a token as a figure of its own."""
    token, value = tokens[index], number.value
    return Extent(
        first=index,
        after=index + 1,
        start=token.start,
        end=token.end,
        low=value,
        high=value,
        step=number.step,
        unit=unit,
        is_part=number.is_part,
        in_words=number.in_words,
    )


def _with_unit(text: str, tokens: Sequence[Token], index: int, number: Number) -> Extent:
    """The number at a token with the unit behind it, or the currency before it."""
    single = _single(tokens, index, number, None)
    if index and (currency := unit_of(tokens[index - 1].text)) and tokens[index - 1].text in "$€£":
        return replace(single, unit=currency, first=index - 1, start=tokens[index - 1].start)
    article = _ARTICLE.match(text, number.end) if number.is_part else None
    found = read_unit(text, article.end() if article else number.end)
    if found is None or (number.is_part and article is None):
        return single
    after = index + 1
    while after < len(tokens) and tokens[after].start < found[1]:
        after += 1
    return replace(single, unit=found[0], end=found[1], after=after, is_part=False)


def _range(text: str, tokens: Sequence[Token], one: Extent) -> Extent:
    """The range that a figure begins, or the figure."""
    index = _second(tokens, one)
    number = tokens[index].number if index < len(tokens) else None
    if number is None or one.is_part or number.is_part:
        return one
    other = _with_unit(text, tokens, index, number)
    if one.unit and other.unit and one.canonical != other.canonical:
        return one
    unit = other.unit or one.unit
    own = one.unit or unit
    scale = own.factor / unit.factor if own and unit else 1.0
    low, high = one.low * scale, other.low
    if index == one.after and tokens[index].text[0] in DASHES:  # "3 -5": the dash was read as a sign
        high = -high
    if tokens[index - 1].text == "±":
        low, high = low - high, low + high
    if low >= high:
        return one
    step = max(one.step * scale, other.step)
    return replace(other, first=one.first, start=one.start, low=low, high=high, step=step, unit=unit)


def _second(tokens: Sequence[Token], one: Extent) -> int:
    """The token where the second end of a range would stand; beyond all where none can."""
    nowhere = len(tokens)
    words = [token.text for token in tokens[one.after : one.after + 3]]
    before = [token.text for token in tokens[max(one.first - 2, 0) : one.first]]
    if not words:
        return nowhere
    if words[0] == "(" and words[1:2] == ["±"]:
        return one.after + 2
    if words[0] in DASHES and words[1:2] == ["to"]:
        return one.after + 2
    if words[0] in DASHES or words[0] == "±":
        return one.after + 1
    if words[0] in {"to", "through"}:
        is_change = before[-1:] == ["from"] and before[0] not in _BEFORE_RANGE
        return nowhere if is_change else one.after + 1
    if words[0] == "and" and before[-1:] == ["between"]:
        return one.after + 1
    touching = tokens[one.after].number is not None and tokens[one.after].text[0] in DASHES
    return one.after if touching else nowhere


def _with_times(tokens: Sequence[Token], one: Extent) -> Extent:
    """The figure, with "times" or "-fold" behind it taken in."""
    after = one.after
    if after < len(tokens) and tokens[after].text in DASHES:
        after += 1
    word = tokens[after].text if after < len(tokens) else ""
    if one.unit is None and (word in {"fold", "times"} or (word in {"x", "×"} and after == one.after)):
        return replace(one, after=after + 1, end=tokens[after].end, times=True)
    return one
