"""The registered works that references are made of and judged against."""

import datetime
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from claimstead.model.record import Found
from claimstead.registries.crossref_works import read_work
from claimstead.registries.fields import doi_of

ASKED = datetime.date(2026, 11, 1)
WORKS = "crossref/works.jsonl.gz"
EXCHANGES = "crossref/interactions.jsonl.gz"
MOST_OF_A_JOURNAL = 60


def read_works(data: Path) -> list[Found]:
    """Works with title and DOI out of both Crossref files, at most 60 of one journal, in the order of their DOIs."""
    found: dict[str, Found] = {}
    counts: dict[str, int] = {}
    for message in sorted((*_lines(data / WORKS), *_exchanged(data / EXCHANGES)), key=lambda one: str(one["DOI"])):
        read = to_found(message)
        if read is None or read.doi in found or not any(title.strip() for title in read.work.titles):
            continue
        journal = read.work.containers[0] if read.work.containers else ""
        counts[journal] = counts.get(journal, 0) + 1
        if counts[journal] <= MOST_OF_A_JOURNAL:
            found[read.doi] = read
    return list(found.values())


def _lines(path: Path) -> Iterator[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _exchanged(path: Path) -> Iterator[dict[str, object]]:
    for exchange in _lines(path):
        body = exchange["body"]
        try:
            told = json.loads(body) if isinstance(body, str) else body
        except ValueError:
            continue  # plain text and HTML answers
        yield from _works_in(told)


def _works_in(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if "DOI" in value and "title" in value and "deposited" in value:
            yield value
        else:
            for inner in value.values():
                yield from _works_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _works_in(inner)


def to_found(message: dict[str, object]) -> Found | None:
    """The record as a sync would put it into the lock, or None where the DOI is none."""
    doi = doi_of(message["DOI"])
    if doi is None:
        return None
    return Found(doi=doi, asked=ASKED, registry="crossref", via="api", work=read_work(message))
