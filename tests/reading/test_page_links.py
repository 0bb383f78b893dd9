"""Where links lead, and what they can lead to."""

import time
from typing import Any

import markdown  # type: ignore[import-untyped]  # comes with MkDocs, without types
from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.page_links import Link, anchors, find_links


def test_links_in_every_form_are_found_with_their_place() -> None:
    text = "[a](b.md) and [c](<d.md> \"e\")\n\n[f]: g.md\n<a href='h.md'>i</a> `[j](k.md)`\n"
    assert [link.target for link in find_links(text)] == ["b.md", "d.md", "g.md", "h.md"]
    assert next(find_links("[a](b.md)")) == Link("b.md", 4)


def test_what_stands_in_a_comment_is_no_link_and_no_heading() -> None:
    text = "[a](b.md) <!-- [c](d.md)\n# Not here\n--> [e](f.md) --> <!-- [g](h.md)"
    assert [(link.target, text[link.start :][:4]) for link in find_links(text)] == [
        ("b.md", "b.md"),
        ("f.md", "f.md"),
        ("h.md", "h.md"),
    ]
    assert anchors(text) == set()


def test_headings_get_the_ids_that_the_built_page_has() -> None:
    text = """\
# What helps, and what doesn\u2019t?

## *Steroid* creams [here](x.md) ##

## Steroid creams here

## What `texts verify` says

Underlined: naïve
---

## Given {#of-my-own}

<p id="by-hand">x</p>

    # no heading
"""
    built = markdown.Markdown(extensions=["toc", "attr_list"])
    built.convert(text)

    def ids(tokens: list[dict[str, Any]]) -> set[str]:
        return {str(one["id"]) for one in tokens}.union(*(ids(one["children"]) for one in tokens))

    assert ids(built.toc_tokens) <= anchors(text)
    assert "by-hand" in anchors(text)


@given(st.text(alphabet="[]()<>#={}'\"ab`\n -_:", max_size=200))
def test_any_text_is_read(text: str) -> None:
    for link in find_links(text):
        assert text.startswith(link.target, link.start)
    assert "" in anchors(text) or all(anchors(text))


def test_a_hostile_page_takes_no_longer_than_any_other() -> None:
    for pattern in ("[a](", "](<", "# ", "{#", "id='", "[", "x\n--", "## #", "# a\n", "<!--", "<!-- -->"):
        start = time.process_time()
        text = pattern * (200_000 // len(pattern))
        list(find_links(text))
        anchors(text)
        assert time.process_time() - start < 5, pattern
