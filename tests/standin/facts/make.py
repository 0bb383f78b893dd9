"""Makes the files of this folder from recorded exchanges and works; run `python -m tests.standin.facts.make`."""

import base64
import binascii
import gzip
import re
import xml.etree.ElementTree as Tree
from collections.abc import Iterator

import msgspec

from tests.standin.exchange import Facts
from tests.standin.facts import OTHERS, WORKS, data_folder, works

KEPT = (
    "DOI", "URL", "type", "subtype", "title", "subtitle", "short-title", "original-title", "author", "editor",
    "container-title", "short-container-title", "ISSN", "issn-type", "ISBN", "issued", "published", "published-print",
    "published-online", "published-other", "posted", "accepted", "created", "volume", "issue", "page",
    "article-number", "publisher", "language", "relation", "update-to", "updated-by", "prefix", "member", "source",
    "group-title", "score", "is-referenced-by-count", "references-count",
)  # fmt: skip
KEPT_OF_NAMES = ("given", "family", "name", "suffix", "prefix", "ORCID", "sequence")
KEPT_OF_DATACITE = (
    "doi", "titles", "creators", "publisher", "container", "publicationYear", "dates", "language", "types",
    "relatedIdentifiers", "version", "state",
)  # fmt: skip
EVERY = 40  # of the works in public-data-file form, so many are passed over for one that is taken


def exchanges() -> Iterator[Facts]:
    return works(data_folder() / "crossref" / "interactions.jsonl.gz")


def body(exchange: Facts) -> object:
    """The body as it was sent; what is not text was recorded in base 64."""
    recorded = exchange["body"]
    if not isinstance(recorded, str):
        return recorded
    try:
        text = base64.b64decode(recorded, validate=False).decode() if "datacite.org" in exchange["uri"] else recorded
        return msgspec.json.decode(text)
    except (binascii.Error, UnicodeDecodeError, msgspec.DecodeError):
        return recorded


def facts_of(work: Facts) -> Facts:
    """A work without its texts, and without what nobody here reads."""
    kept = {name: work[name] for name in KEPT if work.get(name) not in (None, [], {})}
    for role in ("author", "editor"):
        if role in kept:
            kept[role] = [{name: one[name] for name in KEPT_OF_NAMES if name in one} for one in kept[role]]
    for name, value in kept.items():
        if isinstance(value, dict) and "date-parts" in value:
            kept[name] = {"date-parts": value["date-parts"]}
    return kept


def recorded_works() -> dict[str, Facts]:
    """The works that recorded exchanges tell of in full, by DOI; the latest word on each."""
    found: dict[str, Facts] = {}
    for exchange in exchanges():
        message = content.get("message") if isinstance(content := body(exchange), dict) else None
        if not isinstance(message, dict):
            continue
        for work in (message, *message.get("items", ())):
            if isinstance(work, dict) and {"DOI", "type", "issued", "member"} <= work.keys():
                found[work["DOI"].lower()] = facts_of(work)
    return found


def chosen_works() -> dict[str, Facts]:
    """Some of the works in public-data-file form: all with notices and all that lack a title, and one of each forty."""
    found: dict[str, Facts] = {}
    for number, work in enumerate(works(data_folder() / "crossref" / "works.jsonl.gz")):
        title = " ".join(work.get("title") or ())
        if number % EVERY == 0 or not title or "update-to" in work or title.casefold() == "atopic dermatitis":
            found[work["DOI"].lower()] = facts_of(work)
    return found


def agencies() -> dict[str, str]:
    """What Crossref said of DOIs whose agency was asked."""
    said = [content for exchange in exchanges() if isinstance(content := body(exchange), dict)]
    messages = [content["message"] for content in said if content.get("message-type") == "work-agency"]
    return {message["DOI"].lower(): message["agency"]["id"] for message in messages}


def aliases() -> dict[str, str]:
    """DOIs that Crossref redirects to others."""
    found = {}
    for exchange in exchanges():
        old = re.search(r"api\.crossref\.org/works/(10\..+)$", exchange["uri"])
        new = re.match(r"/works/(10\..+)$", exchange["headers"].get("location", ""))
        if exchange["status"] == 301 and old and new:
            found[old[1].replace("%2F", "/").lower()] = new[1].lower()
    return found


def datacite() -> dict[str, Facts]:
    """The records of DataCite's list, and one that is known by the citation its formatter made."""
    found: dict[str, Facts] = {}
    for exchange in exchanges():
        content = body(exchange)
        if "api.datacite.org/dois" in exchange["uri"] and isinstance(content, dict):
            for record in content["data"]:
                found[record["id"].lower()] = attributes_of(record["attributes"])
        cited = re.match(r"(.+) \((\d{4})\)\. (.+)\. (.+)\. https://doi\.org/(\S+)\s*$", str(content))
        if cited and "crosscite.org/format?doi=10.5284" in exchange["uri"]:
            creator, year, title, publisher, doi = cited.groups()
            found[doi.lower()] = {
                "doi": doi.lower(),
                "titles": [{"title": title}],
                "creators": [{"name": creator}],
                "publisher": publisher,
                "publicationYear": int(year),
            }
    return found


def attributes_of(attributes: Facts) -> Facts:
    """A DataCite record without its descriptions and references."""
    kept = {name: attributes[name] for name in KEPT_OF_DATACITE if name in attributes}
    related = kept.get("relatedIdentifiers", [])
    return {**kept, "relatedIdentifiers": [one for one in related if one["relationType"] != "References"]}


def medra() -> dict[str, Facts]:
    """What mEDRA's own form (ONIX for DOI) tells, in CSL."""
    found = {}
    for exchange in exchanges():
        if "data.medra.org" in exchange["uri"]:
            root = Tree.fromstring(exchange["body"].encode())
            text = {element.tag.rpartition("}")[2]: element.text or "" for element in root.iter()}
            journal, title = (element.text for element in root.iter() if element.tag.endswith("}TitleText"))
            found[text["DOI"].lower()] = {
                "type": "article-journal",
                "DOI": text["DOI"],
                "title": title,
                "author": [{"literal": text["PersonName"]}],
                "container-title": journal,
                "ISSN": [text["IDValue"]],
                "issued": {"date-parts": [[int(text["PublicationDate"])]]},
                "issue": text["JournalIssueNumber"],
                "page": f"{text['FirstPageNumber']}-{text['LastPageNumber']}",
                "publisher": text["PublisherName"],
                "language": "it",
            }
    return found


def main() -> None:
    """Writes both files; the same data make the same bytes."""
    all_works = {**chosen_works(), **recorded_works()}
    lines = b"".join(msgspec.json.encode(all_works[doi]) + b"\n" for doi in sorted(all_works))
    WORKS.write_bytes(gzip.compress(lines, 9, mtime=0))
    others = {"aliases": aliases(), "agencies": agencies(), "datacite": datacite(), "others": medra()}
    OTHERS.write_bytes(msgspec.json.format(msgspec.json.encode(others, order="deterministic"), indent=1) + b"\n")


if __name__ == "__main__":
    main()
