"""A DataCite record as a work: what the JSON:API gives (https://support.datacite.org/docs/api-get-doi).

Types, dates and relations are those of the DataCite Metadata Schema 4
(https://datacite-metadata-schema.readthedocs.io/en/4.6/), in which A is the work described.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from claimstead.matching.markup import plain
from claimstead.model.dates import partial_date
from claimstead.model.notice import Notice
from claimstead.model.record import DateKind, RegisteredDate, Relation, RelationKind, Work
from claimstead.model.reference import Doi, Name, canonical_doi
from claimstead.registries.crossref_notices import MAX_TIES
from claimstead.registries.crossref_works import MAX_ABSTRACT
from claimstead.registries.fields import MAX_VALUES, text_of

Written = str | int | float | None
"""A value as DataCite's depositors write it; numbers stand for themselves."""

_DATES: dict[str, DateKind] = {"Issued": "issued", "Available": "online", "Accepted": "accepted"}
_RELATIONS: dict[str, RelationKind] = {
    "IsVersionOf": "is-version-of",
    "IsNewVersionOf": "is-version-of",
    "Obsoletes": "is-version-of",
    "HasVersion": "has-version",
    "IsReviewedBy": "has-review",
}
_SUPERSEDED = frozenset({"IsPreviousVersionOf", "IsObsoletedBy"})
# The types of other registries, so that one type has one name in references.lock (https://api.crossref.org/types).
_TYPES = {"Preprint": "posted-content", "ConferencePaper": "proceedings-article", "ConferenceProceeding": "proceedings"}
_BIBTEX_TYPES = {
    "book": "book",
    "inbook": "book-chapter",
    "incollection": "book-chapter",
    "inproceedings": "proceedings-article",
    "phdthesis": "dissertation",
    "mastersthesis": "dissertation",
    "techreport": "report",
}
_UNTOLD_TYPES = frozenset({"", "Text", "Other"})
_ARXIV = "10.48550/"
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?=T|\s|\Z)")


class _Named(Struct):
    name: str | None = None


class _Title(Struct, rename="camel"):
    title: Written = None
    title_type: str | None = None


class _Creator(Struct, rename="camel"):
    name: str | None = None
    name_type: str | None = None
    given_name: str | None = None
    family_name: str | None = None


class _Container(Struct, rename="camel"):
    title: Written = None
    identifier: Written = None
    identifier_type: str | None = None
    volume: Written = None
    issue: Written = None
    first_page: Written = None
    last_page: Written = None


class _Dated(Struct, rename="camel"):
    date: Written = None
    date_type: str | None = None


class _Types(Struct, rename="camel"):
    resource_type_general: str | None = None
    bibtex: str | None = None


class _Related(Struct, rename="camel"):
    relation_type: str | None = None
    related_identifier: Written = None
    related_identifier_type: str | None = None
    resource_type_general: str | None = None


class _Description(Struct, rename="camel"):
    description: Written = None
    description_type: str | None = None


class Attributes(Struct, rename="camel"):
    """What is read of a record; all but the DOI may be lacking."""

    doi: str
    state: str | None = None
    titles: list[_Title] | None = None
    creators: list[_Creator] | None = None
    publisher: _Named | str | None = None
    container: _Container | None = None
    publication_year: Written = None
    dates: list[_Dated] | None = None
    language: str | None = None
    types: _Types | None = None
    related_identifiers: list[_Related] | None = None
    descriptions: list[_Description] | None = None


def described_work(record: Attributes) -> Work:
    """The bibliographic facts of a record."""
    container = record.container or _Container()
    publisher = record.publisher.name if isinstance(record.publisher, _Named) else record.publisher
    pages = [text for text in (text_of(container.first_page), text_of(container.last_page)) if text]
    return Work(
        titles=tuple(_titles(record.titles or ())),
        authors=tuple(name for creator in (record.creators or ())[:MAX_VALUES] if (name := _name(creator)) is not None),
        containers=tuple(filter(None, [text_of(container.title)])),
        issns=(text_of(container.identifier),) if container.identifier and container.identifier_type == "ISSN" else (),
        dates=tuple(_dates(record)),
        volume=text_of(container.volume),
        issue=text_of(container.issue),
        pages="-".join(dict.fromkeys(pages)),
        type=_type(record.types or _Types()),
        language=text_of(record.language),
        publisher=text_of(publisher),
    )


