"""What `make` promises: help, the documented tools, plain words where it can't go on, no pip where nothing changed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.clone import ROOT, environment, make, run
from tests.house.readme import reader_clone

TEXT = (ROOT / "Makefile").read_text(encoding="utf-8")


def installed(place: Path) -> Path:
    """An environment that looks as `make test` leaves it."""
    venv = place / "venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin/python").symlink_to(sys.executable)
    for number, name in enumerate(("pyvenv.cfg", "run.stamp", "test.stamp")):
        (venv / name).touch()
        os.utime(venv / name, (4_000_000_000 + number,) * 2)  # newer than any lock
    return venv


def test_help_lists_every_target_with_a_comment() -> None:
    printed = run(ROOT, "make", "help").stdout
    assert re.findall(r"^  make (\S+)", printed, re.M) == re.findall(r"^([a-z-]+):.*## ", TEXT, re.M)


def test_every_phony_target_is_there() -> None:
    for target in re.findall(r"^\.PHONY: ([a-z-]+)$", TEXT, re.M):
        assert re.search(rf"^{target}:", TEXT, re.M), target


@pytest.mark.parametrize("tool", ["ruff check", "ruff format --check", "mypy", "lint-imports", "pytest -q"])
def test_make_test_runs_all_tools_and_goes_on_after_a_failure(tool: str) -> None:
    printed = make(ROOT, "--dry-run", "test").stdout
    assert f"/bin/{tool}" in printed
    assert "--keep-going" in TEXT


def test_make_checks_the_content_and_builds_strictly() -> None:
    printed = make(ROOT, "--dry-run").stdout
    assert printed.index("/bin/claimstead check") < printed.index("/bin/mkdocs build --strict")


def test_nothing_is_installed_twice(tmp_path: Path) -> None:
    venv = installed(tmp_path)
    for arguments in ((), ("test",)):
        printed = run(ROOT, "make", "--dry-run", f"VENV={venv}", *arguments).stdout
        assert " -m pip " not in printed
    (venv / "run.stamp").unlink()
    assert "install -q --require-hashes" in run(ROOT, "make", "--dry-run", f"VENV={venv}").stdout


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ('case "$2" in *version_info*) exit 1;; esac; echo Python 3.9.2', "needs Python 3.11 or newer"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "apt-get install python3-venv"),
    ],
)
def test_a_python_that_will_not_do_is_named(script: str, says: str, tmp_path: Path) -> None:
    python = tmp_path / "python3"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    python.chmod(0o755)
    finished = run(ROOT, "make", f"PYTHON={python}", f"VENV={tmp_path / 'venv'}")
    assert finished.returncode != 0
    assert says in finished.stdout
    assert not (tmp_path / "venv").exists()


def test_no_python_is_said_plainly(tmp_path: Path) -> None:
    finished = run(ROOT, "make", "PYTHON=python-that-is-not-there", f"VENV={tmp_path / 'venv'}")
    assert finished.returncode != 0
    assert "python-that-is-not-there was not found. Install Python 3.11 or newer" in finished.stdout


def test_a_finding_stops_make_after_it_was_shown(tmp_path: Path) -> None:
    place = reader_clone(tmp_path)
    claim = next(path for path in sorted((place / "claims").glob("*/*.yaml")) if path.name != "article.yaml")
    claim.write_text("id: [\n", encoding="utf-8")
    finished = make(place)
    assert finished.returncode != 0
    assert claim.relative_to(place).as_posix() in finished.stdout
    assert not (place / "build/site").exists()


def test_without_chromium_and_without_root_the_browser_tests_are_reported_as_not_run(tmp_path: Path) -> None:
    """The recipe's own shell words, with a PATH that has no Chromium and an `id` that is nobody's."""
    for name in ("sh", "make", "echo"):
        found = run(ROOT, "sh", "-c", f"command -v {name}").stdout.strip()
        if found.startswith("/"):
            (tmp_path / name).symlink_to(found)
    (tmp_path / "id").write_text("#!/bin/sh\necho 1000\n", encoding="utf-8")
    (tmp_path / "id").chmod(0o755)
    finished = subprocess.run(
        ["make", f"VENV={installed(tmp_path)}", "browser"],
        cwd=ROOT,
        env={**environment(), "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0
    assert "sudo apt-get install chromium chromium-driver" in finished.stdout
