"""What a registry answered about an identifier: Found, Missing or Unavailable, never anything in between.

One value is one line of references.lock. ``via`` says how we know: ``api`` when
the registry answered us, ``transcribed`` when a person copied the facts from the
pages named in ``seen``. References without an identifier have a line of another
kind, Searched: what a search gave, which can suggest a DOI and never accuse.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from claimstead.model.article import PartialDate
from claimstead.model.reference import Name

Via = Literal["api", "transcribed"]
# https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/ (types of updates;
# a corrigendum is a correction, a new edition a new version) and Retraction Watch's natures of notice
Nature = Literal[
    "retraction",
    "partial-retraction",
    "expression-of-concern",
    "correction",
    "erratum",
    "clarification",
    "addendum",
    "withdrawal",
    "removal",
    "reinstatement",
    "retract-and-replace",
    "new-version",
    "other-update",  # of a type that we have no word for
]
ENDING: frozenset[Nature] = frozenset({"retraction", "withdrawal", "removal"})
AMENDING: frozenset[Nature] = frozenset({"correction", "erratum", "clarification", "addendum", "other-update"})
_NAMES: dict[str, str] = {"retract-and-replace": "retraction and replacement", "other-update": "update of another kind"}
# The natures that decide whether a work counts; where dates don't tell which notice came later, the higher did: only
# what was retracted is replaced, and only what was taken back is reinstated.
_DECIDING: dict[Nature, int] = {**dict.fromkeys(ENDING, 0), "retract-and-replace": 1, "reinstatement": 2}
_EARLIEST, _LATEST = "0000-00-00", "9999-99-99"
DateKind = Literal["issued", "online", "print", "accepted", "posted", "created"]
RelationKind = Literal[
    "has-preprint", "is-preprint-of", "has-version", "is-version-of", "has-review", "has-erratum", "alias-of"
]


class Notice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A retraction, correction or other notice about a work.

    ``asserted_by`` says who reports it: ``publisher``, ``retraction-watch`` or ``pubmed``.
    ``listed`` is the day of the list it was imported from, where it did not come with the work.
    """

    nature: Nature
    doi: str | None = None
    date: PartialDate | None = None
    asserted_by: str
    listed: datetime.date | None = None

    def __str__(self) -> str:
        """The notice in words: ``expression of concern 10.5555/notice, 2021-03, asserted by publisher``."""
        doi, date = self.doi or "without a DOI", self.date or "date not known"
        return f"{self.name} {doi}, {date}, asserted by {self.asserted_by}"

    @property
    def name(self) -> str:
        """The nature in words: ``expression of concern``."""
        return _NAMES.get(self.nature, self.nature.replace("-", " "))

    def may_follow(self, day: datetime.date) -> bool:
        """Whether the notice came after ``day``, or may have: on it, in its month or year, or nobody knows when."""
        return self.date is None or self.date >= day.isoformat()[: len(self.date)]


class RegisteredDate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of a work's several dates."""

    kind: DateKind
    date: PartialDate


