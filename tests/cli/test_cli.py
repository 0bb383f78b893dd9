"""The command line as a whole."""

from pathlib import Path

import pytest

from claimstead import __version__
from tests.cli.run import claimstead
from tests.sound_project import write_project


def test_help_names_every_command_and_the_exit_codes(tmp_path: Path) -> None:
    done = claimstead(tmp_path, "--help")
    assert done.returncode == 0
    for word in ("check", "explain", "rules", "schema", "new", "articles", "Exit codes", "incomplete"):
        assert word in done.stdout


def test_version(tmp_path: Path) -> None:
    assert claimstead(tmp_path, "--version").stdout == f"claimstead {__version__}\n"


@pytest.mark.parametrize("command", ["check", "explain", "rules", "schema", "new claim", "new rule", "articles verify"])
def test_every_command_has_help_worth_reading(command: str, tmp_path: Path) -> None:
    done = claimstead(tmp_path, *command.split(), "--help")
    assert done.returncode == 0
    assert len(done.stdout) > 150


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
