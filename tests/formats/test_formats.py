"""Formats are found by walking their folder."""

from claimstead.formats import format_names, render
from tests.formats.sample_report import SAMPLE


def test_every_format_renders_the_sample() -> None:
    assert format_names() == ["json", "text"]
    for name in format_names():
        shown = render(name, SAMPLE)
        assert "EVI201" in shown
        assert shown.endswith("\n")
        assert not shown.endswith("\n\n")
