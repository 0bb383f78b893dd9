"""Two texts as a unified diff; quick where a long file changed in many small places, as bibliographies do.

difflib takes a minute for 1,000 changed fields among 10,000 entries, because their
lines are so much alike. Here both texts are walked side by side, and where they part,
the nearest place is sought at which two lines agree again.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CONTEXT = 3
_AGREEING = 2
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


class _Change(NamedTuple):
    """Lines ``start`` to ``end`` of the old text gave way to those from ``new_start`` to ``new_end`` of the new."""

    start: int
    end: int
    new_start: int
    new_end: int


def unified_diff(path: str, before: str, after: str) -> str:
    """The differences as ``diff -u`` shows them (GNU diffutils manual 3.12, "Unified Format"); empty if none."""
    old, new = _LINE.findall(before), _LINE.findall(after)
    hunks = [line for changes in _hunks(_changes(old, new)) for line in _shown(changes, old, new)]
    return "".join([f"--- a/{path}\n+++ b/{path}\n", *hunks]) if hunks else ""


def _changes(old: list[str], new: list[str]) -> Iterator[_Change]:
    here = there = 0
    while here < len(old) or there < len(new):
        if old[here : here + 1] == new[there : there + 1]:
            here, there = here + 1, there + 1
            continue
        end, new_end = _meeting(old, new, here, there)
        yield _Change(here, end, there, new_end)
        here, there = end, new_end


def _meeting(old: list[str], new: list[str], here: int, there: int) -> tuple[int, int]:
    """The nearest places at or behind two that differ where the texts agree again, or both end."""
    distance = 1
    while True:  # both texts end, and their ends agree
        for left_out in range(distance + 1):
            end, new_end = here + left_out, there + distance - left_out
            inside = end <= len(old) and new_end <= len(new)
            if inside and old[end : end + _AGREEING] == new[new_end : new_end + _AGREEING]:
                return end, new_end
        distance += 1


def _hunks(changes: Iterator[_Change]) -> Iterator[list[_Change]]:
    """Changes so near to each other that the lines around them touch."""
    hunk: list[_Change] = []
    for change in changes:
        if hunk and change.start - hunk[-1].end > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(change)
    if hunk:
        yield hunk


def _shown(hunk: list[_Change], old: list[str], new: list[str]) -> Iterator[str]:
    start = max(0, hunk[0].start - _CONTEXT)
    end = min(len(old), hunk[-1].end + _CONTEXT)
    new_start = hunk[0].new_start - (hunk[0].start - start)
    new_end = hunk[-1].new_end + (end - hunk[-1].end)
    yield f"@@ -{_range(start, end)} +{_range(new_start, new_end)} @@\n"
    for change in hunk:
        yield from _marked(" ", old[start : change.start])
        yield from _marked("-", old[change.start : change.end])
        yield from _marked("+", new[change.new_start : change.new_end])
        start = change.end
    yield from _marked(" ", old[start:end])


def _range(start: int, end: int) -> str:
    """First line and number of lines; of no lines, the line before them."""
    if end - start == 1:
        return f"{start + 1}"
    return f"{start + (end > start)},{end - start}"


def _marked(mark: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield mark + (line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
