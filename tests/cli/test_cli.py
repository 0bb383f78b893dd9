"""The command line as a whole."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimstead import __version__
from tests.cli.run import claimstead
from tests.sound_project import write_project


def test_help_names_every_command_and_the_exit_codes(tmp_path: Path) -> None:
    done = claimstead(tmp_path, "--help")
    assert done.returncode == 0
    for word in ("check", "fix", "explain", "rules", "schema", "new", "articles", "sync", "refs", "texts", "notices"):
        assert f"\n  {word} " in done.stdout
    assert "incomplete" in done.stdout
    assert "\n    1  there are findings" in done.stdout, "a line for each exit code"


def test_version(tmp_path: Path) -> None:
    assert claimstead(tmp_path, "--version").stdout == f"claimstead {__version__}\n"


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "explain",
        "rules",
        "schema",
        "new claim",
        "new rule",
        "articles verify",
        "sync",
        "fix",
        "refs list",
        "refs impact",
        "refs find",
        "refs add",
        "texts add",
        "texts list",
        "notices import",
        "notices list",
        "dev registry",
    ],
)
def test_every_command_has_help_worth_reading(command: str, tmp_path: Path) -> None:
    done = claimstead(tmp_path, *command.split(), "--help")
    assert done.returncode == 0
    assert len(done.stdout) > 150


@pytest.mark.parametrize("group", ["", "refs", "texts", "notices", "articles", "new", "dev"])
def test_what_a_list_of_commands_says_of_each_is_a_whole_sentence(group: str, tmp_path: Path) -> None:
    listed = claimstead(tmp_path, *group.split(), "--help").stdout.partition("Commands:\n")[2]
    assert listed
    assert [line for line in listed.splitlines() if not line.endswith(".") or line.endswith("...")] == []


def test_what_does_not_exist_is_wrong_use(tmp_path: Path) -> None:
    assert claimstead(tmp_path, "chek").returncode == 2
    assert claimstead(tmp_path, "check", "--fail-on", "never").returncode == 2
    assert claimstead(tmp_path, "check", "--today", "tomorrow").returncode == 2


def test_a_configuration_that_is_no_toml(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "pyproject.toml").write_text("[tool.claimstead\n")
    done = claimstead(root, "check", "--root", ".")
    assert done.returncode == 2
    assert "pyproject.toml" in done.stderr


@pytest.mark.parametrize("closing", [">&-", ">/dev/full", "2>&- | head -c 20"])
def test_an_output_nobody_takes_is_no_failure_of_ours(closing: str, tmp_path: Path) -> None:
    root = write_project(tmp_path)
    command = f"{sys.executable} -m claimstead check {closing}"
    done = subprocess.run(["bash", "-c", command], cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
    assert "claimstead itself failed" not in done.stderr


def test_a_terminal_that_lacks_a_character_still_gets_the_rest(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "claimstead", "explain", "EVI201"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert b"What it checks:" in done.stdout


def test_what_was_typed_cannot_steer_the_terminal(tmp_path: Path) -> None:
    done = claimstead(write_project(tmp_path), "check", "\x1b[31mnowhere")
    assert done.returncode == 2
    assert "\x1b" not in done.stderr


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f"rmdir {gone}; {sys.executable} -m claimstead check"
    done = subprocess.run(["bash", "-c", command], cwd=gone, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert "does not exist any more" in done.stderr
