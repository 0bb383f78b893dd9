"""A text with its figures, as the forms of quantities look at it."""

import re
from bisect import bisect_right
from collections.abc import Callable

from claimstead.language.quantities.bounds import bound_after, bound_before
from claimstead.language.quantities.extent import Extent
from claimstead.language.quantities.extents import extents_of
from claimstead.language.quantities.lexing import tokens_of
from claimstead.language.quantities.quantity import Bound, Kind, Quantity
from claimstead.language.quantities.units import TIME
from claimstead.language.span import Span

REACH = 130
"""Characters on either side of a figure in which is said what it is about."""
_BREAK = re.compile(r";|[.?!](?=\s+[A-Z(\[])|\n\n")


class Line:
    """A text as tokens, with the figures among them and the places where its sentences end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens_of(text)
        self._texts = [token.text for token in self.tokens]
        self.extents = extents_of(text, self.tokens)
        self._breaks = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]

    def word(self, index: int) -> str:
        """The token at a place, in small letters; nothing beyond the ends."""
        return self._texts[index] if 0 <= index < len(self._texts) else ""

    def raw(self, index: int) -> str:
        """The token at a place as it is written."""
        token = self.tokens[index]
        return self.text[token.start : token.end]

    def words(self, start: int, end: int) -> list[str]:
        """The tokens from one place up to another."""
        return self._texts[start if start > 0 else 0 : end if end > 0 else 0]

    def before(self, extent: Extent) -> int:
        """The token before a figure and the words that bound it."""
        return extent.first - 1 - self._bound_before(extent)[1]

    def bound(self, extent: Extent) -> Bound:
        """What the words around a figure make of it."""
        before = self._bound_before(extent)[0]
        return before if before is not Bound.EXACT else bound_after(self.words(extent.after, extent.after + 2))

    def _bound_before(self, extent: Extent) -> tuple[Bound, int]:
        words = self.words(extent.first - 3, extent.first)
        return bound_before(words, is_time=extent.canonical == TIME)

    def near(self, start: int, end: int) -> Span:
        """The stretch of text around some characters, at most to the ends of their sentence."""
        place = bisect_right(self._breaks, start, hi=len(self._breaks) - 1)
        low = max(self._breaks[place - 1], start - REACH)
        high = min(max(self._breaks[place], end), end + REACH)
        return Span(low, high, self.text[low:high])

    def span(self, start: int, end: int) -> Span:
        """Some characters of the text."""
        return Span(start, end, self.text[start:end])

    def quantity(self, extent: Extent, kind: Kind) -> Quantity:
        """A figure as a quantity of some kind, in canonical units."""
        factor, offset = extent.factor, extent.unit.offset if extent.unit else 0.0
        return Quantity(
            span=self.span(extent.start, extent.end),
            kind=kind,
            low=extent.low * factor + offset,
            high=extent.high * factor + offset,
            near=self.near(extent.start, extent.end),
            step=extent.step * factor,
            factor=factor,
            unit=extent.canonical,
            bound=self.bound(extent),
        )


Reading = tuple[Quantity, int]
"""A quantity, and how many figures of the line it takes."""
Form = Callable[[Line, int], Reading | None]
"""What reads the quantity that begins with a figure of a line, by its place among them, if it has that form."""
