"""The heads of written pages, on their way to the theme."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.publishing.heads import is_template, theme_values, title_as_html


@given(st.text())
def test_what_the_theme_prints_reads_as_it_was_written(text: str) -> None:
    values = theme_values({"title": text, "description": text})
    for shown in (values["title"], values["description"]):
        assert not set(shown) & set("<>\"'")
        assert html.unescape(shown) == html.unescape(html.escape(text))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"title": 2026}, {"title": "2026"}),
        ({"title": None, "description": ["<b>"]}, {}),
        ({"icon": "../../x", "status": '" onload="x', "tags": ["<b>"], "search": 5}, {}),
        ({"hide": ["toc", '" onload="x', ["navigation"]]}, {"hide": ["toc"]}),
        ({"hide": 5}, {}),
        ({"template": "main.html"}, {"template": "main.html"}),
        ({"template": "../main.html"}, {}),
    ],
)
def test_only_what_pages_have_reaches_the_theme(head: dict[str, object], expected: dict[str, object]) -> None:
    assert theme_values(head) == expected


@pytest.mark.parametrize("name", ["../main.html", "main.htm", "Main.html", "main.html\n", "", None, 5, ["main.html"]])
def test_what_is_no_template(name: object) -> None:
    assert not is_template(name)


def test_a_title_of_a_heading_is_not_escaped_twice() -> None:
    assert title_as_html("Q &amp; A &lt;b&gt;") == "Q &amp; A &lt;b&gt;"
    assert title_as_html('<img src="x">') == "&lt;img src=&quot;x&quot;&gt;"
