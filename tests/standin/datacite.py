"""DataCite's REST API: a DOI's record, and lists of them, in JSON:API form.

Source: https://support.datacite.org/docs/api-get-doi
"""

import re

from tests.standin.exchange import Asked, Facts, Question, Reply, json_reply
from tests.standin.shelf import Shelf

JSON_API = "application/json; charset=utf-8"


def asked(question: Question) -> Asked:
    """Which of the routes a question takes."""
    if found := re.fullmatch("/dois/(.+)", question.path, re.S):
        return Asked("datacite", identifiers=(found[1].lower(),))
    if re.fullmatch("/dois/?", question.path):
        named = question.params.get("ids", "").lower().split(",")
        return Asked("datacite-list", "list", tuple(filter(None, named)))
    return Asked("unknown")


def answer(question: Question, asked: Asked, shelf: Shelf) -> Reply:
    """What DataCite says to that."""
    if asked.route == "datacite":
        attributes = shelf.datacite.get(asked.identifiers[0])
        if attributes is not None:
            return json_reply({"data": _record(asked.identifiers[0], attributes)}, 200, JSON_API)
    if asked.route == "datacite-list":
        dois = asked.identifiers or tuple(shelf.datacite)
        found = [_record(doi, shelf.datacite[doi]) for doi in dois if doi in shelf.datacite]
        return json_reply({"data": found, "meta": {"total": len(found), "totalPages": 1, "page": 1}}, 200, JSON_API)
    problem = {"status": "404", "title": "The resource you are looking for doesn't exist."}
    return json_reply({"errors": [problem]}, 404, JSON_API)


def _record(doi: str, attributes: Facts) -> Facts:
    return {"id": doi, "type": "dois", "attributes": attributes}
