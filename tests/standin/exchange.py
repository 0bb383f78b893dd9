"""What goes over the wire: what was asked, and what is answered to it."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Literal
from urllib.parse import parse_qsl, unquote

import msgspec

Facts = dict[str, Any]  # a record as its registry writes it, in JSON
Pool = Literal["public", "polite"]
Kind = Literal["single", "list"]
Route = Literal[
    "work", "works", "search", "agency", "journal", "journal-works",
    "datacite", "datacite-list", "efetch", "doi", "handle", "unknown",
]  # fmt: skip
Manner = Literal["whole", "reset", "closed", "stall", "drip"]

JSON = "application/json"
JSON_WITH_CHARSET = "application/json;charset=utf-8"  # Crossref adds it where a request is refused or an agency named
PLAIN = "text/plain"
HTML = "text/html"
XML = "text/xml; charset=UTF-8"


@dataclasses.dataclass(frozen=True)
class Question:
    """A request, decoded; of a parameter given twice the last counts."""

    target: str
    path: str
    params: Mapping[str, str]
    headers: Mapping[str, str]

    @property
    def pool(self) -> Pool:
        """Polite is who leaves an address, in the query or in the user agent."""
        agent = self.headers.get("user-agent", "").lower()
        return "polite" if self.params.get("mailto") or "mailto:" in agent else "public"


@dataclasses.dataclass(frozen=True)
class Asked:
    """What a question is about: the route it takes, which limit it falls under, and the DOIs or PMIDs it names."""

    route: Route
    kind: Kind = "single"
    identifiers: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Reply:
    """An answer; ``manner`` is how it travels, ``headers`` stand beside those that every answer has."""

    status: int
    body: bytes = b""
    content_type: str = ""
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    manner: Manner = "whole"


def question(target: str, headers: Mapping[str, str]) -> Question:
    """Reads a request's target and its headers (names in lower case)."""
    path, _, query = target.partition("?")
    params = dict(parse_qsl(query, keep_blank_values=True, errors="replace"))
    return Question(target, unquote(path, errors="replace"), params, headers)


def json_reply(content: object, status: int = 200, content_type: str = JSON) -> Reply:
    return Reply(status, msgspec.json.encode(content), content_type)


def plain_reply(text: str, status: int = 200, content_type: str = PLAIN) -> Reply:
    return Reply(status, text.encode(), content_type)


def html_reply(status: int, title: str) -> Reply:
    """A page as web servers make them, such as the 504 that is among the recorded exchanges."""
    page = f"<html>\n<head><title>{title}</title></head>\n<body>\n<center><h1>{title}</h1></center>\n</body>\n</html>\n"
    return Reply(status, page.encode(), HTML)


def whole_number(text: str) -> int | None:
    """The number, where the text is one of at most 18 plain digits."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None
