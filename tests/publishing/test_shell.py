"""The theme rendered once and filled in many times."""

import pytest

from claimstead.publishing.shell import CONTENT, NAME, TITLE, Shell

PAGE = f"<title>{TITLE} - Site</title><link href='{NAME}.html'><p>{TITLE}</p><main>{CONTENT}</main>"


def test_every_mark_is_filled_in() -> None:
    filled = Shell.of(PAGE).fill("A & B", "a-b", "<h1>A</h1>")
    assert filled == ("<title>A &amp; B - Site</title><link href='a-b.html'><p>A &amp; B</p><main><h1>A</h1></main>")


def test_marks_in_the_content_are_left_alone() -> None:
    assert f"<main>{TITLE}</main>" in Shell.of(PAGE).fill("A", "a", TITLE)


def test_a_theme_that_does_not_print_the_content_is_refused() -> None:
    with pytest.raises(ValueError, match="content"):
        Shell.of("<main></main>")
