"""Makes the fact file of recorded exchanges with Crossref: ``python -m tests.registries.record_exchanges FOLDER``.

FOLDER is where crossref/interactions.jsonl.gz lies: test recordings of habanero and
serrano (MIT), 2022 to 2026. Kept are status, headers, address, and of each message the
fields that we read; never an abstract, and of texts that are no JSON the beginning.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from claimstead.registries.crossref import SELECT

RECORDED = Path(__file__).with_name("recorded") / "exchanges.jsonl.gz"
KEPT = {*SELECT.split(","), "language", "aliases", "agency", "score", "id", "name"}
ENVELOPE = {"status", "message-type", "message-version", "total-results", "items-per-page", "next-cursor"}


class Exchange(msgspec.Struct, frozen=True):
    """One question to Crossref or doi.org, and its answer."""

    recorded_by: str
    uri: str
    status: int
    headers: dict[str, str]
    body: Any

    def content(self) -> bytes:
        """The body as it goes over the wire."""
        return self.body.encode() if isinstance(self.body, str) else msgspec.json.encode(self.body)


def exchanges(path: Path) -> Iterator[Exchange]:
    """The exchanges of habanero and serrano in a file of recordings."""
    decoder = msgspec.json.Decoder(Exchange)
    with gzip.open(path, "rb") as file:
        for line in file:
            exchange = decoder.decode(line)
            if exchange.recorded_by in ("habanero", "serrano"):
                yield exchange


def records_of(exchange: Exchange) -> list[dict[str, Any]]:
    """The records of works in an answer to a question for a list of them."""
    message = exchange.body.get("message") if isinstance(exchange.body, dict) else None
    records = message.get("items") if isinstance(message, dict) else None
    return [record for record in records or () if isinstance(record, dict) and "DOI" in record]


def facts_of(body: Any) -> Any:
    """What is kept of a body."""
    if isinstance(body, str):
        return body[:200]
    if not isinstance(body, dict):
        return body
    message = body.get("message")
    if isinstance(message, dict) and isinstance(message.get("items"), list):
        records = [fields_of(record) for record in message["items"]]
        message = {name: message[name] for name in ENVELOPE & message.keys()} | {"items": records}
    elif body.get("status") == "ok":
        message = fields_of(message)
    return {name: body[name] for name in sorted(ENVELOPE & body.keys())} | {"message": message}


def fields_of(record: Any) -> Any:
    """The fields that we read, without affiliations and ORCID iDs; of odd records all."""
    if not isinstance(record, dict):
        return record
    kept = {name: record[name] for name in sorted(KEPT & record.keys())}
    if isinstance(kept.get("author"), list):
        names = ("given", "family", "suffix", "name", "sequence")
        kept["author"] = [{name: author[name] for name in names if name in author} for author in kept["author"]]
    return kept


def main(folder: Path) -> None:
    source = folder / "crossref" / "interactions.jsonl.gz"
    kept = (msgspec.structs.replace(exchange, body=facts_of(exchange.body)) for exchange in exchanges(source))
    lines = b"".join(msgspec.json.encode(exchange) + b"\n" for exchange in kept)
    RECORDED.write_bytes(gzip.compress(lines, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
