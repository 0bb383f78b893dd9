"""The routes of the Crossref REST API that are used here, as its documentation and recorded exchanges show them.

Source: https://api.crossref.org/swagger-ui/index.html
"""

import re
from urllib.parse import quote

from tests.standin import crossref_lists
from tests.standin.exchange import JSON_WITH_CHARSET, Asked, Facts, Question, Reply, html_reply, json_reply, plain_reply
from tests.standin.shelf import AGENCIES, Shelf

MAX_TARGET = 4_092  # bytes of a URL's path and query
ANYWHERE = ("mailto",)


def asked(question: Question) -> Asked:
    """Which of the routes a question takes."""
    path = re.sub("^/v1(?=/)", "", question.path)
    if found := re.fullmatch(r"/works/(.+?)(/agency)?/?", path, re.S):
        return Asked("agency" if found[2] else "work", identifiers=(found[1].lower(),))
    if re.fullmatch("/works/?", path):
        dois = crossref_lists.dois_in(question.params.get("filter", ""))
        searched = any(name == "query" or name.startswith("query.") for name in question.params)
        return Asked("search" if searched else "works", "list", dois)
    if found := re.fullmatch("/journals/([^/]+)/works/?", path):
        return Asked("journal-works", "list", (found[1].upper(),))
    if found := re.fullmatch("/journals/([^/]+)/?", path):
        return Asked("journal", identifiers=(found[1].upper(),))
    return Asked("unknown")


def answer(question: Question, asked: Asked, shelf: Shelf) -> Reply:
    """What Crossref says to that."""
    if len(question.target.encode()) > MAX_TARGET:
        return html_reply(414, "414 Request-URI Too Large")
    match asked.route:
        case "work":
            return _refused_on_a_record(question) or _work(asked.identifiers[0], shelf)
        case "agency":
            return _refused_on_a_record(question) or _agency(asked.identifiers[0], shelf)
        case "works" | "search":
            return crossref_lists.answer(question, shelf)
        case "journal":
            return _refused_on_a_record(question) or _journal(asked.identifiers[0], shelf)
        case "journal-works":
            held = _of_journal(asked.identifiers[0], shelf)
            return crossref_lists.answer(question, shelf, asked.identifiers[0]) if held else not_found()
        case _:
            return not_found()


def not_found() -> Reply:
    return plain_reply("Resource not found.", 404)


def _refused_on_a_record(question: Question) -> Reply | None:
    """A record takes no parameters but the contact address."""
    problems = []
    for name in question.params:
        if name.startswith("query."):
            problems.append(crossref_lists.not_allowed("query.*", "field query parameters"))
        elif name in crossref_lists.PARAMETERS and name not in ANYWHERE:
            problems.append(crossref_lists.not_allowed(name, name))
        elif name not in ANYWHERE:
            problems.append(crossref_lists.unknown_parameter(name))
    return crossref_lists.refused(*problems) if problems else None


def _work(doi: str, shelf: Shelf) -> Reply:
    if doi in shelf.aliases:
        return Reply(301, headers={"location": f"/works/{quote(shelf.aliases[doi])}"})
    work = shelf.work(doi)
    return _message("work", work) if work else not_found()


def _agency(doi: str, shelf: Shelf) -> Reply:
    agency = shelf.agency(doi)
    if agency is None:
        return plain_reply("Resource not found.", 404, JSON_WITH_CHARSET)  # recorded so: text that is called JSON
    named = {"DOI": doi, "agency": {"id": agency, "label": AGENCIES.get(agency, agency)}}
    return _message("work-agency", named, JSON_WITH_CHARSET)


def _journal(issn: str, shelf: Shelf) -> Reply:
    works = _of_journal(issn, shelf)
    if not works:
        return not_found()
    journal = {
        "title": (works[0].get("container-title") or [""])[0],
        "publisher": works[0].get("publisher", ""),
        "ISSN": works[0].get("ISSN", []),
        "issn-type": works[0].get("issn-type", []),
        "counts": {"total-dois": len(works)},
    }
    return _message("journal", journal)


def _of_journal(issn: str, shelf: Shelf) -> list[Facts]:
    return [work for work in shelf if issn in (work.get("ISSN") or ())]


def _message(kind: str, message: Facts, content_type: str = "application/json") -> Reply:
    return json_reply(
        {"status": "ok", "message-type": kind, "message-version": "1.0.0", "message": message}, 200, content_type
    )
