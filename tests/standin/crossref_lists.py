"""Crossref's lists of works: filters, fields, searches and pages, and what it refuses.

The words of refusals are those of recorded exchanges; the names of filters and fields
are those of the API's own answers to unknown ones, filters only as far as they work here.
"""

import base64
import binascii
import dataclasses
from collections.abc import Callable, Iterable

from tests.standin.exchange import JSON, JSON_WITH_CHARSET, Facts, Question, Reply, json_reply, whole_number
from tests.standin.shelf import Shelf

# Crossref has more parameters (sort, facet, sample); what is not spoken here is refused, not passed over.
PARAMETERS = {"filter", "select", "rows", "offset", "cursor", "query", "mailto"}
FIELD_QUERIES = ("query.bibliographic", "query.author", "query.container-title")
SELECTS = (
    "abstract", "URL", "resource", "member", "posted", "score", "created", "degree", "update-policy", "short-title",
    "license", "ISSN", "container-title", "issued", "update-to", "issue", "prefix", "approved", "indexed",
    "article-number", "clinical-trial-number", "accepted", "author", "group-title", "DOI", "is-referenced-by-count",
    "updated-by", "event", "chair", "standards-body", "original-title", "funder", "translator", "published",
    "archive", "published-print", "alternative-id", "subject", "subtitle", "published-online", "publisher-location",
    "content-domain", "reference", "title", "link", "type", "publisher", "volume", "references-count", "ISBN",
    "issn-type", "assertion", "deposited", "page", "content-created", "short-container-title", "relation", "editor",
)  # fmt: skip
MOST = {"rows": 1_000, "offset": 10_000}
Problem = dict[str, str]
Test = Callable[[Facts, str], bool]


def _published(work: Facts) -> tuple[int, ...]:
    parts = (work.get("issued") or {}).get("date-parts") or [[]]
    return tuple(part for part in parts[0] if isinstance(part, int))


def _day(text: str) -> tuple[int, ...]:
    return tuple(whole_number(part) or 0 for part in text.split("-"))


def _updates(work: Facts) -> list[Facts]:
    return list(work.get("update-to") or ())


FILTERS: dict[str, Test] = {
    "doi": lambda work, value: str(work["DOI"]).lower() == value.lower(),
    "type": lambda work, value: work.get("type") == value,
    "issn": lambda work, value: value.upper() in (work.get("ISSN") or ()),
    "prefix": lambda work, value: str(work["DOI"]).startswith(f"{value}/"),
    "has-abstract": lambda work, value: ("abstract" in work) == (value in ("true", "1", "t")),
    "from-pub-date": lambda work, value: _published(work) >= _day(value),
    "until-pub-date": lambda work, value: bool(_published(work)) and _published(work) <= _day(value),
    "is-update": lambda work, value: bool(_updates(work)) == (value in ("true", "1", "t")),
    "updates": lambda work, value: any(str(update["DOI"]).lower() == value.lower() for update in _updates(work)),
    "update-type": lambda work, value: any(update["type"] == value for update in _updates(work)),
}


@dataclasses.dataclass(frozen=True)
class Page:
    """Which part of a list is wanted; ``cursor`` says that the next part is asked for by a cursor."""

    rows: int
    start: int
    cursor: bool


