"""The groups of people that a text speaks of: by age, pregnancy, sex and severity of disease."""

import re
from functools import lru_cache

from msgspec import Struct

from claimstead.language.span import Span
from claimstead.language.subjects.ages import Ages, read_ages
from claimstead.language.subjects.group_words import (
    ANIMALS_AFTER,
    ELSEWHERE_AFTER,
    ELSEWHERE_BEFORE,
    NEEDS_AFTER,
    OF_A_DISEASE_AFTER,
    OF_A_DISEASE_BEFORE,
    PAIRS,
    SORTS,
    Dimension,
    Sort,
)
from claimstead.language.subjects.level import level

_BEFORE, _AFTER = 60, 90
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PAIRED = frozenset(word for word, _, _ in PAIRS)
_PARTLY = re.compile(
    r"\b(?:mostly|mainly|chiefly|especially|above all|particularly|in particular|including|such as|most of them"
    r"|e\.g\.,?|largely) (?:in |the )?\Z"
    r"|(?:\d ?%|\b(?:half|thirds?|quarters?|most|many|some|few)) (?:of (?:the )?\w+ |patients |participants )?"
    r"(?:who )?(?:(?:was|were|are|is) )?\Z",
    re.IGNORECASE,
)


class Group(Struct, frozen=True):
    """One mention of a group; ``ages`` are the years that an age may mean, the second not included.

    ``partly`` is set where the text says that there are others too ("mostly children").
    """

    dimension: Dimension
    name: str
    span: Span
    ages: tuple[float, float] | None = None
    partly: bool = False


@lru_cache(maxsize=4096)  # titles come again with every claim that cites them
def read_groups(text: str) -> tuple[Group, ...]:
    """All groups of people that a text speaks of, in its order, those given by age in figures last."""
    levelled = level(text)
    figures = read_ages(text)
    at = {ages.span.start: ages for ages in figures}
    groups = []
    for match in _WORD.finditer(levelled):
        word = match.group().lower()
        if word not in SORTS and word not in _PAIRED:
            continue
        before, after = _beside(levelled, match.start(), match.end())
        span = Span(match.start(), match.end(), text[match.start() : match.end()])
        near = next((at[place] for place in (span.start, *range(span.end, span.end + 3)) if place in at), None)
        for sort in _sorts(word, before, after):
            years = _narrowed(sort.ages, near)
            groups.append(Group(sort.dimension, sort.name, span, years, bool(_PARTLY.search(before))))
    for ages in figures:
        partly = bool(_PARTLY.search(_beside(levelled, ages.span.start, ages.span.end)[0]))
        groups += [Group("age", name, ages.span, (ages.low, ages.high), partly) for name in ages.groups]
    return tuple(groups)


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a place, as much as counts."""
    return text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]


def disjoint(said: tuple[Group, ...], studied: tuple[Group, ...], dimension: Dimension) -> bool:
    """Whether both speak of groups of the dimension, and none of the one can be among the other.

    Words for ages are wide and overlap (children may be of any age under 18), so that
    only what can't be meant together is apart: children and adults, infants and teenagers.
    Where others are meant too ("mostly children", "55% were women"), nothing is apart.
    """
    one = [group for group in said if group.dimension == dimension]
    other = [group for group in studied if group.dimension == dimension]
    if any(group.partly for group in (*one, *other)):
        return False
    return bool(one and other) and not any(_overlap(group, another) for group in one for another in other)


def _overlap(one: Group, other: Group) -> bool:
    if one.ages is None or other.ages is None:
        return one.name == other.name
    return one.ages[0] < other.ages[1] and other.ages[0] < one.ages[1]


def _narrowed(years: tuple[float, float] | None, near: Ages | None) -> tuple[float, float] | None:
    """The years that a word for an age may mean, given figures at it: "children (aged 2 to 6)"."""
    if years is None or near is None:
        return years
    narrow = max(years[0], near.low), min(years[1], near.high)
    return narrow if narrow[0] < narrow[1] else years


def _sorts(word: str, before: str, after: str) -> tuple[Sort, ...]:
    """What the word stands for between the text before and the text after it; often nothing."""
    pairs = tuple(sort for second, first, sort in PAIRS if second == word and first.search(before))
    if pairs:
        return pairs
    needed = NEEDS_AFTER.get(word)
    if (needed and not needed.match(after)) or ELSEWHERE_AFTER.match(after) or ANIMALS_AFTER.match(after):
        return ()
    sorts = SORTS.get(word, ())
    if any(sort.dimension == "severity" for sort in sorts):
        return sorts if OF_A_DISEASE_AFTER.match(after) or OF_A_DISEASE_BEFORE.search(before) else ()
    return () if ELSEWHERE_BEFORE.search(before) else sorts
