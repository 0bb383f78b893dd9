"""A sound project with a text of its work at hand, and judges to ask about it."""

import sys
from pathlib import Path

from claimstead.dossier import Dossier
from claimstead.reading.text_store import TextStore
from claimstead.rule import Example
from tests.sound_project import LOCK, read_project, write_project

TEXT = (
    "We pooled trials of the cream. Relapse was rarer with it, risk ratio 0.46 in all trials taken together. "
    "Harms were few."
)
CREAM = "twice-weekly-cream schmitt2011"


def with_text(folder: Path, text: str = TEXT, claim: str = "") -> tuple[Path, TextStore]:
    """The project below ``folder``, and a store that has ``text`` as its work's abstract."""
    store = TextStore(folder / "texts")
    digest = store.put(text)
    lock = LOCK.replace('"texts":[]', f'"texts":[{{"kind":"abstract","digest":"{digest}","given-by":"editor"}}]')
    return write_project(folder / "project", Example(lock=lock, claim=claim)), store


def read(root: Path) -> Dossier:
    """The project as it is now."""
    return read_project(root)


def judge_command(folder: Path, body: str, introduction: str = "") -> list[str]:
    """The command of a judge whose answer to ``question`` is what ``body`` prints."""
    says = introduction or '{"protocol": 1, "judge": "test", "kind": "program", "version": "1"}'
    file = folder / "judge.py"
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    file.write_text(
        f"import json, sys, time\nprint({says!r}, flush=True)\nfor line in sys.stdin:\n"
        f"    question = json.loads(line)\n    answer = {{'id': question['id'], 'direction': 'supports'}}\n{lines}\n",
        encoding="utf-8",
    )
    return [sys.executable, str(file)]


ANSWERS = "print(json.dumps(answer), flush=True)"
QUOTES = "answer['passage'] = {'quote': %r}\n" + ANSWERS