def answer(question: Question, shelf: Shelf, issn: str = "") -> Reply:
    """A page of the works that are asked for, or why there is none; with an ISSN, of that journal's."""
    params = question.params
    if problems := list(_problems(question)):
        return refused(*problems)
    page = _page(question)
    if page is None:
        return _bad_cursor(params["cursor"])
    wanted = _pairs(params.get("filter", "")) + ([("issn", issn)] if issn else [])
    query = " ".join(text for name, text in params.items() if name == "query" or name in FIELD_QUERIES)
    ranked = shelf.ranked(query) if query else [(1.0, work) for work in _candidates(wanted, shelf)]
    found = [(score, work) for score, work in ranked if _passes(work, wanted)]
    message = {
        "facets": {},
        "total-results": len(found),
        "items": [
            _selected({**work, "score": score}, params.get("select", ""))
            for score, work in found[page.start : page.start + page.rows]
        ],
        "items-per-page": page.rows,
        "query": {"start-index": page.start, "search-terms": params.get("query")},
    }
    if page.cursor:
        message["next-cursor"] = _cursor(page.start + page.rows)
    return json_reply(
        {"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message}, 200, JSON
    )


def dois_in(text: str) -> tuple[str, ...]:
    """The DOIs that a filter names; one that holds a comma is cut there, as Crossref cuts it."""
    return tuple(value.lower() for name, value in _pairs(text) if name == "doi")


def refused(*problems: Problem) -> Reply:
    """A request that is not valid, and all that is wrong with it."""
    failure = {"status": "failed", "message-type": "validation-failure", "message": list(problems)}
    return json_reply(failure, 400, JSON_WITH_CHARSET)


def not_allowed(name: str, words: str) -> Problem:
    return {"type": "parameter-not-allowed", "value": name, "message": f"This route does not support {words}"}


def unknown_parameter(name: str) -> Problem:
    message = f"Parameter {name} specified but there is no such parameter available on any route"
    return {"type": "unknown-parameter", "value": name, "message": message}


def _problems(question: Question) -> Iterable[Problem]:
    params = question.params
    for name in params:
        if name.startswith("query.") and name not in FIELD_QUERIES:
            yield _unavailable("field-query", "Field query", name, FIELD_QUERIES, "field queries")
        elif not name.startswith("query.") and name not in PARAMETERS:
            yield unknown_parameter(name)
    for name, most in MOST.items():
        number = whole_number(params.get(name, "0"))
        if number is None or number > most:
            yield _not_valid(params[name], most)
    filters = (name for name, _ in _pairs(params.get("filter", "")))
    selects = filter(None, params.get("select", "").split(","))
    yield from (_unavailable("filter", "Filter", name, FILTERS, "filters") for name in filters if name not in FILTERS)
    yield from (_unavailable("select", "Select", name, SELECTS, "selects") for name in selects if name not in SELECTS)


def _not_valid(text: str, most: int) -> Problem:
    message = f"Integer specified as {text} but must be a positive integer less than or equal to {most}. "
    return {"type": "integer-not-valid", "value": text, "message": message}


def _unavailable(kind: str, words: str, name: str, valid: Iterable[str], plural: str) -> Problem:
    message = (
        f"{words} '{name}' specified but there is no such {words.lower()} for this route. "
        f"Valid {plural} for this route are: {', '.join(valid)}"
    )
    return {"type": f"{kind}-not-available", "value": name, "message": message}


def _pairs(text: str) -> list[tuple[str, str]]:
    pairs = (part.partition(":") for part in text.split(",") if part)
    return [(name, value) for name, _, value in pairs]


def _candidates(wanted: list[tuple[str, str]], shelf: Shelf) -> Iterable[Facts]:
    """Where DOIs are named, only their works, in an order of their own; otherwise all."""
    if not (dois := sorted({value.lower() for name, value in wanted if name == "doi"})):
        return shelf
    return [work for doi in dois if (work := shelf.work(doi))]


def _passes(work: Facts, wanted: list[tuple[str, str]]) -> bool:
    """One filter given several times lets pass what any of them lets; different ones must all."""
    return all(
        any(FILTERS[name](work, value) for same, value in wanted if same == name)
        for name in {name for name, _ in wanted}
    )


def _selected(work: Facts, names: str) -> Facts:
    return {name: work[name] for name in names.split(",") if name in work} if names else work


def _page(question: Question) -> Page | None:
    """The page wanted; none where the cursor is not one of ours."""
    params = question.params
    rows = whole_number(params.get("rows", "20")) or 0
    if "cursor" not in params:
        return Page(rows, whole_number(params.get("offset", "0")) or 0, cursor=False)
    start = 0 if params["cursor"] == "*" else _start(params["cursor"])
    return None if start is None else Page(rows, start, cursor=True)


def _cursor(start: int) -> str:
    return base64.urlsafe_b64encode(f"standin:{start}".encode()).decode()


def _start(cursor: str) -> int | None:
    try:
        name, _, start = base64.urlsafe_b64decode(cursor.encode()).decode().partition(":")
    except (binascii.Error, UnicodeError):
        return None
    return whole_number(start) if name == "standin" else None


def _bad_cursor(value: str) -> Reply:
    problem = {"type": "cursor-invalid", "value": value, "message": "Cursor specified but it is invalid"}
    return json_reply({"status": "failed", "message-type": "resource-failure", "message": [problem]}, 404)
