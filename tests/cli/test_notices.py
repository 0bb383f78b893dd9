"""``claimstead notices``: importing a list, and seeing what is known."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimstead.reading.lock import read_lock
from tests.sound_project import write_project

DOI = "10.1111/j.1365-2133.2010.10030.x"
HEADER = "OriginalPaperDOI,RetractionNature,RetractionDOI,RetractionDate,Reason\n"
RETRACTED = f"{DOI.upper()},Retraction,10.5555/Notice,5/1/2026 0:00,\n"


def notices(root: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "claimstead", "notices", *arguments],
        cwd=root,
        env={**os.environ, "XDG_CACHE_HOME": str(root / "cache")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout, done.stderr


def test_a_list_is_imported_and_told_with_the_claims_that_rest_on_the_work(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "list.csv").write_text(HEADER + RETRACTED + "10.5555/other,Correction,,,\nunavailable,Retraction,,,\n")
    code, said, complained = notices(root, "import", "list.csv", "--day", "2026-08-08")
    assert (code, complained) == (0, "")
    assert said.splitlines() == [
        f"{DOI} (schmitt2011): new notice: retraction 10.5555/notice, 2026-05-01, asserted by retraction-watch, "
        "in the list of 2026-08-08",
        "    claims that rest on it: twice-weekly-cream",
        "The list of 2026-08-08 has rows: 3, notices: 2, works: 2; rows without the work's DOI: 1, with a fault: 0.",
        "Works in references.lock that have notices from it: 1. Changes: 1.",
    ]
    code, said, _ = notices(root, "list")
    assert code == 0
    assert said.splitlines()[0] == f"{DOI} (schmitt2011):"
    assert "retraction 10.5555/notice" in said
    assert "claims that rest on it: twice-weekly-cream" in said
    assert said.splitlines()[-1] == "Notices: 1, works: 1. References of which nothing is known: 0."


def test_a_newer_list_says_what_it_no_longer_has(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "list.csv").write_text(HEADER + RETRACTED)
    notices(root, "import", "list.csv", "--day", "2026-08-08")
    (root / "list.csv").write_text(HEADER + "10.5555/other,Correction,,,\nnonsense,Retraction,,,\n")
    code, said, _ = notices(root, "import", "list.csv", "--day", "2026-09-09")
    assert code == 0
    assert said.startswith(f"{DOI} (schmitt2011): a notice is no longer given: retraction 10.5555/notice")
    assert "Line 3 of the list: `nonsense` is no DOI" in said


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("nonsense\n", "is no list of notices"),
        (HEADER, "has no notice that can be used"),
        (None, "can't be read: No such file or directory. Correct"),
    ],
)
def test_what_is_no_list_is_refused_and_changes_nothing(content: str | None, told: str, tmp_path: Path) -> None:
    root = write_project(tmp_path)
    before = (root / "references.lock").read_bytes()
    if content is not None:
        (root / "list.csv").write_text(content)
    code, said, complained = notices(root, "import", "list.csv", "--day", "2026-08-08")
    assert (code, said) == (2, "")
    assert told in complained
    assert (root / "references.lock").read_bytes() == before
    assert read_lock(root, "references.lock").problems == ()
