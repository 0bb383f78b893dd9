"""A source article: its facts, its sentences by number and digest, and its own reference list.

The text of the article is never stored; a sentence is known by its number, the
digest of its normalised words and how many words it has. Which claims cover a
sentence is said once, in each claim's ``source.sentences``.
"""

from typing import Annotated, Literal

from msgspec import Meta

from claimstead.model.dates import PartialDate
from claimstead.model.value import Digest, Key, SentenceNumber, Slug, Text, Value

NotClaim = Literal[
    "heading",
    "navigation",
    "advertisement",
    "disclosure",
    "question",
    "transition",
    "advice-to-see-a-doctor",
    "reference-list",
]
WebAddress = Annotated[
    str,
    Meta(
        pattern=r"^https?://[^\s<>\"]+\Z",
        max_length=2000,
        description="a web address that begins with http(s)://",
    ),
]
Mark = Annotated[int, Meta(ge=1, le=10_000)]


class Sentence(Value, frozen=True, kw_only=True):
    """One sentence of the article; ``marks`` are the article's own citation marks in it."""

    number: SentenceNumber
    digest: Digest
    words: Annotated[int, Meta(ge=1, le=1000)]
    section: Text
    marks: tuple[Mark, ...] = ()
    not_claim: NotClaim | None = None
    note: Text | None = None


class GivenReference(Value, frozen=True, kw_only=True):
    """One line of the article's reference list, field by field as the article gives it.

    ``key`` names our entry in references.bib; where there is none, ``finding`` says why.
    """

    mark: Mark
    title: Text
    authors: tuple[Text, ...] = ()
    container: Text | None = None
    year: Annotated[int, Meta(ge=1500, le=2200)] | None = None
    volume: Text | None = None
    issue: Text | None = None
    pages: Text | None = None
    doi: Text | None = None
    url: WebAddress | None = None
    key: Key | None = None
    finding: Text | None = None


class Expert(Value, frozen=True, kw_only=True):
    """Someone the article quotes, with the interests the article discloses."""

    name: Text
    also_spelled: tuple[Text, ...] = ()
    role: Text | None = None
    disclosures: tuple[Text, ...] = ()


class Article(Value, frozen=True, kw_only=True):
    """A source article; ``digest`` is that of its whole normalised text."""

    id: Slug
    title: Text
    publisher: Text | None = None
    url: WebAddress | None = None
    published: PartialDate | None = None
    authors: tuple[Text, ...] = ()
    experts: tuple[Expert, ...] = ()
    digest: Digest
    sentences: Annotated[tuple[Sentence, ...], Meta(min_length=1)]
    references: tuple[GivenReference, ...] = ()
    notes: tuple[Text, ...] = ()