def own_notices(record: Attributes) -> tuple[Notice, ...]:
    """What the record says itself: the work was withdrawn, or there is a newer version of it.

    The depositor writes the record, so it is the publisher who asserts it.
    """
    withdrawn = [_day(one.date) for one in record.dates or () if one.date_type == "Withdrawn"]
    newer = [doi for related, doi in _related_dois(record) if related.relation_type in _SUPERSEDED]
    return (
        *(Notice(nature="withdrawal", date=date, asserted_by="publisher") for date in withdrawn),
        *(Notice(nature="new-version", doi=doi, asserted_by="publisher") for doi in newer),
    )


def relations(record: Attributes) -> tuple[Relation, ...]:
    """The ties to other works. A tie that has no name here (identical to, part of, cites) is left out."""
    found = {}
    for related, doi in _related_dois(record):
        kind = _RELATIONS.get(related.relation_type or "")
        if kind == "is-version-of" and _is_preprint_of(record, related, doi):
            kind = "is-preprint-of"
        elif kind == "has-version" and related.resource_type_general == "Preprint":
            kind = "has-preprint"
        if kind is not None:
            found[kind, doi] = Relation(kind=kind, doi=doi)
    return tuple(found.values())[:MAX_TIES]


def abstract(record: Attributes) -> str:
    """The abstract; where it is there in several languages, all of them, an empty line between."""
    texts = (one.description for one in record.descriptions or () if one.description_type == "Abstract")
    return "\n\n".join(str(text).strip() for text in texts if text)[:MAX_ABSTRACT]


def _titles(given: Iterable[_Title]) -> Iterator[str]:
    """Each whole title: the main one alone and with its subtitle, then translations and others."""
    by_type: dict[str, list[str]] = {}
    for one in given:
        if text := text_of(one.title):
            by_type.setdefault(one.title_type or "", []).append(text)
    main = by_type.pop("", [])
    subtitles = by_type.pop("Subtitle", [])
    whole = [f"{main[0].rstrip(':')}: {' '.join(subtitles)}"] if main and subtitles else []
    yield from dict.fromkeys([*whole, *main, *(text for texts in by_type.values() for text in texts)])


def _name(creator: _Creator) -> Name | None:
    parts = (creator.name, creator.family_name, creator.given_name)
    written, family, given = (plain(text_of(part)) for part in parts)
    if creator.name_type != "Organizational":
        if not family and written.count(",") == 1:  # "Family, Given", as the schema asks for
            family, given = (part.strip() for part in written.split(","))
        if family:
            return Name(family=family, given=given)
        if creator.name_type == "Personal" and written:
            return Name(family=written)
    return Name(literal=written) if written else None


def _dates(record: Attributes) -> Iterator[RegisteredDate]:
    given = [(_DATES.get(one.date_type or ""), _day(one.date)) for one in record.dates or ()]
    found = [RegisteredDate(kind=kind, date=date) for kind, date in given if kind and date]
    year = _day(record.publication_year)
    if year and not any(one.kind == "issued" and one.date.startswith(year) for one in found):
        found.append(RegisteredDate(kind="issued", date=year))
    yield from dict.fromkeys(found)


def _day(written: Written) -> str | None:
    """A W3CDTF date without its time; a range of dates (two with a slash) is no one date."""
    found = _DAY.match(text_of(written))
    return partial_date(*(int(part) for part in found.groups() if part)) if found else None


def _type(types: _Types) -> str:
    general = types.resource_type_general or ""
    if general in _UNTOLD_TYPES:
        return _BIBTEX_TYPES.get(types.bibtex or "", general.lower())
    return _TYPES.get(general) or re.sub(r"(?<=[a-z])(?=[A-Z])", "-", general).lower()


def _related_dois(record: Attributes) -> Iterator[tuple[_Related, Doi]]:
    for related in record.related_identifiers or ():
        doi = canonical_doi(text_of(related.related_identifier))
        if related.related_identifier_type == "DOI" and doi is not None and doi != record.doi.lower():
            yield related, doi


def _is_preprint_of(record: Attributes, related: _Related, doi: Doi) -> bool:
    """Whether the preprint described is a version of an article.

    arXiv calls a preprint a version of the article that came of it
    (https://info.arxiv.org/help/doi.html); Zenodo calls it so of all its own versions.
    """
    if record.doi.lower().startswith(_ARXIV):
        return not doi.startswith(_ARXIV)
    own = record.types.resource_type_general if record.types else None
    return own == "Preprint" and related.resource_type_general == "JournalArticle"
