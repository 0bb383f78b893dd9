"""Reads fields of registered records carefully: whatever stands there, what comes out is what it should be, or nothing.

Registered records hold numbers where texts belong, nulls, empty strings and worse; a
field that can't be used counts as not given. Lengths are bounded, because the values
go into references.lock.
"""

import re
from collections.abc import Iterator

from claimstead.model.dates import PartialDate, partial_date
from claimstead.model.reference import Doi, canonical_doi

MAX_TEXT = 4_000
MAX_VALUES = 3_000

# control characters, line separators, and surrogates, which no UTF-8 file can hold
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_SPACES = re.compile(r"\s+")


def text_of(value: object, most: int = MAX_TEXT) -> str:
    """The text on one line, at most so long; whole numbers are taken for text, since volumes are given as such."""
    if isinstance(value, str):
        if value.isprintable() and len(value) <= most and "  " not in value:  # nearly all; ten times as quick
            return value.strip()
        return _SPACES.sub(" ", _UNPRINTABLE.sub(" ", value[:most])).strip()
    whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**12
    return str(value) if whole else ""


def values_of(value: object) -> list[object]:
    """The members of a list; what is no list counts as a list of one, and null as none."""
    if isinstance(value, list):
        return value if len(value) <= MAX_VALUES else value[:MAX_VALUES]
    return [] if value is None else [value]


def texts_of(value: object) -> tuple[str, ...]:
    """The texts of a list, each once, without the empty."""
    return tuple(dict.fromkeys(filter(None, map(text_of, values_of(value)))))


def tables_of(value: object) -> Iterator[dict[str, object]]:
    """The objects among the members of a list."""
    return (member for member in values_of(value) if isinstance(member, dict))


def doi_of(value: object) -> Doi | None:
    """The DOI in canonical form."""
    return canonical_doi(value) if isinstance(value, str) else None


def date_of(value: object) -> PartialDate | None:
    """A date as Crossref gives it, ``{"date-parts": [[2020, 5, 1]]}``; parts that can't be are left out."""
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list):
        return None
    return partial_date(*[*map(_number, first[:3]), 0, 0, 0][:3])


def _number(part: object) -> int:
    if type(part) is int:
        return part
    text = text_of(part)
    return int(text) if text.isascii() and text.isdigit() else 0
