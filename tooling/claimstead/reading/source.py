"""Reads one file of text, whatever it turns out to be, and finds lines in it."""

import os
import stat
from pathlib import Path

from claimstead.model.finding import FileProblem, FileProblemKind, Location, Problem

MAX_BYTES = 1_000_000
"""No file an editor writes comes near this; more is refused before it is parsed."""


def read_text(root: Path, path: str, max_bytes: int = MAX_BYTES) -> str | FileProblem:
    """Returns the text of ``root / path``, without byte-order mark and with Unix line ends.

    Anything but a readable regular file of UTF-8 text up to ``max_bytes`` gives a
    FileProblem of kind ``unreadable``.
    """
    try:
        data = _read_bytes(root / path, max_bytes)
    except OSError as error:
        return unreadable(path, _why(error), _way_out(error))
    if isinstance(data, str):
        return unreadable(path, data, "Split it, or move what is not content elsewhere.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return unreadable(
            path,
            f"The file is not UTF-8 text: the byte 0x{data[error.start]:02x} on line {line} does not belong there.",
            "Save the file as UTF-8 (most editors: Save with encoding).",
            Location(path, line, column),
        )
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def unreadable(path: str, message: str, remedy: str, location: Location | None = None) -> FileProblem:
    """A FileProblem of kind ``unreadable`` about the whole of a file."""
    return FileProblem("unreadable", Problem(message=message, remedy=remedy, location=location or Location(path)))


def at(path: str, text: str, line: int, column: int) -> Location:
    """The place ``line``, ``column`` (from 1) of ``text``, with the line's own words."""
    return Location(path, line, column, line_of(text, line))


def line_of(text: str, line: int) -> str:
    """The words of one line (from 1); empty where there is no such line."""
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
        if start == 0:
            return ""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


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
