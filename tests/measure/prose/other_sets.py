"""Sets of claims beside sources other than SciFact, in their makers' layouts, where they lie below the data.

They are found by the names of their files, wherever they lie there; nothing of them is
kept here. What a set calls supported has the label SUPPORT, what it calls refuted or
misquoted CONTRADICT, and the rest NONE.
"""

import csv
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.measure.prose.scifact import Label, Pair
from tests.measure.spreadsheet import read_rows

Reader = Callable[[Path], Iterator[Pair]]

_HEALTHVER: dict[str, Label] = {"Supports": "SUPPORT", "Refutes": "CONTRADICT", "Neutral": "NONE"}
_QUOTED: dict[str, Label] = {"Fully substantiated": "SUPPORT", "Partially substantiated": "CONTRADICT"}
_ACCURATE = "ACCURATE"
_MISQUOTED = frozenset({"CONTRADICT", "MISQUOTE", "NOT_ACCURATE", "OVERSIMPLIFY"})
_ARTICLE = 1000  # Citation-Integrity numbers the paragraphs of article 31 from 31000 on


def other_sets(data: Path) -> Iterator[tuple[str, list[Pair]]]:
    """The name and the pairs of each set that is there, with its parts together."""
    readers: dict[str, Reader] = {
        "HealthVer": read_healthver,
        "NLI4CT 2024": read_nli4ct,
        "Citation-Integrity": read_citation_integrity,
        "ReferenceErrorDetection": read_reference_errors,
    }
    for name, read in readers.items():
        pairs = list(read(data))
        if pairs:
            yield name, pairs


def read_healthver(data: Path) -> Iterator[Pair]:
    """HealthVer (Sarrouti et al. 2021): healthver_train.csv and others, with evidence, claim and label.

    Its sources have no names; pairs with one evidence are of one document.
    """
    for path in sorted(data.rglob("healthver_*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield Pair(
                    document=row["evidence"],
                    claim=row["claim"],
                    source=row["evidence"],
                    label=_HEALTHVER[row["label"]],
                )


def read_nli4ct(data: Path) -> Iterator[Pair]:
    """NLI4CT 2024 (Jullien et al.): JSON files of statements beside a folder "CT json" of trials.

    The source is the section that the statement speaks of, of one trial or of two.
    Statements without a label (the hidden test) are left out.
    """
    for folder in sorted(data.rglob("CT json")):
        for path in sorted(folder.parent.glob("*.json")):
            rows: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
            for row in rows.values():
                if "Label" in row:
                    trials = [row[name] for name in ("Primary_id", "Secondary_id") if name in row]
                    yield Pair(
                        document=" ".join(trials),
                        claim=row["Statement"],
                        source="\n".join(_section(folder / f"{trial}.json", row["Section_id"]) for trial in trials),
                        label="SUPPORT" if row["Label"] == "Entailment" else "CONTRADICT",
                    )


def read_citation_integrity(data: Path) -> Iterator[Pair]:
    """Citation-Integrity (Sarol et al. 2024), in SciFact's layout: claims-*.jsonl beside corpus.jsonl.

    A claim cites an article by all its paragraphs, which the corpus holds one by one;
    its labels say in what a citation is wrong. Those without evidence are NONE.
    """
    for corpus in sorted(data.rglob("corpus.jsonl")):
        paragraphs = {row["doc_id"]: " ".join(row["abstract"]) for row in _json_lines(corpus)}
        for path in sorted(corpus.parent.glob("claims-*.jsonl")):
            for row in _json_lines(path):
                labels = {one["label"] for several in row["evidence"].values() for one in several}
                cited = row["cited_doc_ids"]
                yield Pair(
                    document=str(cited[0] // _ARTICLE) if cited else "",
                    claim=row["claim"],
                    source=" ".join(paragraphs.get(one, "") for one in cited),
                    label=_citation_label(labels),
                )


def read_reference_errors(data: Path) -> Iterator[Pair]:
    """ReferenceErrorDetection (Zhang and Abernethy 2024): one sheet of statements beside titles and abstracts."""
    for path in sorted(data.rglob("ReferenceErrorDetection*.xlsx")):
        for row in read_rows(path):
            title, abstract = (_column(row, "reference", name) for name in ("title", "abstract"))
            yield Pair(
                document=title,
                claim=_column(row, "statement"),
                source=f"{title}\n{abstract}",
                label=_QUOTED.get(_column(row, "label").strip().capitalize(), "NONE"),
            )


def _section(path: Path, name: str) -> str:
    return "\n".join(json.loads(path.read_text(encoding="utf-8"))[name])


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _citation_label(labels: set[str]) -> Label:
    if labels & _MISQUOTED:
        return "CONTRADICT"
    return "SUPPORT" if _ACCURATE in labels else "NONE"


def _column(row: dict[str, str], *words: str) -> str:
    """The cell under the first heading that has all the words."""
    return next((cell for heading, cell in row.items() if all(word in heading.lower() for word in words)), "")
