"""NCBI's E-utilities for PubMed: efetch, esummary and esearch.

Records are made of what Crossref holds of the work and what ``shelf.pubmed`` says beside
it. Source: https://www.ncbi.nlm.nih.gov/books/NBK25499/
"""

import re
import xml.etree.ElementTree as Tree

from tests.standin import made_up
from tests.standin.exchange import (
    XML,
    Asked,
    Facts,
    Question,
    Reply,
    Route,
    json_reply,
    plain_reply,
    whole_number,
)
from tests.standin.pubmed_xml import article_set, day_of, names_of, serialized, with_text
from tests.standin.shelf import Shelf

ROUTES: dict[str, Route] = {"/efetch.fcgi": "efetch", "/esummary.fcgi": "esummary", "/esearch.fcgi": "esearch"}
JSON_WITH_CHARSET = "application/json; charset=UTF-8"


def asked(question: Question) -> Asked:
    """Which of the utilities a question uses; those of several PMIDs count as lists."""
    route = ROUTES.get(question.path, "unknown")
    named = tuple(filter(None, re.split(r"[,\s]+", question.params.get("id", "")))) if route != "esearch" else ()
    return Asked(route, "single" if len(named) == 1 else "list", named)


def answer(question: Question, asked: Asked, shelf: Shelf) -> Reply:
    """What NCBI says to that."""
    if asked.route == "unknown":
        return plain_reply("Not found", 404)
    if question.params.get("db") != "pubmed":
        return json_reply({"error": f"Invalid db name specified: {question.params.get('db', '')}"}, 400)
    in_json = question.params.get("retmode") == "json"
    match asked.route:
        case "efetch":
            return _fetched(asked.identifiers, shelf)
        case "esummary":
            return _summaries_json(asked.identifiers, shelf) if in_json else _summaries_xml(asked.identifiers, shelf)
        case _:
            found = _searched(question.params.get("term", ""), shelf)
            most = whole_number(question.params.get("retmax", "20")) or 0
            return _hits_json(found, most) if in_json else _hits_xml(found, most)


def _record(pmid: str, shelf: Shelf) -> Facts | None:
    """What PubMed holds of the work with this PMID; made-up works have one by their number."""
    beside = shelf.pubmed.get(pmid)
    doi = made_up.doi_of_pmid(pmid) if beside is None else str(beside.get("DOI", ""))
    work = shelf.work(doi)
    return None if work is None and beside is None else {**(work or {}), **(beside or {})}


def _records(pmids: tuple[str, ...], shelf: Shelf) -> dict[str, Facts]:
    return {pmid: record for pmid in pmids if (record := _record(pmid, shelf)) is not None}


def _fetched(pmids: tuple[str, ...], shelf: Shelf) -> Reply:
    if not any(pmid.isdigit() for pmid in pmids):
        refused = Tree.Element("eFetchResult")
        with_text(refused, "ERROR", "ID list is empty! Possibly it has no correct IDs.")
        return Reply(400, serialized(refused), XML)
    return Reply(200, article_set(_records(pmids, shelf)), XML)


def _summary(pmid: str, record: Facts) -> Facts:
    return {
        "uid": pmid,
        "pubdate": " ".join(str(part) for part in day_of(record)),
        "source": next(iter(record.get("short-container-title") or record.get("container-title") or ()), ""),
        "fulljournalname": next(iter(record.get("container-title") or ()), ""),
        "authors": [{"name": name, "authtype": "Author", "clusterid": ""} for name in names_of(record)],
        "title": next(iter(record.get("title") or ()), ""),
        "volume": record.get("volume", ""),
        "issue": record.get("issue", ""),
        "pages": record.get("page", ""),
        "pubtype": record.get("publication-types", ["Journal Article"]),
        "articleids": [
            {"idtype": "pubmed", "idtypen": 1, "value": pmid},
            {"idtype": "doi", "idtypen": 3, "value": record.get("DOI", "")},
        ],
    }


def _summaries_json(pmids: tuple[str, ...], shelf: Shelf) -> Reply:
    records = _records(pmids, shelf)
    unknown = {pmid: {"uid": pmid, "error": "cannot get document summary"} for pmid in pmids if pmid not in records}
    known = {pmid: _summary(pmid, record) for pmid, record in records.items()}
    content = {"uids": list(pmids), **known, **unknown}
    return json_reply({"header": {"type": "esummary", "version": "0.3"}, "result": content}, 200, JSON_WITH_CHARSET)


def _summaries_xml(pmids: tuple[str, ...], shelf: Shelf) -> Reply:
    root = Tree.Element("eSummaryResult")
    for pmid, record in _records(pmids, shelf).items():
        summary, document = _summary(pmid, record), Tree.SubElement(root, "DocSum")
        with_text(document, "Id", pmid)
        for name in ("pubdate", "source", "title", "volume", "issue", "pages"):
            with_text(document, "Item", summary[name], Name=name.capitalize(), Type="String")
        with_text(document, "Item", record.get("DOI", ""), Name="DOI", Type="String")
    return Reply(200, serialized(root), XML)


def _searched(term: str, shelf: Shelf) -> list[str]:
    """PMIDs for ``10.…[doi]`` (several joined by OR) or for words."""
    pmids = {str(beside.get("DOI", "")).lower(): pmid for pmid, beside in shelf.pubmed.items()}
    dois = [doi.lower() for doi in re.findall(r"(\S+?)\[(?:doi|aid|lid)\]", term, re.I)]
    dois = dois or [str(work["DOI"]).lower() for _, work in shelf.ranked(term)]
    held = [doi for doi in dois if doi in pmids or shelf.work(doi)]
    found = [pmids.get(doi) or made_up.pmid_of_doi(doi) for doi in held]
    return [pmid for pmid in found if pmid]


def _hits_json(found: list[str], most: int) -> Reply:
    shown = found[:most]
    content = {"count": str(len(found)), "retmax": str(len(shown)), "retstart": "0", "idlist": shown}
    return json_reply(
        {"header": {"type": "esearch", "version": "0.3"}, "esearchresult": content}, 200, JSON_WITH_CHARSET
    )


def _hits_xml(found: list[str], most: int) -> Reply:
    root = Tree.Element("eSearchResult")
    for name, text in (("Count", len(found)), ("RetMax", min(most, len(found))), ("RetStart", 0)):
        with_text(root, name, str(text))
    hits = Tree.SubElement(root, "IdList")
    for pmid in found[:most]:
        with_text(hits, "Id", pmid)
    return Reply(200, serialized(root), XML)
