"""NCBI's E-utilities for PubMed: efetch, the one of them that is asked here.

Records are made of what Crossref holds of the work and what ``shelf.pubmed`` says beside
it. Source: https://www.ncbi.nlm.nih.gov/books/NBK25499/
"""

import re
import xml.etree.ElementTree as Tree

from tests.standin import made_up
from tests.standin.exchange import XML, Asked, Facts, Kind, Question, Reply, json_reply, plain_reply
from tests.standin.pubmed_xml import article_set, serialized, with_text
from tests.standin.shelf import Shelf


def asked(question: Question) -> Asked:
    """What a question names; several PMIDs count as a list."""
    named = tuple(filter(None, re.split(r"[,\s]+", question.params.get("id", ""))))
    kind: Kind = "single" if len(named) == 1 else "list"
    return Asked("efetch" if question.path == "/efetch.fcgi" else "unknown", kind, named)


def answer(question: Question, asked: Asked, shelf: Shelf) -> Reply:
    """What NCBI says to that."""
    if asked.route == "unknown":
        return plain_reply("Not found", 404)
    if question.params.get("db") != "pubmed":
        return json_reply({"error": f"Invalid db name specified: {question.params.get('db', '')}"}, 400)
    if not any(pmid.isdigit() for pmid in asked.identifiers):
        refused = Tree.Element("eFetchResult")
        with_text(refused, "ERROR", "ID list is empty! Possibly it has no correct IDs.")
        return Reply(400, serialized(refused), XML)
    records = {pmid: record for pmid in asked.identifiers if (record := _record(pmid, shelf)) is not None}
    return Reply(200, article_set(records), XML)


def _record(pmid: str, shelf: Shelf) -> Facts | None:
    """What PubMed holds of the work with this PMID; made-up works have one by their number."""
    beside = shelf.pubmed.get(pmid)
    doi = made_up.doi_of_pmid(pmid) if beside is None else str(beside.get("DOI", ""))
    work = shelf.work(doi)
    return None if work is None and beside is None else {**(work or {}), **(beside or {})}
