"""Small projects to sync: a bibliography, a lock, nothing else."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from claimstead.config import read_config
from claimstead.dossier import Dossier, read_dossier
from claimstead.model.record import Line
from claimstead.reading.lock import Lock, lock_text
from tests.sync.answers import DAY


def write_references(root: Path, entries: Iterable[str], lines: Iterable[Line] = ()) -> Path:
    """Writes a project with these BibTeX entries and lines of references.lock below ``root``."""
    root.mkdir(parents=True, exist_ok=True)
    (root / "pyproject.toml").write_text("[tool.claimstead]\n")
    (root / "references.bib").write_text("\n".join(entries), encoding="utf-8")
    lock = Lock()
    for line in lines:
        lock.put(line)
    if text := lock_text(lock):
        (root / "references.lock").write_bytes(text)
    return root


def bib(key: str, **fields: str) -> str:
    """A BibTeX entry."""
    return f"@article{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items()) + "}\n"


def dossier_of(root: Path, today: datetime.date = DAY) -> Dossier:
    return read_dossier(root, read_config(root), today, cached=False)
