"""The sound project with passages, and the text of its work in a store beside it."""

import dataclasses
import datetime
import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from claimstead.model.record import Found, StoredText
from claimstead.reading.lock import read_lock
from claimstead.reading.text_store import TextStore
from claimstead.rule import Example
from claimstead.sync.lock_file import hold_lock
from claimstead.sync.verifying import Verified, verify_texts
from tests.sound_project import LOCK, read_project, write_project

TEXT = (
    "Twice-weekly treatment of healed skin was compared with vehicle. Relapse was rarer with treatment (RR 0.46, "
    "95% CI 0.38 to 0.55; p<0.05). Adverse events were rare. Relapse was measured over 16 weeks."
)
KEY = "schmitt2011"


def evidence(*passages: str, access: str = "abstract", direction: str = "supports") -> str:
    """The claim's evidence, a piece for each passage; a passage is YAML, such as ``{quote: one word}``."""
    facts = "role: review-synthesis, finding: F., design: systematic-review, species: human"
    return "evidence:\n" + "".join(
        f"  - {{cites: {KEY}, direction: {direction}, directness: direct, access: {access}, {facts}"
        f"{f', passage: {passage}' if passage else ''}}}\n"
        for passage in passages
    )


def quote(words: str) -> str:
    """A verbatim passage as YAML."""
    return f"{{quote: {json.dumps(words, ensure_ascii=False)}}}"


def write_passages(root: Path, claim: str, *texts: str, truncated: bool = False) -> Path:
    """Writes the project at ``root/project`` with these texts of its work, kept in ``root/texts``."""
    store = TextStore(root / "texts")
    stored = [
        StoredText(kind="abstract", digest=store.put(text), given_by="editor", truncated=truncated) for text in texts
    ]
    found = msgspec.structs.replace(msgspec.json.decode(LOCK, type=Found), texts=tuple(stored))
    lock = (msgspec.json.encode(found) + b"\n").decode()
    return write_project(root / "project", Example(claim=claim, lock=lock))


def verify(root: Path, keys: tuple[str, ...] = (), day: str = "", *, anew: bool = True) -> tuple[Verified, ...]:
    """Verifies the project at ``root/project`` by the texts in ``root/texts``."""
    dossier = read_project(root / "project")
    if day:
        dossier = dataclasses.replace(dossier, today=datetime.date.fromisoformat(day))
    with hold_lock(dossier.root, dossier.config) as lock_file:
        return verify_texts(dossier, lock_file, TextStore(root / "texts"), keys, anew=anew)


def states(verified: Sequence[Verified]) -> list[str]:
    """The state of each passage."""
    return [one.state.state for one in verified]


def line(root: Path) -> Found:
    """The lock's only line."""
    (found,) = read_lock(root / "project", "references.lock").value.found()
    return found
