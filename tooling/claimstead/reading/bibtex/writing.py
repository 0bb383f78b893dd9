r"""Writes references as BibTeX that reads back as what they are; the other direction of this package.

Text stays UTF-8; only what LaTeX or BibTeX would take for something else is escaped.
Braces are written as ``\textbraceleft{}`` and ``\textbraceright{}``, because BibTeX
counts even escaped ones when it looks for the end of a value ("BibTeXing", Patashnik
1988, section 4). Whether names come back is not argued but tried, with our own reader.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from claimstead.model.reference import Name, Reference, canonical_doi
from claimstead.reading.bibtex.latex import decode_address
from claimstead.reading.bibtex.names import read_names
from claimstead.reading.bibtex.waivers import written_waivers

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "$&%#_"},
}
_ESCAPES = str.maketrans(_SPECIAL)
# In addresses, which programs read as they stand, only what no reader could let pass
_ADDRESS_ESCAPES = str.maketrans({mark: _SPECIAL[mark] for mark in "\\{}$"})
# Marks that fonts or readers join into another one: -- to –, '' to ”, !` to ¡ (LaTeX2e, T1 encoding)
_JOINED = re.compile(r"([-'`,<>])(?=\1)|[!?](?=`)")
_RANGE = re.compile(r"(?<![-–])–(?![-–])")
_BRACES = re.compile(r"[{}]")
ADDRESSES = frozenset({"doi", "pmid", "pmcid", "issn", "isbn", "url", "accessed"})
# The order of references.bib, by field of Reference
ORDER = (
    *("authors", "title", "container", "year", "volume", "issue", "pages", "article_number", "publisher"),
    *("doi", "pmid", "pmcid", "issn", "isbn", "url", "accessed", "note", "accepted"),
)
_NAMES = {"authors": "author", "issue": "number", "article_number": "eid", "accessed": "urldate"}
_CONTAINERS = {
    "misc": "howpublished",
    "online": "howpublished",
    "inbook": "booktitle",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
}
_WEB = re.compile(r"https?://")
_WIDTH = 9


def bibtex_value(text: str) -> str:
    """The text as it stands in a braced value; ``decode_latex`` gives ``as_read(text)`` back."""
    return _JOINED.sub(r"\g<0>{}", as_read(text).translate(_ESCAPES))


def bibtex_address(text: str) -> str:
    """The same for DOIs, web addresses and numbers, in which ``_``, ``%`` and ``~`` stand as they are."""
    return as_read(text).translate(_ADDRESS_ESCAPES)


def bibtex_authors(names: Sequence[Name], truncated: bool = False) -> str:
    """The names joined by "and", groups in braces; ``truncated`` adds "and others"."""
    return " and ".join([*map(_name, names), *(["others"] if truncated else [])])


def bibtex_entry(reference: Reference) -> str:
    """The whole entry in the style of references.bib, with a line end behind it; what is empty is left out."""
    lines = [f"@{reference.type}{{{reference.key},"]
    for field in ORDER:
        value = field_value(reference, field)
        if value:
            value = f"{{{value}}}" if field == "title" else value
            lines.append(f"  {field_name(reference, field):<{_WIDTH}} = {{{value}}},")
    return "\n".join([*lines, "}\n"])


def field_name(reference: Reference, field: str) -> str:
    """How BibTeX calls a field of Reference; that of the container depends on the type of the work."""
    if field == "container" and not _WEB.match(reference.container):
        return _CONTAINERS.get(reference.type, "journal")
    return "journal" if field == "container" else _NAMES.get(field, field)


def field_value(reference: Reference, field: str) -> str:
    """What stands between the braces of a field of Reference; empty where the reference has nothing there."""
    if field == "authors":
        return bibtex_authors(reference.authors, reference.truncated)
    if field == "doi":
        return _doi(reference)
    if field == "accepted":
        return bibtex_value(written_waivers(reference.accepted))
    text: str = getattr(reference, field)
    if field in ADDRESSES:
        return bibtex_address(text)
    return _RANGE.sub("--", bibtex_value(text)) if field == "pages" else bibtex_value(text)


def as_read(text: str) -> str:
    """The text as readers give it back: spaces single, letters composed (Unicode's NFC)."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _doi(reference: Reference) -> str:
    """The DOI as it stood in the file, where that still reads as the reference's; else written anew."""
    written = reference.doi_as_written
    if _is_balanced(written) and canonical_doi(decode_address(written)) == reference.doi:
        return written
    return bibtex_address(reference.doi or written)


def _is_balanced(written: str) -> bool:
    depth = 0
    for brace in _BRACES.finditer(written):
        depth += 1 if brace[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _name(name: Name) -> str:
    """The first way of writing a name that is read back as the same, alone and among others; the last where none is."""
    written = ""
    for written in _ways(name):
        if _is_read_back(written, name):
            break
    return written


def _is_read_back(written: str, name: Name) -> bool:
    lists: tuple[tuple[str, tuple[Name, ...]], ...] = (("", ()), ("A and ", (Name(family="A"),)))
    return all(
        read_names(f"{begin}{written}{end}") == ((*before, name), bool(end))
        for begin, before in lists
        for end in ("", " and others")
    )


def _ways(name: Name) -> Iterator[str]:
    """How a name may be written, from the usual to that which protects every part of it."""
    if not name.family:
        group = bibtex_value(name.literal or str(name))
        yield f"{{{group}}}"
        yield f"{{{{{group}}}}}"
        return
    parts = [bibtex_value(part) for part in (name.family, name.suffix, name.given)]
    yield ", ".join(part for part in parts if part)
    yield f"{parts[0]}, {parts[1]}," if parts[1] else f"{parts[0]},"
    yield f"{{{parts[0]}}}, {{{parts[2]}}}"
    yield ", ".join(f"{{{part}}}" for part in parts)
