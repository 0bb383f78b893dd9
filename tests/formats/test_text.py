"""The report for people, against a golden file."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from claimstead.formats import text
from tests.formats.sample_report import SAMPLE

GOLDEN = Path(__file__).parent / "golden" / "text.txt"


def test_golden_file() -> None:
    assert text.render(SAMPLE) == GOLDEN.read_text(encoding="utf-8")


def test_the_caret_stands_below_the_column() -> None:
    lines = text.render(SAMPLE).splitlines()
    source = next(line for line in lines if line.endswith("| verdict: supported"))
    caret = lines[lines.index(source) + 1]
    assert source[caret.index("^")] == "s"


def test_colour_only_where_wanted_and_never_from_content() -> None:
    assert "\x1b" not in text.render(SAMPLE)
    coloured = text.render(SAMPLE, colour=True)
    assert "\x1b[31;1merror EVI201\x1b[0m" in coloured
    assert "\x1b[31m," not in coloured


@given(st.text())
def test_content_cannot_steer_the_terminal(content: str) -> None:
    shown = text.printable(content)
    assert shown.isprintable()
