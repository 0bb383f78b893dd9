"""Turns an entry's fields, and what it takes over by crossref, into a Reference."""

import re
from collections.abc import Mapping

from claimstead.model.reference import Reference, canonical_doi
from claimstead.model.waiver import Waiver
from claimstead.reading.bibtex.entries import BibEntry, Field
from claimstead.reading.bibtex.latex import decode_address, decode_latex
from claimstead.reading.bibtex.names import read_names

# Fields of BibTeX and biblatex by the field of Reference they fill; the first that is given counts
FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "authors": ("author",),
    "container": ("journal", "journaltitle", "booktitle", "howpublished"),
    "year": ("year", "date"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "pages": ("pages",),
    "article_number": ("eid", "article-number", "article_number", "articleno"),
    "publisher": ("publisher", "institution", "organization", "school"),
    "doi": ("doi",),
    "pmid": ("pmid",),
    "pmcid": ("pmcid", "pmc"),
    "issn": ("issn",),
    "isbn": ("isbn",),
    "url": ("url",),
    "accessed": ("urldate", "accessed"),
    "note": ("note",),
    "accepted": ("accepted",),
}
_ADDRESSES = frozenset({"pmid", "pmcid", "issn", "isbn", "url", "accessed"})
# What a part shares with the whole it appeared in; never what tells the two apart (biblatex 3.20, appendix B)
_INHERITED = ("journal", "journaltitle", "booktitle", "year", "date", "volume", "publisher", "issn", "isbn")
_TITLE_GIVES = {"inbook": "booktitle", "incollection": "booktitle", "inproceedings": "booktitle", "article": "journal"}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WEB = re.compile(r"\s*(?:\\url\s*\{|https?://)")


def inherit(part: BibEntry, whole: BibEntry) -> BibEntry:
    """``part`` with the fields it lacks and shares with the ``whole`` it names as its crossref."""
    fields = dict(part.fields)
    for name in _INHERITED:
        if name in whole.fields and not _given(fields, name):
            fields[name] = whole.fields[name]._replace(offset=-1)
    gives = _TITLE_GIVES.get(part.type)
    if gives and "title" in whole.fields and not _given(fields, gives):
        fields[gives] = whole.fields["title"]._replace(offset=-1)
    if part.type == "inbook" and "author" in whole.fields and "author" not in fields:
        fields["author"] = whole.fields["author"]._replace(offset=-1)
    return BibEntry(part.type, part.key, fields)


def to_reference(entry: BibEntry, accepted: tuple[Waiver, ...] = ()) -> Reference:
    """The entry as a Reference, its LaTeX decoded, with the waivers that were read from it."""
    given = {name: field for name in FIELDS if (field := chosen(entry.fields, name))}
    values = {
        name: (decode_address if name in _ADDRESSES else decode_latex)(field.value)
        for name, field in given.items()
        if name not in ("authors", "doi", "accepted")
    }
    if "container" in given and given["container"].name == "howpublished" and _WEB.match(given["container"].value):
        values["url"] = values.get("url") or decode_address(given["container"].value)
        del values["container"]
    if subtitle := entry.fields.get("subtitle"):
        values["title"] = f"{values.get('title', '')}: {decode_latex(subtitle.value)}".removeprefix(": ")
    if "year" in given and given["year"].name == "date":
        year = _YEAR.search(values["year"])
        values["year"] = year[0] if year else values["year"]
    if "pmid" not in given and _text(entry, "eprinttype").lower() in ("pubmed", "pmid"):
        values["pmid"] = _text(entry, "eprint")
    doi = " ".join(given["doi"].value.split()) if "doi" in given else ""
    names, truncated = read_names(given["authors"].value) if "authors" in given else ((), False)
    return Reference(
        key=entry.key,
        type=entry.type,
        accepted=accepted,
        authors=names,
        truncated=truncated,
        doi_as_written=doi,
        doi=canonical_doi(decode_address(doi)) if doi else None,
        **values,
    )


def places(entry: BibEntry) -> dict[str, int]:
    """Where each field's value begins, by its name in the file and in Reference; inherited ones have no place."""
    found = {name: field.offset for name, field in entry.fields.items() if field.offset >= 0}
    for name in FIELDS:
        field = chosen(entry.fields, name)
        if field is not None and field.offset >= 0:
            found[name] = field.offset
    return found


def chosen(fields: Mapping[str, Field], name: str) -> Field | None:
    """The field of the file that fills a field of Reference; an empty one fills nothing."""
    return next((fields[one] for one in FIELDS[name] if one in fields and fields[one].value.strip()), None)


def _given(fields: Mapping[str, Field], name: str) -> bool:
    """Whether the field itself or another name of it is given."""
    names = next((names for names in FIELDS.values() if name in names), (name,))
    return any(one in fields for one in names)


def _text(entry: BibEntry, name: str) -> str:
    return decode_address(entry.fields[name].value) if name in entry.fields else ""
