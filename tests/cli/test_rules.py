"""``claimstead rules`` and ``claimstead explain``."""

from pathlib import Path

from claimstead.check import all_rules
from tests.cli.run import claimstead


def test_rules_lists_them_all(tmp_path: Path) -> None:
    done = claimstead(tmp_path, "rules")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == [rule.code for rule in all_rules()]


def test_explain_prints_the_four_headings(tmp_path: Path) -> None:
    done = claimstead(tmp_path, "explain", "evi201")
    assert done.returncode == 0
    for heading in ("What it checks:", "Why it matters:", "Example:", "How to fix it:"):
        assert heading in done.stdout


def test_explain_of_a_code_that_does_not_exist(tmp_path: Path) -> None:
    done = claimstead(tmp_path, "explain", "EVI299")
    assert done.returncode == 2
    assert "There is no rule `EVI299`" in done.stderr
