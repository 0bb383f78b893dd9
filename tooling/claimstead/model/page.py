"""A page of the site that somebody wrote, and the claims it cites."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from claimstead.model.claim import Audience
from claimstead.model.value import Slug, Text, Value
from claimstead.model.waiver import Waiver

CitationForm = Literal["claim", "verdict", "cite", "approval", "effect", "certainty"]
"""How a page uses a claim: its wording, verdict and wording, its number behind a sentence, or one fact of it."""

GENERATED = {
    "claims": "claims/index.html",
    "works": "works/index.html",
    "rules": "rules/index.html",
    "review-queue": "review-queue.html",
    "glossary": "glossary.html",
    "gaps": "gaps.html",
    "claims.json": "claims.json",
}
"""What a page may link to as ``generated:…`` beside claims, works, articles and rules, and where it is on the site."""


class FrontMatter(Value, frozen=True, kw_only=True):
    """The YAML block at the head of a page.

    ``description`` feeds search engines. ``topic`` and ``audience`` are given by
    topic pages only; pages of one topic are each other's counterpart. ``hide`` and
    ``template`` are passed on to the theme. ``accepted`` holds findings that may stand
    for a time; each names ``words`` of its sentence, so that no other sentence passes.
    """

    title: Text
    description: Text | None = None
    audience: Audience | None = None
    topic: Slug | None = None
    hide: tuple[Literal["navigation", "toc", "footer"], ...] = ()
    template: Annotated[str, Meta(pattern=r"^[a-z-]+\.html\Z")] | None = None
    accepted: tuple[Waiver, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where a waiver would cover the whole page."""
        if any(waiver.words is None for waiver in self.accepted):
            raise ValueError("a waiver in a page's head needs `words` that the finding quotes")


class Citation(Struct, frozen=True):
    """A place where a page cites a claim; ``line`` and ``column`` count from 1.

    ``form`` is ``claim`` for ``{{ claim("id") }}``, which prints the wording as
    fact; ``verdict`` for ``{{ verdict("id") }}``, which prints it with its verdict
    in words; ``cite`` for ``[@id]`` after a sentence of the page's own.
    """

    claim: str
    form: CitationForm
    line: int
    column: int


class Page(Struct, frozen=True, kw_only=True):
    """One Markdown page; ``path`` is relative to the repository's root, ``body`` is the text below the head."""

    path: str
    title: str
    audience: Audience | None = None
    topic: str | None = None
    citations: tuple[Citation, ...] = ()
    accepted: tuple[Waiver, ...] = ()
    body: str = ""
