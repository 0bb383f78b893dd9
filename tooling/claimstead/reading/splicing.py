"""Changes parts of a file and leaves all else byte for byte: byte-order mark, line ends, comments, spaces."""

import bisect
import re
from collections.abc import Sequence
from typing import NamedTuple

from claimstead.reading.source import with_unix_line_ends

_BOM = "\ufeff"
_LINE_END = re.compile(r"\r\n?|\n")


class CannotSpliceError(Exception):
    """Why a field can't be changed in place, as the end of a sentence about it."""


class Splice(NamedTuple):
    """``text`` in place of the characters from ``start`` to ``end`` of a file's text."""

    start: int
    end: int
    text: str


def text_of(content: bytes) -> str:
    """The text of a file as ``read_text`` gives it.

    Raises:
        UnicodeDecodeError: the content is not UTF-8.
    """
    return with_unix_line_ends(content.decode("utf-8-sig"))


def spliced(content: bytes, splices: Sequence[Splice]) -> bytes:
    """The content with ``splices``, found in its ``text_of``, made; new lines end as the file's first line does.

    Splices may touch but not overlap; of two at one place the first comes first.
    """
    written = content.decode("utf-8")
    first_end = _LINE_END.search(written)
    line_end = first_end[0] if first_end else "\n"
    front = len(_BOM) if written.startswith(_BOM) else 0
    # where, counted in the text, line ends stand that are two characters in the file
    wide = [match.start() - front - index for index, match in enumerate(re.finditer("\r\n", written))]
    parts = []
    done = 0
    for start, end, text in sorted(splices, key=lambda splice: splice[:2]):
        begins, ends = (front + place + bisect.bisect_left(wide, place) for place in (start, end))
        parts += [written[done:begins], text.replace("\n", line_end)]
        done = ends
    return "".join([*parts, written[done:]]).encode()
