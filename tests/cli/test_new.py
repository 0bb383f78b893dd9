"""``claimstead new``: what it makes is complete, and the check says what is left."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import check, claimstead
from tests.sound_project import write_project

HOUSE = Path(__file__).resolve().parents[2]


def test_a_new_claim_says_what_is_left_to_fill_in(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    done = claimstead(root, "new", "claim", "sample", "sleep-and-itch", "--sentence", "1")
    assert done.stdout == "Wrote claims/sample/sleep-and-itch.yaml.\n"
    findings = json.loads(check(root, "--format", "json").stdout)["findings"]
    left = [finding["message"] for finding in findings if finding["path"].endswith("sleep-and-itch.yaml")]
    assert any("`statement`" in message for message in left)
    file = root / "claims/sample/sleep-and-itch.yaml"
    filled = (
        file.read_text().replace("statement:", "statement: Itch disturbs sleep.").replace("exposure:", "exposure: itch")
    )
    file.write_text(filled)
    assert check(root).returncode == 0


def test_ids_are_never_used_twice_and_never_climb(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    before = sorted(root.rglob("*"))
    for arguments in (
        ("sample", "twice-weekly-cream"),
        ("sample", "../escape"),
        ("sample", "Upper"),
        ("nowhere", "fine"),
        ("../claims/sample", "fine"),
        ("sample", "a" * 101),
        ("sample", "null"),
        ("sample", "fine", "--sentence", "0"),
        ("sample", "fine", "--kind", "gossip"),
    ):
        done = claimstead(root, "new", "claim", *arguments)
        assert done.returncode == 2, arguments
        assert done.stderr.strip().endswith(".")
    assert sorted(root.rglob("*")) == before


def test_a_new_rule_is_a_module_and_a_test_that_fails_until_written(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    done = claimstead(root, "new", "rule", "REF199", "colour-of-cover")
    assert done.returncode == 0
    module = root / "tooling/claimstead/rules/ref/ref199_colour_of_cover.py"
    test = root / "tests/rules/ref/test_ref199_colour_of_cover.py"
    compile(module.read_text(), str(module), "exec")
    compile(test.read_text(), str(test), "exec")
    assert "(finding,) = findings_of(ColourOfCover, dossier)" in test.read_text()
    assert claimstead(root, "new", "rule", "REF199", "colour-of-cover").returncode == 2
    assert claimstead(root, "new", "rule", "EVI201", "another-name").returncode == 2
    assert claimstead(root, "new", "rule", "ABC123", "another-name").returncode == 2
    assert claimstead(root, "new", "rule", "COV450", "123").returncode == 2


@pytest.mark.parametrize("code", ["EVI299", "COV499", "REF199", "PAG599", "REV699"])
def test_a_new_rule_is_laid_out_as_the_house_wants_it(code: str, tmp_path: Path) -> None:
    for path in ("tooling/claimstead", "tests/rules"):  # ruff tells our modules from others' by finding them
        shutil.copytree(HOUSE / path, tmp_path / path, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(HOUSE / "tests/__init__.py", tmp_path / "tests")
    shutil.copy(HOUSE / "pyproject.toml", tmp_path)
    assert claimstead(tmp_path, "new", "rule", code, "colour-of-cover").returncode == 0
    made = [str(file) for file in tmp_path.rglob("*colour_of_cover.py")]
    assert len(made) == 2
    lint = [sys.executable, "-m", "ruff", "check", "--no-cache", *made]
    done = subprocess.run(lint, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout


def test_the_first_rule_of_a_family_is_found_too(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert claimstead(root, "new", "rule", "WRD399", "too-sure").returncode == 0
    assert (root / "tooling/claimstead/rules/wrd/__init__.py").is_file()
    assert (root / "tests/rules/wrd/__init__.py").is_file()
