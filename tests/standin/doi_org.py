"""doi.org: the facts of a DOI as CSL, whoever registered it, and whether there is such a DOI at all.

Sources: https://citation.crosscite.org/docs.html for the facts,
https://www.doi.org/doi-handbook/HTML/rest-api.html for the handles.
"""

from urllib.parse import quote

from tests.standin.exchange import Asked, Facts, Question, Reply, html_reply, json_reply
from tests.standin.shelf import Shelf

CSL = "application/vnd.citationstyles.csl+json"
HANDLES = "/api/handles/"


def asked(question: Question) -> Asked:
    """The DOI is the whole path, or all behind the way to the handles."""
    if question.path.startswith(HANDLES):
        return Asked("handle", identifiers=(question.path.removeprefix(HANDLES).lower(),))
    return Asked("doi", identifiers=(question.path.removeprefix("/").lower(),))


def answer(question: Question, asked: Asked, shelf: Shelf) -> Reply:
    """CSL where that is what is accepted; elsewhere the way to the publisher's page."""
    doi = asked.identifiers[0]
    if asked.route == "handle":
        return _handle(doi, shelf)
    if not doi.startswith("10."):
        return html_reply(400, "Error: Not a DOI")
    facts = _facts(shelf.aliases.get(doi, doi), shelf)
    if facts is None:
        known = shelf.agency(doi)
        return html_reply(406, "406 Not Acceptable") if known else html_reply(404, "Error: DOI Not Found")
    if CSL not in question.headers.get("accept", ""):
        return Reply(302, headers={"location": f"/landing/{quote(doi)}"})
    return json_reply(facts, 200, CSL)


def _handle(doi: str, shelf: Shelf) -> Reply:
    known = shelf.agency(shelf.aliases.get(doi, doi))
    return json_reply({"responseCode": 1 if known else 100, "handle": doi}, 200 if known else 404)


def _facts(doi: str, shelf: Shelf) -> Facts | None:
    if work := shelf.work(doi):
        return {name: _first(value) if name in ("title", "container-title") else value for name, value in work.items()}
    if attributes := shelf.datacite.get(doi):
        return _from_datacite(doi, attributes)
    return shelf.others.get(doi)


def _from_datacite(doi: str, attributes: Facts) -> Facts:
    """A DataCite record as its own negotiator gives it."""
    return {
        "type": "article",
        "DOI": doi,
        "title": next((title["title"] for title in attributes.get("titles", ())), ""),
        "author": [
            {"family": creator["familyName"], "given": creator.get("givenName", "")}
            if creator.get("familyName")
            else {"literal": creator["name"]}
            for creator in attributes.get("creators", ())
        ],
        "issued": {"date-parts": [[attributes.get("publicationYear")]]},
        "publisher": attributes.get("publisher", ""),
    }


def _first(texts: list[str]) -> str:
    """CSL has one title where Crossref has a list of them."""
    return texts[0] if texts else ""
