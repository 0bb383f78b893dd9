"""A registered work as somebody writes it into a bibliography: the fields, and the ways to write a name."""

import re
import unicodedata
from collections.abc import Callable

from msgspec import Struct

from claimstead.matching.dates import best_year
from claimstead.matching.letters import unmangled
from claimstead.matching.markup import plain
from claimstead.model.record import Found
from claimstead.model.reference import Name
from claimstead.reading.bibtex.writing import bibtex_value

_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"[^a-z]+\Z")


def registered_form(name: Name) -> str:
    """``Family, Jr, Given``; a group in braces."""
    return _with_given(name, name.given)


class Description(Struct, frozen=True, kw_only=True):
    """What one entry says of a work. ``style`` writes a name; ``verbatim`` leaves the title's LaTeX as it is."""

    doi: str
    title: str = ""
    authors: tuple[Name, ...] = ()
    others: bool = False
    style: Callable[[Name], str] = registered_form
    journal: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    number: str = ""
    verbatim: bool = False


def describe(found: Found) -> Description:
    """The work word for word, its markup taken out as anybody would."""
    work = found.work
    return Description(
        doi=found.doi,
        title=plain(work.titles[0]) if work.titles else "",
        authors=work.authors,
        journal=plain(work.containers[0]) if work.containers else "",
        year=best_year(work.dates),
        volume=work.volume,
        issue=work.issue,
        pages=work.pages,
        number="" if work.article_number == work.pages else work.article_number,
    )


def bibtex(key: str, description: Description) -> str:
    """The entry as it stands in the file."""
    names = [description.style(name) for name in description.authors] + ["others"] * description.others
    fields = {
        "author": " and ".join(name for name in names if name),
        "title": description.title if description.verbatim else bibtex_value(description.title),
        "journal": bibtex_value(description.journal),
        "year": description.year,
        "volume": bibtex_value(description.volume),
        "number": bibtex_value(description.issue),
        "pages": bibtex_value(description.pages),
        "eid": bibtex_value(description.number),
        "doi": description.doi,
    }
    given = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@article{{{key},\n{given}}}\n"


def spaced_initials(name: Name) -> str:
    """``Smith, J. A.``"""
    return _with_given(name, " ".join(f"{letter}." for letter in initials(name)))


def glued_initials(name: Name) -> str:
    """``Smith, JA``"""
    return _with_given(name, "".join(initials(name)))


def one_initial(name: Name) -> str:
    """``Smith, J.``"""
    return _with_given(name, "".join(f"{letter}." for letter in initials(name)[:1]))


def medline(name: Name) -> str:
    """``Smith JA``, as PubMed prints it."""
    return _in_a_row(name, bibtex_value(name.family), "".join(initials(name)))


def given_first(name: Name) -> str:
    """``John A. Smith``; a family name of several words in braces."""
    family = bibtex_value(name.family)
    return _in_a_row(name, bibtex_value(name.given), f"{{{family}}}" if " " in family else family)


def family_first(name: Name) -> str:
    """``Smith John``, as names stand in Hungary and East Asia, with no comma to say so."""
    return _in_a_row(name, bibtex_value(name.family), bibtex_value(name.given))


def turned_round(name: Name) -> str:
    """``John, Smith``: the two parts taken for each other."""
    if name.literal or not name.given:
        return registered_form(name)
    return f"{bibtex_value(name.given)}, {bibtex_value(name.family)}"


def unaccented(name: Name) -> str:
    """All diacritics lost: ``Ozkan``."""
    return strip_accents(unmangled(registered_form(name)))


def in_capitals(name: Name) -> str:
    """``SMITH, John``"""
    return registered_form(name) if name.literal else _with_given(name, name.given, name.family.upper())


def initials(name: Name) -> list[str]:
    """The first letters of the given names; small words among them have none."""
    letters: list[str] = []
    for word in _WORD.findall(name.given):
        if len(word) < 4 and _CAPITALS.match(word):
            letters += word
        elif word[0].isupper():
            letters.append(word[0])
    return letters


def strip_accents(text: str) -> str:
    """The text with no accents on its letters."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(one for one in decomposed if not unicodedata.combining(one)))


def _with_given(name: Name, given: str, family: str = "") -> str:
    if name.literal:
        return f"{{{bibtex_value(name.literal)}}}"
    parts = (family or name.family, name.suffix, given)
    return ", ".join(bibtex_value(part) for part in parts if part)


def _in_a_row(name: Name, first: str, last: str) -> str:
    if name.literal:
        return f"{{{bibtex_value(name.literal)}}}"
    return " ".join(part for part in (first, last) if part)
