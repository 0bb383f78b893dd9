"""What a registry answered about an identifier: Found, Missing or Unavailable, never anything in between.

One value is one line of references.lock. ``via`` says how we know: ``api`` when
the registry answered us, ``transcribed`` when a person copied the facts from the
pages named in ``seen``. References without an identifier have a line of another
kind, Searched: what a search gave, which can suggest a DOI and never accuse.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from claimstead.model.dates import PartialDate
from claimstead.model.notice import ENDING, Nature, Notice, standing
from claimstead.model.reference import PMID, Name

Via = Literal["api", "transcribed"]
DateKind = Literal["issued", "online", "print", "accepted", "posted", "created"]
RelationKind = Literal[
    "has-preprint",
    "is-preprint-of",
    "has-version",
    "is-version-of",
    "has-review",
    "has-erratum",
    "has-correction",
    "alias-of",
]
# Relations that are notices in all but name.
_RELATED: dict[RelationKind, Nature] = {"has-erratum": "erratum", "has-correction": "correction"}


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


class StoredText(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """The digest of a text kept outside the repository."""

    kind: Literal["abstract", "full-text"]
    digest: str
    given_by: Literal["registry", "editor"] = "registry"
    truncated: bool = False


class PassageCheck(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What looking for a passage in a stored text gave, so that a check needs no text; both by their digests.

    ``not-in-part`` is said of a text that was cut short: the part that is stored lacks the passage.
    """

    passage: str
    text: str
    outcome: Literal["exact", "ambiguous", "absent", "not-in-part"]
    checked: datetime.date


class CoverageCheck(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How much of a claim's statement a stored text has: the coverage score, and the words that the text lacks.

    ``statement`` is the digest of the statement it was worked out for, ``text`` that of the text.
    """

    claim: str
    statement: str
    text: str
    score: float
    absent: tuple[str, ...]
    checked: datetime.date


class _Line(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", tag_field="state", omit_defaults=True
):
    """What all lines share: the DOI, PubMed identifier or query asked for, when, of whom, and how we know."""

    doi: Annotated[str, Meta(pattern=r"^10\.\d{4,9}|^\Z")] = ""
    pmid: Annotated[str, Meta(pattern=rf"^({PMID})?\Z")] = ""
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
    coverage: tuple[CoverageCheck, ...] = ()

    def standing(self, nature: Nature) -> Notice | None:
        """The last notice of this nature, unless a later one undid it."""
        return standing(self.notices, nature)

    @property
    def retraction(self) -> Notice | None:
        """The notice by which the work no longer counts: retracted, withdrawn or removed, and nothing undid it."""
        ended = filter(None, map(self.standing, sorted(ENDING)))
        return max(ended, key=lambda notice: (notice.date or "", notice.nature == "retraction"), default=None)

    @property
    def all_notices(self) -> tuple[Notice, ...]:
        """The notices, and behind them those that only a relation names; nobody knows the day of these."""
        named = {notice.doi for notice in self.notices}
        said_by = self.registry or "the pages it was transcribed from"
        related = (
            Notice(nature=_RELATED[one.kind], doi=one.doi, asserted_by=said_by)
            for one in self.relations
            if one.kind in _RELATED and one.doi not in named
        )
        return (*self.notices, *related)

    @property
    def replacement(self) -> Notice | None:
        """The notice by which what was first published was retracted, and another text of the work put in its place."""
        return self.standing("retract-and-replace")

    @property
    def replaced_by(self) -> str:
        """The DOI of the text put in the place of what was retracted; empty where it has no other that is known."""
        others = [one.doi for one in self.relations if one.kind == "has-version" and one.doi != self.doi]
        return others[-1] if others and self.replacement else ""


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


Line = Record | Searched
"""A line of references.lock."""


class Answer(Struct, frozen=True, kw_only=True):
    """What a registry gave on one identifier: the record, and the abstract, which is never part of the repository."""

    record: Record
    abstract: str = ""
