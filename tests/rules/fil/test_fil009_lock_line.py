"""FIL009 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil009_lock_line import LockLine
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import LOCK


def test_a_line_cut_in_half_loses_only_itself(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(lock=LOCK[:200] + "\n" + LOCK + LOCK))
    first, second = findings_of(LockLine, dossier)
    assert (first.location.path, first.location.line, second.location.line) == ("references.lock", 1, 3)
    assert "cut off" in first.message
    assert "already" in second.message
    assert len(dossier.records) == 1
