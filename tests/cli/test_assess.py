"""``claimstead assess`` as an editor runs it."""

import re
import sys
from pathlib import Path

import pytest

from tests.assessing.posing import ANSWERS, CREAM, judge_command, with_text
from tests.cli.run import claimstead
from tests.sound_project import CLAIM_PATH

PAGE = Path(__file__).parents[2] / "site/pages/decisions/outside-judges.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return with_text(tmp_path)[0]


def assess(root: Path, *arguments: str) -> tuple[int, str, str]:
    done = claimstead(root, "assess", "--texts", str(root.parent / "texts"), "--today", "2026-11-20", *arguments)
    return done.returncode, done.stdout, done.stderr


def judge(root: Path, body: str = ANSWERS) -> str:
    return " ".join(judge_command(root.parent, body))


def test_a_judge_is_asked_once(root: Path) -> None:
    code, said, _ = assess(root, "--judge", judge(root))
    assert (code, said.splitlines()[0]) == (0, f"{CREAM}: it supports the statement.")
    assert "An assessment decides nothing" in said
    code, said, _ = assess(root, "--judge", judge(root))
    assert (code, said.splitlines()[0]) == (0, said.splitlines()[0])
    assert "0 answered, 1 answered before" in said
    assert claimstead(root, "check", "--today", "2026-11-20").returncode == 0


def test_after_an_edit_the_assessment_is_stale(root: Path) -> None:
    assess(root, "--judge", judge(root))
    claim = root / CLAIM_PATH
    claim.write_text(claim.read_text(encoding="utf-8").replace("comparator: vehicle", "comparator: none"), "utf-8")
    assert "EVI221" in claimstead(root, "check", "--today", "2026-11-20").stdout


def test_an_assessment_turns_nothing_green(root: Path) -> None:
    claim = root / CLAIM_PATH
    claim.write_text(re.sub(r"evidence:.*?review:", "evidence: []\nreview:", claim.read_text(), flags=re.DOTALL))
    before = claimstead(root, "check", "--today", "2026-11-20")
    assert before.returncode == 1
    shown = "sha256:" + "0" * 64
    claim.write_text(
        f"{claim.read_text()}assessments:\n  - {{cites: schmitt2011, judge: x, kind: model, date: 2026-11-20, "
        f'shown: "{shown}", direction: supports}}\n'
    )
    after = claimstead(root, "check", "--today", "2026-11-20")
    assert after.returncode == 1
    assert "EVI201" in after.stdout


def test_a_dry_run_lists_the_digests_that_a_person_needs(root: Path) -> None:
    before = (root / CLAIM_PATH).read_bytes()
    code, said, _ = assess(root, "--dry-run")
    assert (code, (root / CLAIM_PATH).read_bytes()) == (0, before)
    shown = re.findall("sha256:[0-9a-f]{64}", said)[0]
    line = f'  - {{cites: schmitt2011, judge: A Reader, kind: person, date: 2026-11-20, shown: "{shown}", '
    (root / CLAIM_PATH).write_bytes(before + f"assessments:\n{line}direction: neutral}}\n".encode())
    assert "EVI221" not in claimstead(root, "check", "--today", "2026-11-20").stdout


def test_works_without_a_text_make_the_run_incomplete(root: Path) -> None:
    done = claimstead(root, "assess", "--texts", str(root.parent / "none"), "--judge", judge(root))
    assert (done.returncode, "no text of the work is on this machine: 1" in done.stdout) == (3, True)
    code, said, _ = assess(root, "--judge", judge(root, "print('hm', flush=True)"))
    assert (code, "was not understood" in said) == (3, True)


def test_a_claim_that_cannot_be_read_is_not_passed_over(root: Path) -> None:
    (root / "claims/sample/other.yaml").write_text("id: [\n", encoding="utf-8")
    code, said, _ = assess(root, "--judge", judge(root))
    assert (code, "INCOMPLETE: claims/sample/other.yaml" in said) == (3, True)
    code, _, error = assess(root, "--judge", judge(root), "other")
    assert (code, "could not be read" in error) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Name the judge"),
        (("--judge", "'"), "can't be read as a command"),
        (("--judge", "/nowhere/judge"), "can't be started"),
        (("--judge", "x", "no-such-claim"), "There is no claim `no-such-claim`"),
        (("--judge", "x", "twice-weekly-crem"), "Did you mean `twice-weekly-cream`?"),
    ],
)
def test_wrong_use_is_told(arguments: tuple[str, ...], message: str, root: Path) -> None:
    code, _, error = assess(root, *arguments)
    assert (code, message in error) == (2, True)
    assert "Traceback" not in error


def test_the_example_of_the_page_is_a_judge(root: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (root.parent / "example.py").write_text(example, encoding="utf-8")
    code, said, error = assess(root, "--judge", f"{sys.executable} {root.parent / 'example.py'}")
    assert (code, "1 question(s): 1 answered" in said) == (0, True), error
