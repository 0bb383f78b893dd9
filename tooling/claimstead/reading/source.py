"""Reads one file of text, whatever it turns out to be, and finds lines in it."""

import bisect
import functools
import os
import re
import stat
from pathlib import Path

from claimstead.model.finding import FileProblem, FileProblemKind, Location, Problem

MAX_BYTES = 1_000_000
"""No file an editor writes comes near this; more is refused before it is parsed."""
MAX_EXCERPT = 10_000
MAX_PROBLEMS = 1_000


def read_text(root: Path, path: str, max_bytes: int = MAX_BYTES) -> str | FileProblem:
    """Returns the text of ``root / path``, without byte-order mark and with Unix line ends.

    Anything but a readable regular file of UTF-8 text up to ``max_bytes``, inside
    ``root``, gives a FileProblem of kind ``unreadable``.
    """
    if not stays_inside(root, path):
        return unreadable(path, "The link leads out of the repository, or nowhere.", "Put the file itself here.")
    try:
        content = _read_bytes(root / path, max_bytes)
    except OSError as error:
        return unreadable(path, _why(error), _way_out(error))
    if isinstance(content, str):
        return unreadable(path, content, "Split it, or move what is not content elsewhere.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return unreadable(
            path,
            f"The file is not UTF-8 text: the byte 0x{content[error.start]:02x} on line {line} does not belong there.",
            "Save the file as UTF-8 (most editors: Save with encoding).",
            Location(path, line, column),
        )
    return with_unix_line_ends(text)


def with_unix_line_ends(text: str) -> str:
    """The text with every line end, be it Windows' or that of old Macs, as a single line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def stays_inside(root: Path, path: str) -> bool:
    """Whether ``path`` leads to a place below ``root``; a link in a circle leads nowhere."""
    place = root / path
    try:
        if not stat.S_ISLNK(place.lstat().st_mode):
            return True
    except OSError:
        return True  # reading it will say what is the matter
    try:
        return place.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # RuntimeError: a link that leads to itself, until Python 3.13
        return False


def is_there(root: Path, path: str) -> bool:
    """Whether anything stands at ``path``, be it a link to nowhere or something we may not read."""
    try:
        (root / path).lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def named(path: str) -> str:
    """The path as it can be shown; a name that is not UTF-8 has its odd bytes written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def unreadable(path: str, message: str, remedy: str, location: Location | None = None) -> FileProblem:
    """A FileProblem of kind ``unreadable`` about the whole of a file."""
    return FileProblem("unreadable", Problem(message=message, remedy=remedy, location=location or Location(path)))


def at(path: str, text: str, line: int, column: int) -> Location:
    """The place ``line``, ``column`` (from 1) of ``text``, with the line's own words."""
    return Location(path, line, column, line_of(text, line))


def at_offset(path: str, text: str, offset: int) -> Location:
    """The place of the character ``offset`` (from 0) of ``text``."""
    return at(path, text, *position(text, offset))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column (from 1) of the character ``offset`` (from 0)."""
    starts = _line_starts(text)
    line = bisect.bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@functools.lru_cache(maxsize=256)  # a thousand problems of one long line share one excerpt
def line_of(text: str, line: int) -> str:
    """The words of one line (from 1), at most 10,000 characters of it; empty where there is no such line."""
    starts = _line_starts(text)
    if not 0 < line <= len(starts):
        return ""
    start = starts[line - 1]
    end = starts[line] - 1 if line < len(starts) else len(text)
    return text[start : min(end, start + MAX_EXCERPT)]


@functools.lru_cache(maxsize=4)  # the files looked at last; every lookup in one of them is then a short step
def _line_starts(text: str) -> tuple[int, ...]:
    return (0, *(line_end.end() for line_end in re.finditer("\n", text)))


def bounded(problems: list[FileProblem], path: str) -> list[FileProblem]:
    """The first thousand problems of a file, and one that says how many more there are."""
    if len(problems) <= MAX_PROBLEMS:
        return problems
    first = problems[MAX_PROBLEMS]
    more = file_problem(
        first.kind,
        first.problem.location or Location(path),
        f"From here on the file has {len(problems) - MAX_PROBLEMS:,} more faults.",
        remedy="Mend those above first, then run again.",
    )
    return [*problems[:MAX_PROBLEMS], more]


def file_problem(
    kind: FileProblemKind, location: Location, message: str, found: str = "", remedy: str = ""
) -> FileProblem:
    """A FileProblem at a place."""
    return FileProblem(kind, Problem(message=message, found=found, remedy=remedy, location=location))


def _read_bytes(file: Path, max_bytes: int) -> bytes | str:
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    try:
        mode = os.fstat(descriptor)
        if stat.S_ISDIR(mode.st_mode):
            raise IsADirectoryError(21, "Is a directory", str(file))
        if not stat.S_ISREG(mode.st_mode):
            return "This is not a regular file (it may be a device or a pipe)."
        if mode.st_size > max_bytes:
            return f"The file has {mode.st_size:,} bytes; at most {max_bytes:,} are read."
        chunks = []
        while chunk := os.read(descriptor, mode.st_size + 1):
            chunks.append(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def _why(error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return "A folder stands where a file was expected."
    if isinstance(error, PermissionError):
        return "There is no permission to read the file."
    if isinstance(error, FileNotFoundError):
        return "The file does not exist."
    return f"The file can't be read: {error.strerror or error}."


def _way_out(error: OSError) -> str:
    if isinstance(error, IsADirectoryError):
        return "Move the folder away, or give it a name that does not end like a file's."
    if isinstance(error, PermissionError):
        return "Give yourself the right to read it (chmod u+r)."
    if isinstance(error, FileNotFoundError):
        return "Create it, or correct the path in pyproject.toml."
    return "See that the disk is in order, then run again."
