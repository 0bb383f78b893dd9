"""Puts a new entry into the text of references.bib and leaves every other byte as it was."""

import itertools
import re
from collections.abc import Sequence

from claimstead.reading.bibliography import ReferenceEntry


def with_entry(content: str, entries: Sequence[ReferenceEntry], key: str, written: str) -> str:
    """``content`` with the entry ``written`` at its end, or in its place where the file is sorted by key.

    ``content`` is the file as it is, byte-order mark and line ends included;
    ``entries`` are what was read from it. The new entry takes the file's line ends.
    """
    line_end = "\r\n" if "\r\n" in content else "\n"
    new = written.strip("\n").replace("\n", line_end) + line_end
    following = _first_behind(entries, key)
    if following is None:
        return _joined(content, new, line_end)
    place = _above_its_comments(content, _place_in(content, following.parsed.offset))
    return f"{content[:place]}{new}{line_end}{content[place:]}"


def _joined(content: str, new: str, line_end: str) -> str:
    """The entry at the end, behind one empty line."""
    if not content.strip("\ufeff\r\n\t "):
        return content + new
    open_line = "" if content.endswith(("\n", "\r")) else line_end
    empty_line = "" if content.endswith(line_end * 2) else line_end
    return f"{content}{open_line}{empty_line}{new}"


def _first_behind(entries: Sequence[ReferenceEntry], key: str) -> ReferenceEntry | None:
    """The entry that stands behind ``key`` in a sorted file; None at the end, and where the file is not sorted."""
    keys = [one.value.key.casefold() for one in entries]
    if any(one > other for one, other in itertools.pairwise(keys)):
        return None
    return next((one for one in entries if one.value.key.casefold() > key.casefold()), None)


def _place_in(content: str, offset: int) -> int:
    """Where the character ``offset`` of the text as it was read stands in the file: all its characters count."""
    place = offset + content.startswith("\ufeff")
    for line_end in re.finditer("\r\n", content):
        if line_end.start() >= place:
            break
        place += 1
    return place


def _above_its_comments(content: str, place: int) -> int:
    """The beginning of the lines of comment that stand right above the entry at ``place``, or its own."""
    start = content.rfind("\n", 0, place) + 1
    if content[start:place].strip("\ufeff \t"):
        return place
    while start > 0:
        above = content.rfind("\n", 0, start - 1) + 1
        line = content[above:start].strip("\ufeff \t\r\n")
        if not line or line.endswith(("}", ")")):
            break
        start = above
    return start
