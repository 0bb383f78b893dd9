"""Splits author fields into names, with pybtex's Person for what BibTeX's rules say of one name.

Lists pasted from PubMed or a publisher's page are parted by commas or semicolons
where BibTeX wants "and"; they are taken apart as they were meant.
"""

import functools
import re

from msgspec.structs import replace
from pybtex.database import Person
from pybtex.exceptions import PybtexError

from claimstead.model.reference import Name
from claimstead.reading.bibtex.latex import decode_latex

MAX_NAME = 1_000
MAX_NAMES = 20_000
_MOST_INITIALS = 4
_AND = re.compile(r"[{}]|\s[Aa][Nn][Dd](?=\s)")
_SEMICOLON = re.compile(r"[{}]|;")
_COMMA = re.compile(r"[{}]|,(?:\s*\\?&)?|\s\\?&(?=\s)")
_ENTITY = re.compile(r"&#?\w{1,10};")
_OTHERS = re.compile(r"(?:^|(?<![\s,;])[\s,;]++)et\sal\.?\Z|^\{?(?:others|et\sal\.?)\}?\Z", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?)+\Z")
_SUFFIX = re.compile(r"([^,]*\S\s[^,\s]+)\s((?:[Jj][Rr]|[Ss][Rr]|III?|IV|2nd|3rd)\.?)\Z")
_BRACE = re.compile(r"[{}]")
_PLAIN = re.compile(r"([^\W\d_a-z][\w'’-]*+),\s*+([^\W\d_a-z][\w.'’-]*+(?:\s[^\W\d_a-z][\w.'’-]*+)*+)\Z")


def read_names(field: str) -> tuple[tuple[Name, ...], bool]:
    """The names of an author field, and whether it ends in "and others" (or "et al.")."""
    written = _split(" ".join(field.split()), _AND)
    others = _OTHERS.search(written[-1])
    if others:
        written[-1] = written[-1][: others.start()]
    written = [name for name in written if name]
    if len(written) == 1:
        written = [name for name in _listed(written[0]) if name]
    return tuple(map(read_name, written[:MAX_NAMES])), bool(others)


def _split(field: str, between: re.Pattern[str]) -> list[str]:
    """What stands between the marks outside braces; pybtex's own way of splitting is quadratic."""
    names = []
    depth = start = 0
    for stop in between.finditer(field):
        if stop[0] == "{":
            depth += 1
        elif stop[0] == "}":
            depth -= 1
        elif depth == 0:
            names.append(field[start : stop.start()].strip())
            start = stop.end()
    return [*names, field[start:].strip()]


def _listed(field: str) -> list[str]:
    """The names of a list parted by semicolons or commas; the field itself where it is one name."""
    parts = _split(field, _SEMICOLON)
    if len(parts) > 1 and not _ENTITY.search(field):
        return parts
    parts = [part for part in _split(field, _COMMA) if part]
    if len(parts) > 1 and all(map(_ends_in_initials, parts)):  # Smith JA, Jones B
        return [", ".join(part.rsplit(" ", 1)) for part in parts]
    families, initials = parts[::2], parts[1::2]
    if len(parts) > 2 and len(families) == len(initials) and all(map(_INITIALS.match, initials)):
        return [f"{family}, {given}" for family, given in zip(families, initials, strict=True)]
    return [field]


def _ends_in_initials(name: str) -> bool:
    """Whether a name is written as PubMed does: ``van Smith JA``, and not ``J. A. LEE``."""
    family, _, last = name.rpartition(" ")
    letters = last.replace("-", "")
    initials = letters.isalpha() and letters.isupper() and len(letters) <= _MOST_INITIALS
    return initials and bool(family) and "." not in family


@functools.lru_cache(maxsize=1 << 12)
def read_name(written: str) -> Name:
    """One name: a person, or a group where all of it stands in braces or it can't be taken apart."""
    plain = _PLAIN.match(written)
    if plain:
        return Name(family=plain[1], given=plain[2])
    if len(written) > MAX_NAME or stands_in_braces(written):
        return Name(literal=decode_latex(written[:MAX_NAME]))
    behind = _SUFFIX.match(written)
    if behind:  # John Smith Jr., Smith JA 3rd
        return replace(read_name(behind[1]), suffix=behind[2])
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
