"""Showing lines."""

import pytest

from claimstead.cli.showing import show


def test_what_lines_quote_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show(["plain", "red \x1b[31m"])
    assert capsys.readouterr().out == "plain\nred \\u001b[31m\n"
