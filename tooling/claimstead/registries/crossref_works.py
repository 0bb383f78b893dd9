"""A work as Crossref's REST API gives it (JSON) → our Work. Pure, and never stopped by what stands in the record.

https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md names the fields;
an empty list, a null, an untitled or authorless record are all met in practice.
"""

import functools
import html
import re

from claimstead.matching.markup import plain
from claimstead.model.record import DateKind, RegisteredDate, Work
from claimstead.model.reference import Name
from claimstead.registries.fields import MAX_TEXT, MAX_VALUES, date_of, tables_of, text_of, texts_of, values_of

MAX_ABSTRACT = 100_000

_DATES: dict[str, DateKind] = {
    "issued": "issued",
    "published-online": "online",
    "published-print": "print",
    "accepted": "accepted",
    "posted": "posted",
    "created": "created",
}
_ISSN = re.compile(r"(\d{4})-?(\d{3}[\dXx])\Z")
# JATS 1.3, https://jats.nlm.nih.gov/archiving/tag-library/1.3/element/abstract.html; only what looks like a tag is one,
# so that "p < 0.05 and q > 3" stays as it is
_NOT_TEXT = re.compile(
    r"<((?:jats:)?tex-math|(?:mml:)?annotation)\b[^<>]{0,500}>.{0,2000}?</\1>", re.DOTALL | re.IGNORECASE
)
_BLOCK = re.compile(r"</?(?:jats:)?(?:p|sec|title|list|list-item|break|label|br|div)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][\w:.-]{0,50}(?:\s[^<>]{0,500})?/?>")
_HEADING = re.compile(r"\s*(?:abstract|summary)\s*[:.]?\s*\n", re.IGNORECASE)


def read_work(message: dict[str, object]) -> Work:
    """Reads what describes the work; a field that is missing or can't be used is empty."""
    authors = [_name(author) for author in _in_order(list(tables_of(message.get("author"))))]
    return Work(
        titles=_titles(message),
        authors=tuple(author for author in authors if author is not None),
        containers=texts_of(
            values_of(message.get("container-title")) + values_of(message.get("short-container-title"))
        ),
        issns=_issns(message),
        dates=_dates(message),
        volume=text_of(message.get("volume")),
        issue=text_of(message.get("issue")),
        pages=text_of(message.get("page")),
        article_number=text_of(message.get("article-number")),
        type=text_of(message.get("type")),
        language=text_of(message.get("language")),
        publisher=text_of(message.get("publisher")),
        partial=("authors",) if len(values_of(message.get("author"))) == MAX_VALUES else (),
    )


def read_csl(csl: dict[str, object]) -> Work:
    """Reads CSL-JSON, which took its field names from Crossref; a ``literal`` there is a ``name`` here."""
    authors = [{"name": author.get("literal"), **author} for author in tables_of(csl.get("author"))]
    return read_work({**csl, "author": authors})


def read_abstract(message: dict[str, object]) -> str:
    """The abstract as plain text, a paragraph a line; empty where the record has none."""
    abstract = message.get("abstract")
    if not isinstance(abstract, str):
        return ""
    text = _BLOCK.sub("\n", _NOT_TEXT.sub("", abstract[: 2 * MAX_ABSTRACT]))
    text = html.unescape(_TAG.sub("", text))
    lines = (text_of(line, MAX_ABSTRACT) for line in text.split("\n"))
    text = "\n".join(line for line in lines if line)
    return _HEADING.sub("", text, count=1)[:MAX_ABSTRACT] if _HEADING.match(text) else text[:MAX_ABSTRACT]


def _titles(message: dict[str, object]) -> tuple[str, ...]:
    """Whole titles: with the subtitle, without it, in the original language. A short title is none."""
    titles, subtitles = texts_of(message.get("title")), texts_of(message.get("subtitle"))
    if titles and subtitles:
        mark = " " if titles[0][-1] in ":?!–—" else ": "
        titles = (text_of(titles[0] + mark + ": ".join(subtitles)), *titles)
    originals = texts_of(message.get("original-title"))
    return texts_of([*titles, *originals]) if originals else titles


def _in_order(authors: list[dict[str, object]]) -> list[dict[str, object]]:
    """The authors as the record orders them; the one called the first goes first where the list begins otherwise."""
    first = [author for author in authors if author.get("sequence") == "first"]
    if len(first) != 1 or authors[0] is first[0]:
        return authors
    return first + [author for author in authors if author is not first[0]]


def _name(author: dict[str, object]) -> Name | None:
    """A person, a group, or a person of one name only, without markup; None where there is no name at all."""
    family, given = _part(author, "family"), _part(author, "given")
    if family:
        return Name(family=family, given=given, suffix=_part(author, "suffix"))
    literal = _part(author, "name") or given
    return Name(literal=literal) if literal else None


def _part(author: dict[str, object], part: str) -> str:
    written = author.get(part)
    return _printed(written[:MAX_TEXT]) if isinstance(written, str) else text_of(written)


@functools.lru_cache(maxsize=1 << 12)
def _printed(written: str) -> str:
    return plain(text_of(written))


def _issns(message: dict[str, object]) -> tuple[str, ...]:
    written = [_ISSN.match(text) for text in texts_of(message.get("ISSN"))]
    return tuple(dict.fromkeys(f"{issn[1]}-{issn[2].upper()}" for issn in written if issn))


def _dates(message: dict[str, object]) -> tuple[RegisteredDate, ...]:
    dated = ((kind, date_of(message[field])) for field, kind in _DATES.items() if field in message)
    return tuple(RegisteredDate(kind=kind, date=date) for kind, date in dated if date is not None)
