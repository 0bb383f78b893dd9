"""A text under rewriting that still knows where in the original each of its characters stood."""

import re
from collections.abc import Callable
from itertools import repeat

from msgspec import Struct


class Traced(Struct, frozen=True):
    """A text; its character n comes from the original's ``starts[n]`` up to ``ends[n]``."""

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, original: str) -> "Traced":
        """The original itself."""
        return cls(original, list(range(len(original))), list(range(1, len(original) + 1)))

    def sub(self, pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str]) -> "Traced":
        """Replaces each match, which must not be empty; the new characters come from the whole of it."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            written = new if isinstance(new, str) else new(match)
            pieces += (self.text[done:start], written)
            starts += self.starts[done:start]
            starts += repeat(self.starts[start], len(written))
            ends += self.ends[done:start]
            ends += repeat(self.ends[end - 1], len(written))
            done = end
        if not done:
            return self
        pieces.append(self.text[done:])
        starts += self.starts[done:]
        ends += self.ends[done:]
        return Traced("".join(pieces), starts, ends)

    def translate(self, table: dict[int, str]) -> "Traced":
        """Replaces characters one for one."""
        return Traced(self.text.translate(table), self.starts, self.ends)
