"""Whether two figures of one sentence have changed places: 45% on placebo and 12% on the drug, or the other way."""

import re
from collections.abc import Iterable

from msgspec import Struct

from claimstead.language.quantities.about import content_stems
from claimstead.language.quantities.crossing import value_of
from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.values import same

_NUMBER = re.compile(r"\d+(?:[.·,]\d+)*")
_JOINT = re.compile(r",? (?:and|versus|vs|against|compared|than|but|while|whereas|or)\b|[,;/]")
"""What parts the words of the first of two figures from those of the second."""
_BEFORE_FIGURE = " (\u00a0\u2009["


class _Words(Struct, frozen=True):
    """The words before and behind two figures of a sentence, those that stand with the one, and with the other."""

    opening: frozenset[str]
    closing: frozenset[str]
    own: frozenset[str]
    its: frozenset[str]


def may_be_exchanged(one: Quantity, other: Quantity) -> bool:
    """Whether the sentences around two equal figures share a second number; quick."""
    numbers = set(_NUMBER.findall(one.near.text)) & set(_NUMBER.findall(other.near.text))
    return len(numbers) > 1


def exchanged(one: Quantity, other: Quantity, companions: Iterable[Quantity]) -> Quantity | None:
    """The companion of ``other``, a figure equal to ``one``, with which ``one`` has changed places; None for none.

    Both figures must stand just once in both sentences, each among words that stand with
    the other one in the other sentence, and neither among any that stand with it in both.
    """
    rivals = (companion for companion in companions if companion.near == other.near and _is_rival(companion, other))
    return next((rival for rival in rivals if _are_crossed(one, other, rival)), None)


def _is_rival(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of a sentence are of one kind and unit, and differ."""
    return (one.kind, one.unit) == (other.kind, other.unit) and not same(value_of(one), value_of(other))


def _are_crossed(one: Quantity, other: Quantity, rival: Quantity) -> bool:
    """Whether the words of either figure in the one sentence are those of the other figure in the other sentence."""
    said = _own_words(one.near.text, one.span.text, rival.span.text)
    given = _own_words(other.near.text, other.span.text, rival.span.text)
    if said is None or given is None:
        return False
    kept = (said.own & given.own) | (said.its & given.its)
    around = (said.opening & given.opening) | (said.closing & given.closing)
    crossed = [(said.own - said.its) & (given.its - given.own), (said.its - said.own) & (given.own - given.its)]
    return all(crossed) and kept <= around


def _own_words(text: str, one: str, other: str) -> _Words | None:
    """The words of a sentence by the figure that they stand with; None unless it has both figures once."""
    place, its_place = _only_place(text, one), _only_place(text, other)
    if place is None or its_place is None:
        return None
    first, second = sorted((place, its_place))
    between = text[first[1] : second[0]]
    joint = _JOINT.search(between)
    end, start = joint.span() if joint else (len(between), len(between))
    opening, closing = content_stems(text[: first[0]]), content_stems(text[second[1] :])
    sides = opening | content_stems(between[:end]), content_stems(between[start:]) | closing
    own, its = sides if place == first else reversed(sides)
    return _Words(opening, closing, own, its)


def _only_place(text: str, figure: str) -> tuple[int, int] | None:
    """Where a figure begins and ends in a text, if it stands there once and isn't part of another."""
    start = text.find(figure)
    end = start + len(figure)
    if start < 0 or text.find(figure, start + 1) >= 0:
        return None
    is_part = text[max(start - 1, 0) : start].strip(_BEFORE_FIGURE) or text[end : end + 1].isalnum()
    return None if is_part else (start, end)
