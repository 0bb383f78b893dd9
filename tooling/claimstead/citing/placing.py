"""Puts a new entry into references.bib and leaves every other byte as it was."""

import itertools
from collections.abc import Sequence

from claimstead.reading.bibliography import ReferenceEntry
from claimstead.reading.splicing import Splice, spliced, text_of


def with_entry(content: bytes, entries: Sequence[ReferenceEntry], key: str, written: str) -> bytes:
    """``content`` with the entry ``written`` at its end, or in its place where the file is sorted by key.

    ``entries`` are what was read from ``content``. The new entry takes the file's line ends.
    """
    text = text_of(content)
    following = _first_behind(entries, key)
    if following is None:
        return spliced(content, [Splice(len(text), len(text), _gap_behind(text) + written)])
    place = _above_its_comments(text, following.parsed.offset)
    return spliced(content, [Splice(place, place, f"{written}\n")])


def _gap_behind(text: str) -> str:
    """What it takes for an empty line to stand behind the text."""
    if not text.strip() or text.endswith("\n\n"):
        return ""
    return "\n" if text.endswith("\n") else "\n\n"


def _first_behind(entries: Sequence[ReferenceEntry], key: str) -> ReferenceEntry | None:
    """The entry that stands behind ``key`` in a sorted file; None at the end, and where the file is not sorted."""
    keys = [one.value.key.casefold() for one in entries]
    if any(one > other for one, other in itertools.pairwise(keys)):
        return None
    return next((one for one in entries if one.value.key.casefold() > key.casefold()), None)


def _above_its_comments(text: str, place: int) -> int:
    """The beginning of the lines of comment that stand right above the entry at ``place``, or its own."""
    start = text.rfind("\n", 0, place) + 1
    if text[start:place].strip():
        return place
    while start > 0:
        above = text.rfind("\n", 0, start - 1) + 1
        line = text[above:start].strip()
        if not line.startswith("%") or line.endswith(("}", ")")):  # else it may end the entry before
            break
        start = above
    return start
