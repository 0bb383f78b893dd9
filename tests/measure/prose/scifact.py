"""SciFact (Wadden et al. 2020, https://doi.org/10.18653/v1/2020.emnlp-main.609): claims beside abstracts, by label.

CC BY 4.0, its abstracts ODC-By; read where it lies, and nothing of it is kept here.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

FOLDER = "claim-support/scifact"
Part = Literal["train", "dev"]
Label = Literal["SUPPORT", "CONTRADICT", "NONE"]


class Pair(Struct, frozen=True, kw_only=True):
    """A claim beside one source; ``source`` is all of it, ``rationale`` the sentences in it that decide, if any do.

    ``document`` is the name of the source: pairs of one document are never split
    between what something is set on and what it is measured on.
    """

    document: str
    claim: str
    source: str
    label: Label
    rationale: str = ""


def read_scifact(data: Path, part: Part) -> list[Pair]:
    """The pairs of one part, in the order of its claims; abstracts that decide nothing have the label NONE.

    SciFact split its claims and not its abstracts: a third of the abstracts of train
    stand in dev too. Here train is without them, so that no document is on both sides.

    Raises:
        OSError: the files are not below ``data``.
    """
    if part == "train":
        measured_on = {pair.document for pair in read_scifact(data, "dev")}
        return [pair for pair in _all_pairs(data, "train") if pair.document not in measured_on]
    return _all_pairs(data, "dev")


def _all_pairs(data: Path, part: Part) -> list[Pair]:
    abstracts = read_corpus(data)
    pairs = []
    for row in _rows(data / FOLDER / f"claims_{part}.jsonl.gz"):
        for document in map(str, row["cited_doc_ids"]):
            sentences = abstracts[document]
            evidence = row["evidence"].get(document, [])
            decisive = sorted({number for one in evidence for number in one["sentences"]})
            pairs.append(
                Pair(
                    document=document,
                    claim=row["claim"],
                    source=" ".join(sentences),
                    label=evidence[0]["label"] if evidence else "NONE",
                    rationale=" ".join(sentences[1 + number] for number in decisive),
                )
            )
    return pairs


def read_corpus(data: Path) -> dict[str, list[str]]:
    """The title and the sentences of every abstract, by its name."""
    return {
        str(row["doc_id"]): [row["title"], *map(str.strip, row["abstract"])]
        for row in _rows(data / FOLDER / "corpus.jsonl.gz")
    }


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
