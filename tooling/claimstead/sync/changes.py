"""What became different between two answers about one work, told in plain words."""

import dataclasses
from collections.abc import Iterable, Iterator

from claimstead.model.events import same_event
from claimstead.model.notice import Notice
from claimstead.model.record import Found, Missing, Record, Relation, RelationKind, Unavailable, Work
from claimstead.model.reference import Name

MOST_SHOWN = 3
"""Of names, dates and the like that came or went, this many are told; the rest are counted."""

_FIELDS = {
    "titles": "title",
    "authors": "authors",
    "containers": "venue",
    "issns": "ISSN",
    "dates": "dates",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "article_number": "article number",
    "type": "type",
    "language": "language",
    "publisher": "publisher",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "publication_types": "publication types",
    "mesh": "MeSH headings",
}
_TIES: dict[RelationKind, str] = {
    "has-preprint": "a preprint",
    "is-preprint-of": "the published version",
    "has-version": "another version",
    "is-version-of": "the work it is a version of",
    "has-review": "a review",
    "has-erratum": "an erratum",
    "has-correction": "a correction",
    "alias-of": "the DOI that took its place",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Change:
    """One thing that became different about the work of ``identifier``; ``notice`` where a notice came, or went."""

    identifier: str
    words: str
    notice: bool = False


def changes_between(known: Record | None, stands: Record) -> Iterator[Change]:
    """Yields what changed, notices first. A first answer changes nothing, but its notices are news all the same."""
    before = known if isinstance(known, Found) else None
    if isinstance(stands, Found):
        for words in _notice_changes(before.notices if before else (), stands.notices):
            yield Change(stands.identifier, words, notice=True)
    for words in _record_changes(known, stands):
        yield Change(stands.identifier, words)


def notice_words(notice: Notice) -> str:
    """A notice in one line, with the day of the list that it came from."""
    return f"{notice}, in the list of {notice.listed}" if notice.listed else str(notice)


def _notice_changes(known: tuple[Notice, ...], stand: tuple[Notice, ...]) -> Iterator[str]:
    for notice in stand:
        before = [other for other in known if same_event(notice, other)]
        if not before:
            yield f"new notice: {notice_words(notice)}"
        elif notice.date not in {other.date for other in before}:
            yield f"the notice is dated anew: {notice_words(notice)}; before: {before[0].date or 'date not known'}"
    for notice in known:
        if not any(same_event(notice, other) for other in stand):
            yield f"a notice is no longer given: {notice_words(notice)}"


def _record_changes(known: Record | None, stands: Record) -> Iterator[str]:
    if known is None or isinstance(known, Unavailable) or isinstance(stands, Unavailable):
        return
    if isinstance(known, Missing) and isinstance(stands, Found):
        yield f"is registered now ({stands.registry}); on {known.asked} there was no such identifier"
    elif isinstance(known, Found) and isinstance(stands, Missing):
        how = "transcribed" if known.via == "transcribed" else "answered"
        yield f"is registered nowhere, says {stands.registry}; what was {how} on {known.asked} no longer stands"
    elif isinstance(known, Found) and isinstance(stands, Found):
        yield from _work_changes(known.work, stands.work)
        yield from _relation_changes(known.relations, stands.relations)
        if _abstract(known) and _abstract(known) != _abstract(stands):
            yield "the abstract is another text now; passages checked against the old one still name that one"


def _work_changes(known: Work, stands: Work) -> Iterator[str]:
    """Yields each field that differs; fields that came from nothing, or went, are told together."""
    came, gone = [], []
    for field, name in _FIELDS.items():
        before, after = getattr(known, field), getattr(stands, field)
        if before == after:
            continue
        if not before:
            came.append(name)
        elif not after:
            gone.append(name)
        elif field in known.partial:
            came.append(f"the whole of {name}")
        else:
            yield _difference(name, before, after)
    if came:
        yield f"now known too: {', '.join(came)}"
    if gone:
        yield f"no longer given: {', '.join(gone)}"


def _difference(name: str, before: object, after: object) -> str:
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        return f"{name} was “{before}”, is “{after}”"
    if len(before) == len(after) == 1:
        return f"{name} was “{_shown(before[0])}”, is “{_shown(after[0])}”"
    new = [one for one in after if one not in before]
    old = [one for one in before if one not in after]
    parts = [f"now also {_some(new)}"] * bool(new) + [f"no longer {_some(old)}"] * bool(old)
    return f"{name}: {', '.join(parts) or 'in another order'}"


def _some(values: Iterable[object]) -> str:
    shown = [f"“{_shown(value)}”" for value in values]
    rest = f" and {len(shown) - MOST_SHOWN} more" if len(shown) > MOST_SHOWN else ""
    return ", ".join(shown[:MOST_SHOWN]) + rest


def _shown(value: object) -> str:
    """A title, a name or a date as people write it."""
    if isinstance(value, str | Name):
        return str(value)
    return f"{getattr(value, 'kind', '')} {getattr(value, 'date', '')}"


def _relation_changes(known: tuple[Relation, ...], stand: tuple[Relation, ...]) -> Iterator[str]:
    for relation in stand:
        if relation not in known:
            yield f"{_TIES[relation.kind]} is registered: {relation.doi}"
    for relation in known:
        if relation not in stand:
            yield f"{_TIES[relation.kind]} is no longer registered: {relation.doi}"


def _abstract(found: Found) -> str:
    return next((text.digest for text in found.texts if text.kind == "abstract"), "")
