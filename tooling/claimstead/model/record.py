"""What a registry answered about a DOI: Found, Missing or Unavailable, never anything in between.

One value is one line of references.lock. ``via`` says how we know: ``api`` when
the registry answered us, ``transcribed`` when a person copied the facts from the
pages named in ``seen``.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from claimstead.model.article import PartialDate
from claimstead.model.reference import Name

Via = Literal["api", "transcribed"]
Nature = Literal[
    "retraction",
    "expression-of-concern",
    "correction",
    "erratum",
    "withdrawal",
    "removal",
    "reinstatement",
    "retract-and-replace",
    "new-version",
]
ENDING: frozenset[Nature] = frozenset({"retraction", "withdrawal", "removal"})
DateKind = Literal["issued", "online", "print", "accepted", "posted", "created"]
RelationKind = Literal["has-preprint", "is-preprint-of", "has-version", "is-version-of", "has-review", "has-erratum"]


class Notice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A retraction, correction or other notice about a work; ``asserted_by`` says who reports it."""

    nature: Nature
    doi: str | None = None
    date: PartialDate | None = None
    asserted_by: str


class RegisteredDate(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of a work's several dates."""

    kind: DateKind
    date: PartialDate


class Work(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A work as registered. Empty fields were not given or not seen; ``partial`` names fields seen only in part."""

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
    pmid: str = ""
    pmcid: str = ""
    partial: tuple[Literal["titles", "authors", "containers", "dates"], ...] = ()


class Relation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another work this one is tied to."""

    kind: RelationKind
    doi: str


class StoredText(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
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


class _Line(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", tag_field="state"):
    """What all three answers share: the DOI, when it was asked, of whom, and how we know."""

    doi: Annotated[str, Meta(pattern=r"^10\.\d{4,9}")]
    asked: datetime.date
    registry: str | None = None
    via: Via
    seen: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where an answer names nobody who gave it."""
        if self.via == "api" and not self.registry:
            raise ValueError("`via: api` needs the `registry` that answered")


class Found(_Line, frozen=True, kw_only=True, tag="found"):
    """The registry has the work."""

    work: Work
    notices: tuple[Notice, ...] = ()
    relations: tuple[Relation, ...] = ()
    texts: tuple[StoredText, ...] = ()
    passages: tuple[PassageCheck, ...] = ()

    @property
    def retraction(self) -> Notice | None:
        """The notice by which the work no longer counts: retracted, withdrawn or removed, and not reinstated since."""
        ended = [notice for notice in self.notices if notice.nature in ENDING]
        reinstated = [notice.date for notice in self.notices if notice.nature == "reinstatement"]
        for notice in sorted(ended, key=lambda notice: notice.date or "", reverse=True):
            # where one of the two dates is not known, the reinstatement is taken to be the later
            if not any(date is None or notice.date is None or date >= notice.date for date in reinstated):
                return notice
        return None


class Missing(_Line, frozen=True, kw_only=True, tag="missing"):
    """The registry says there is no such DOI."""


class Unavailable(_Line, frozen=True, kw_only=True, tag="unavailable"):
    """The registry could not be asked; nothing is known."""

    reason: str


Record = Found | Missing | Unavailable