class Work(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A work as registered. Empty fields were not given or not seen; ``partial`` names fields seen only in part.

    Each of ``titles`` is a whole title: with its subtitle, without it, in another
    language. ``doi`` is the one that a registry of other identifiers gives.
    ``publication_types`` and ``mesh`` (headings) are PubMed's.
    """

    titles: tuple[str, ...] = ()
    authors: tuple[Name, ...] = ()
    containers: tuple[str, ...] = ()
    issns: tuple[str, ...] = ()
    dates: tuple[RegisteredDate, ...] = ()
    volume: str = ""
    issue: str = ""
    pages: str = ""
    article_number: str = ""
    type: str = ""
    language: str = ""
    publisher: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    publication_types: tuple[str, ...] = ()
    mesh: tuple[str, ...] = ()
    partial: tuple[Literal["titles", "authors", "containers", "dates"], ...] = ()


class Relation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another work this one is tied to."""

    kind: RelationKind
    doi: str


class StoredText(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The digest of a text kept outside the repository."""

    kind: Literal["abstract", "full-text"]
    digest: str
    truncated: bool = False


class PassageCheck(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What looking for a passage in a stored text gave, so that a check needs no text."""

    passage: str
    text: str
    outcome: Literal["exact", "ambiguous", "absent"]
    checked: datetime.date


class _Line(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", tag_field="state", omit_defaults=True
):
    """What all lines share: the DOI, PubMed identifier or query asked for, when, of whom, and how we know."""

    doi: Annotated[str, Meta(pattern=r"^10\.\d{4,9}|^\Z")] = ""
    pmid: Annotated[str, Meta(pattern=r"^([1-9][0-9]{0,8})?\Z")] = ""
    query: str = ""
    asked: datetime.date
    registry: str | None = None
    via: Via
    seen: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where an answer names nobody who gave it, or is not about one thing."""
        if self.via == "api" and not self.registry:
            raise ValueError("`via: api` needs the `registry` that answered")
        if bool(self.doi) + bool(self.pmid) + bool(self.query) != 1 or isinstance(self, Searched) != bool(self.query):
            raise ValueError("a line is about one `doi` or one `pmid`, and a search about one `query`")

    @property
    def identifier(self) -> str:
        """What was asked for, for people: the DOI itself, ``PMID 123``, or the query."""
        return self.doi or self.query or f"PMID {self.pmid}"


class Found(_Line, frozen=True, kw_only=True, tag="found"):
    """The registry has the work."""

    work: Work
    notices: tuple[Notice, ...] = ()
    relations: tuple[Relation, ...] = ()
    texts: tuple[StoredText, ...] = ()
    passages: tuple[PassageCheck, ...] = ()

    def standing(self, nature: Nature) -> Notice | None:
        """The last notice of this nature, unless a later one undid it; the order in the file says nothing.

        What ends a work is undone when it is reinstated or replaced, and these when it
        is ended (again). A concern and a retraction in part end in any of them. Where
        dates don't tell which came later, the reinstatement did, then the replacement.
        """
        notices = [notice for notice in self.notices if notice.nature == nature]
        deciding = [notice for notice in self.notices if notice.nature in _DECIDING]
        if nature in _DECIDING:
            rank = _DECIDING[nature]
            others = [_decided(notice) for notice in deciding if _DECIDING[notice.nature] != rank]
            notices = [notice for notice in notices if _decided(notice) > max(others, default=("", 0))]
        elif nature in ("expression-of-concern", "partial-retraction"):
            ended = max((_padded(notice.date, _LATEST) for notice in deciding), default="")
            notices = [notice for notice in notices if _padded(notice.date, _EARLIEST) > ended]
        return max(notices, key=lambda notice: (notice.date or "", notice.doi or "", str(notice)), default=None)

    @property
    def retraction(self) -> Notice | None:
        """The notice by which the work no longer counts: retracted, withdrawn or removed, and nothing undid it."""
        standing = filter(None, map(self.standing, sorted(ENDING)))
        return max(standing, key=lambda notice: (notice.date or "", notice.nature == "retraction"), default=None)

    @property
    def replacement(self) -> Notice | None:
        """The notice by which what was first published was retracted, and another text of the work put in its place."""
        return self.standing("retract-and-replace")

    @property
    def replaced_by(self) -> str:
        """The DOI of the text put in the place of what was retracted; empty where it has no other that is known."""
        others = [one.doi for one in self.relations if one.kind == "has-version" and one.doi != self.doi]
        return others[-1] if others and self.replacement else ""


def _decided(notice: Notice) -> tuple[str, int]:
    """When a notice decided of its work, to sort by: what ends it as early as the date allows, all else as late."""
    rank = _DECIDING[notice.nature]
    return _padded(notice.date, _LATEST if rank else _EARLIEST), rank


def _padded(date: str | None, unknown: str) -> str:
    """A date in full; ``unknown`` stands for what is not known of it."""
    return (date or "") + unknown[len(date or "") :]


class Missing(_Line, frozen=True, kw_only=True, tag="missing"):
    """The registry says there is no such identifier."""


class Unavailable(_Line, frozen=True, kw_only=True, tag="unavailable"):
    """The registry could not be asked; nothing is known."""

    reason: str


Record = Found | Missing | Unavailable


class Candidate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A work that a search gave; ``score`` is the registry's own and only ranks."""

    doi: str
    score: float
    work: Work


class Searched(_Line, frozen=True, kw_only=True, tag="searched"):
    """What a registry's search gave for a reference without an identifier, best first."""

    candidates: tuple[Candidate, ...] = ()


class Answer(Struct, frozen=True, kw_only=True):
    """What a registry gave on one identifier: the record, and the abstract, which is never part of the repository."""

    record: Record
    abstract: str = ""
