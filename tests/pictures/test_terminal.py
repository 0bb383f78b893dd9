"""The picture of a terminal."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from tests.pictures.terminal import COLUMNS, plain, terminal_svg, wrapped

SVG = "{http://www.w3.org/2000/svg}"


def test_it_is_an_svg_with_a_title_and_the_lines_in_their_colours() -> None:
    root = ET.fromstring(
        terminal_svg("claimstead check", "\x1b[31;1merror EVI211\x1b[0m a < b & c\n\nlast\n", "A check.")
    )
    assert root.findtext(f"{SVG}title") == "claimstead check"
    assert root.findtext(f"{SVG}desc") == "A check."
    lines = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert lines == ["$ claimstead check", "error EVI211 a < b & c", "last"]
    assert [span.get("class") for span in root.iter(f"{SVG}tspan")] == ["prompt", "error"]


def test_it_follows_light_and_dark() -> None:
    assert "prefers-color-scheme:dark" in terminal_svg("x", "y", "z")


@given(st.lists(st.from_regex(r"[a-z.,:]{1,40}", fullmatch=True), max_size=60), st.integers(0, 8))
def test_wrapping_loses_no_word_and_keeps_to_the_width(words: list[str], indent: int) -> None:
    line = " " * indent + " ".join(words)
    parts = list(wrapped(line))
    assert " ".join(part.strip() for part in parts).split() == words
    assert all(len(plain(part)) <= COLUMNS for part in parts)


def test_wrapping_keeps_the_colour_of_the_first_painted_words() -> None:
    line = "  a.yaml:1:1: \x1b[31;1merror EVI211\x1b[0m " + "word " * 40
    first, *rest = wrapped(line)
    assert "\x1b[31;1merror EVI211\x1b[0m" in first
    assert not any("\x1b" in part for part in rest)
