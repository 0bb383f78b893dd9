"""Splits author fields into names, with pybtex's Person for what BibTeX's rules say of one name."""

import functools
import re

from pybtex.database import Person
from pybtex.exceptions import PybtexError

from claimstead.model.reference import Name
from claimstead.reading.bibtex.latex import decode_latex

MAX_NAME = 1_000
MAX_NAMES = 20_000
_SPLIT = re.compile(r"[{}]|\s[Aa][Nn][Dd](?=\s)")
_BRACE = re.compile(r"[{}]")
_PLAIN = re.compile(r"([^\W\d_a-z][\w'’-]*+),\s*+([^\W\d_a-z][\w.'’-]*+(?:\s[^\W\d_a-z][\w.'’-]*+)*+)\Z")


def read_names(field: str) -> tuple[tuple[Name, ...], bool]:
    """The names of an author field, and whether it ends in "and others" (or "et al.")."""
    written = _split(" ".join(field.split()))
    truncated = bool(written) and written[-1].lower() in ("others", "et al.", "et al")
    if truncated:
        written.pop()
    return tuple(read_name(name) for name in written[:MAX_NAMES] if name), truncated


def _split(field: str) -> list[str]:
    """The names between "and"s outside braces; pybtex's own way of splitting is quadratic."""
    names = []
    depth = start = 0
    for stop in _SPLIT.finditer(field):
        if stop[0] == "{":
            depth += 1
        elif stop[0] == "}":
            depth -= 1
        elif depth == 0:
            names.append(field[start : stop.start()].strip())
            start = stop.end()
    return [*names, field[start:].strip()]


@functools.lru_cache(maxsize=1 << 12)
def read_name(written: str) -> Name:
    """One name: a person, or a group where all of it stands in braces or it can't be taken apart."""
    plain = _PLAIN.match(written)
    if plain:
        return Name(family=plain[1], given=plain[2])
    if len(written) > MAX_NAME or stands_in_braces(written):
        return Name(literal=decode_latex(written[:MAX_NAME]))
    try:
        person = Person(written)
    except (PybtexError, ValueError, RecursionError):
        return Name(literal=decode_latex(written))
    name = Name(
        family=_joined(person.prelast_names + person.last_names),
        given=_joined(person.first_names + person.middle_names),
        suffix=_joined(person.lineage_names),
    )
    return name if name.family else Name(literal=decode_latex(written))


def _joined(parts: list[str]) -> str:
    return decode_latex(" ".join(parts))


def stands_in_braces(written: str) -> bool:
    """Whether one pair of braces holds the whole text, and not only a letter with its accent."""
    if not (written.startswith("{") and written.endswith("}")) or written.startswith("{\\"):
        return False
    depth = 0
    for brace in _BRACE.finditer(written):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end() == len(written)
    return False
