"""A stretch of a text."""

from msgspec import Struct


class Span(Struct, frozen=True):
    """The characters from ``start`` up to ``end`` of a text, counted from 0, and what they are."""

    start: int
    end: int
    text: str
