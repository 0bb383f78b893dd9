"""Data in SciFact's layout, of sentences of our own: for tests of the bench, which must run where no data lie."""

import gzip
import itertools
import json
from collections.abc import Iterable
from pathlib import Path

from tests.measure.prose.scifact import FOLDER

REMEDIES = ("oat bath", "wool cap", "salt lamp", "birch tea", "clay pack", "foot rub")
AILMENTS = ("winter itch", "desk neck", "ferry sickness", "garden knee", "stage fright", "reader's squint")
GROUPS = (
    "sailors",
    "gardeners",
    "librarians",
    "bakers",
    "teachers",
    "weavers",
    "ringers",
    "mice",
    "rats",
    "divers",
    "hosts",
    "miners",
)
COUNT = len(REMEDIES) * len(AILMENTS) * len(GROUPS)


def write_scifact(data: Path) -> None:
    """Writes a corpus of made abstracts and claims on them below ``data``: every third without a decision."""
    corpus, claims = [], []
    for number, (remedy, ailment, group) in enumerate(itertools.product(REMEDIES, AILMENTS, GROUPS)):
        rate, total, share = 11 + number % 37, 120 + number % 83, round(0.41 + number % 50 / 100, 2)
        corpus.append(
            {
                "doc_id": number,
                "title": f"A daily {remedy} against {ailment} in {group}: trial {number}",
                "abstract": [
                    f"Many {group} know {ailment}, and little is known of what helps.",
                    f"We gave a daily {remedy} or nothing to {total} {group} for {3 + number % 9} weeks.",
                    f"The {remedy} reduced the risk of {ailment} by {rate}% (RR {share}, p<0.05).",
                    f"A {remedy} may help {group} who have {ailment}.",
                ],
                "structured": False,
            }
        )
        claims.append(_claim(number, remedy, ailment, group, rate))
    _write(data / FOLDER / "corpus.jsonl.gz", corpus)
    _write(data / FOLDER / "claims_train.jsonl.gz", claims[::2])
    _write(data / FOLDER / "claims_dev.jsonl.gz", claims[1::2])


def _claim(number: int, remedy: str, ailment: str, group: str, rate: int) -> dict[str, object]:
    label = ("SUPPORT", "CONTRADICT", "")[number // 2 % 3]
    told = {
        "SUPPORT": f"A daily {remedy} reduces the risk of {ailment} by {rate}% in {group}.",
        "CONTRADICT": f"A daily {remedy} raises the risk of {ailment} by {rate + 3}% in {group}.",
        "": "Lighthouses outlast the storms of autumn.",
    }
    evidence = {str(number): [{"sentences": [2], "label": label}]} if label else {}
    return {"id": number, "claim": told[label], "evidence": evidence, "cited_doc_ids": [number]}


def _write(path: Path, rows: Iterable[dict[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
