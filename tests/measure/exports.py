"""Costumes of another cut: references as PubMed, reference managers and broken exports write them. None is a fault."""

import re
from collections.abc import Callable
from random import Random

from msgspec.structs import replace

from claimstead.matching.letters import unmangled
from claimstead.model.record import Found
from claimstead.model.reference import Name
from claimstead.reading.bibtex.writing import bibtex_value
from tests.measure.costumes import Costume
from tests.measure.describing import Description, initials, medline, registered_form, strip_accents

_DOUBLE = re.compile(r"(\d+)[-/](\d+)\Z")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "to", "with", "by", "from", "at"})


def _people(description: Description) -> bool:
    """Whether all authors are people in two parts and Latin letters, as a list in a row needs them."""
    names = description.authors
    plain = all(name.family and name.given and not name.suffix and "," not in name.family for name in names)
    return plain and bool(names) and all(initials(name) and strip_accents(str(name)).isascii() for name in names)


def _in_a_row(between: str, least: int, style: Callable[[Name], str]) -> Costume:
    """All authors as one text, as they are pasted from a page, in place of a list with "and"."""

    def costume(description: Description, _: Found, __: Random) -> Description | None:
        if len(description.authors) < least or not _people(description):
            return None
        listed = between.join(style(name) for name in description.authors)
        return replace(description, authors=(Name(literal=listed),), style=lambda name: name.literal)

    return costume


def _apa(name: Name) -> str:
    return f"{bibtex_value(name.family)}, {' '.join(f'{letter}.' for letter in initials(name))}"


def _et_al(description: Description, _: Found, __: Random) -> Description | None:
    if len(description.authors) < 3 or not _people(description):
        return None
    listed = f"{medline(description.authors[0])}, et al."
    return replace(description, authors=(Name(literal=listed),), style=lambda name: name.literal)


def _mangled(text: str) -> str:
    """The text as it looks where its UTF-8 was read as Windows-1252; empty where that can't be or loses letters."""
    try:
        told = text.encode("utf-8").decode("cp1252")
    except UnicodeDecodeError:
        return ""
    latin = all(letter < "\u0250" or "\u2000" <= letter <= "\u206f" for letter in text)
    return told if latin and "\u00a0" not in told and unmangled(text) == text else ""


def _wrong_encoding(description: Description, _: Found, __: Random) -> Description | None:
    title, names = _mangled(description.title), [_mangled(registered_form(name)) for name in description.authors]
    if not title or not all(names) or (title == description.title and all(map(str.isascii, names))):
        return None
    return replace(description, title=title, style=lambda name: _mangled(registered_form(name)))


def _braces(description: Description, _: Found, __: Random) -> Description | None:
    """``{T}wo phase 3 trials``: each capital kept by braces, all else small, as old tools write."""
    if description.verbatim or "$" in description.title:
        return None
    title = re.sub(r"([A-Z]+)", r"{\1}", bibtex_value(description.title))
    return None if "\\" in title else replace(description, title=title, verbatim=True)


def _sentence_case(description: Description, _: Found, __: Random) -> Description | None:
    title = description.title[:1] + description.title[1:].lower()
    return replace(description, title=title) if title != description.title else None


def _title_case(description: Description, _: Found, __: Random) -> Description | None:
    words = [word if word.lower() in _SMALL else word[:1].upper() + word[1:] for word in description.title.split()]
    title = " ".join(words)
    return replace(description, title=title) if title != description.title else None


def _official(description: Description, _: Found, __: Random) -> Description | None:
    """A journal as PubMed's full names have it."""
    if not description.journal or re.search(r"[:=;.(]", description.journal):
        return None
    behind = "official publication of the Society of Skin and Allergy"
    return replace(description, journal=f"{description.journal} : {behind}")


def _issue(change: Callable[[str, Random], str]) -> Costume:
    def costume(description: Description, _: Found, random: Random) -> Description | None:
        issue = change(description.issue, random) if description.issue else ""
        return replace(description, issue=issue) if issue and issue != description.issue else None

    return costume


def _with_part(issue: str, random: Random) -> str:
    return f"{issue} {random.choice(('Pt 1', 'Suppl', 'Suppl 1', '(March)', 'Spec No'))}" if issue.isdigit() else ""


def _half_of_double(issue: str, _: Random) -> str:
    double = _DOUBLE.match(issue)
    return double[1] if double else ""


def _double_otherwise(issue: str, random: Random) -> str:
    double = _DOUBLE.match(issue)
    return f"{double[1]}{random.choice(('/', '–', ' & '))}{double[2]}" if double else ""


def _two_years(description: Description, _: Found, random: Random) -> Description | None:
    year = description.year
    if not year:
        return None
    return replace(description, year=random.choice((f"{year}/{int(year) + 1}", f"{year}a", f"{year} Mar")))


EXPORTS: dict[str, Costume] = {
    "names: Smith JA, Jones B": _in_a_row(", ", 2, medline),
    "names: Smith JA; Jones B": _in_a_row("; ", 2, medline),
    "names: Smith, J. A., Jones, B.": _in_a_row(", ", 2, _apa),
    "names: Smith JA, et al.": _et_al,
    "title, names: wrong encoding": _wrong_encoding,
    "title: capitals in braces": _braces,
    "title: sentence case": _sentence_case,
    "title: title case": _title_case,
    "venue: official publication behind": _official,
    "issue: with its part or month": _issue(_with_part),
    "issue: half of a double one": _issue(_half_of_double),
    "issue: a double one otherwise": _issue(_double_otherwise),
    "year: with another, a letter, a month": _two_years,
}
