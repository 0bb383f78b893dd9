"""Finds where a page's links lead, and which headings of a page a link can lead to."""

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from claimstead.reading.page_files import without_code

_LINK = re.compile(
    r"\]\([ \t]{0,9}<?(?P<inline>[^)\s<>]{1,2000})"
    r"|^ {0,3}\[[^\]\n^]{1,200}\]:[ \t]{0,9}<?(?P<defined>[^\s<>]{1,2000})"
    r"|\b(?i:href)=[\"'](?P<href>[^\"'\s]{1,2000})",
    re.MULTILINE,
)
_LETTER = re.compile(r"[^\n]")
_COMMENT = re.compile(r"<!--|-->")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?P<words>[^\n]{0,500})$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?P<words>\S[^\n]{0,500})\n(?:=+|-+)[ \t]*$", re.MULTILINE)
_GIVEN = re.compile(r"\{:?[^}\n]{0,200}#(?P<id>[\w-]{1,200})[^}\n]{0,200}\}|\bid=[\"'](?P<html>[^\"'\s]{1,200})[\"']")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[^}\n]{0,300}\}[ \t]*$")
_TAIL = re.compile(r"[ \t]+#+[ \t]*$")
_MARKUP = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)|[*`]")


class Link(Struct, frozen=True):
    """Where a link leads, as it is written, and the place of that in the text, counted from 0."""

    target: str
    start: int


def find_links(text: str) -> Iterator[Link]:
    """The links outside code and comments: inline, by definition, and in HTML."""
    for match in _LINK.finditer(_without_comments(without_code(text))):
        form = match.lastgroup or ""
        yield Link(match[form], match.start(form))


def anchors(text: str) -> frozenset[str]:
    """What may stand behind ``#`` in a link to this page: ids that are given, and those of headings.

    Headings get theirs as Python-Markdown's table of contents makes them
    (https://python-markdown.github.io/extensions/toc/, `slugify`): equal ones are
    numbered ``_1``, ``_2`` and so on.
    """
    plain = _without_comments(without_code(text))
    found = {match["id"] or match["html"] for match in _GIVEN.finditer(plain)}
    headings = [*_HEADING.finditer(plain), *_UNDERLINED.finditer(plain)]
    last: dict[str, int] = {}
    for heading in sorted(headings, key=re.Match.start):
        slug = first = _slug(text[heading.start("words") : heading.end("words")])  # with its code
        while slug in found:
            last[first] = last.get(first, 0) + 1
            slug = f"{first}_{last[first]}"
        found.add(slug)
    return frozenset(found)


def _without_comments(text: str) -> str:
    """The text with comments blanked out, every character else in its place; what has no end is no comment."""
    parts = []
    done, opened = 0, -1
    for mark in _COMMENT.finditer(text):
        if mark[0] == "<!--":
            opened = mark.start() if opened < 0 else opened
        elif opened >= 0:
            parts += [text[done:opened], _LETTER.sub(" ", text[opened : mark.end()])]
            done, opened = mark.end(), -1
    return "".join([*parts, text[done:]])


def _slug(heading: str) -> str:
    words = _MARKUP.sub(r"\1", _TAIL.sub("", _ATTRIBUTES.sub("", heading)))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
