"""Cutting a .bib text into blocks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.bibtex.blocks import blocks


def cut(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


def test_entries_are_cut_at_their_own_brace() -> None:
    text = '@a{x, t={{y} z}}@b(p, t="(q)", u={)})\n  @c {z}'
    assert cut(text) == [("command", "@a{x, t={{y} z}}"), ("command", '@b(p, t="(q)", u={)})'), ("command", "@c {z}")]


def test_comments_are_left_out() -> None:
    assert cut("% @a{x, y}\n%\n\n@comment{ @a{x,} }") == [("command", "@comment{ @a{x,} }")]


def test_an_entry_without_end_stops_before_the_next() -> None:
    text = "@a{x, t={y\n@b{z, t={}}\n@c{w, t={"
    assert cut(text) == [("unclosed", "@a{x, t={y"), ("command", "@b{z, t={}}"), ("unclosed", "@c{w, t={")]


def test_a_later_brace_too_many_does_not_hide_the_entries_between() -> None:
    text = "@a{x, t={y,\n}\n@b{z, t={}}\n}\n"
    assert [kind for kind, _ in cut(text)] == ["unclosed", "command", "outside"]


def test_a_mention_at_the_start_of_a_line_is_no_entry() -> None:
    text = "@a{x, note={see\n@smith (2020) and\n@jones{}, too}}"
    assert cut(text) == [("command", text)]


def test_a_comment_without_end_hides_nothing() -> None:
    text = "@comment{ @x{\n@a{x, t={y}}\n@comment{ @a{z,} }"
    assert cut(text)[0][0] == "unclosed"
    assert ("command", "@a{x, t={y}}") in cut(text)


def test_words_outside_are_one_block_a_paragraph() -> None:
    assert cut("one\ntwo\n\nthree @a{x} }") == [
        ("outside", "one\ntwo"),
        ("outside", "three "),
        ("command", "@a{x}"),
        ("outside", "}"),
    ]


@given(st.text(alphabet='@a{}()", %=\nkt'))
def test_blocks_follow_each_other_and_move_on(text: str) -> None:
    position = 0
    for block in blocks(text):
        assert position <= block.start < block.end <= len(text)
        between = text[position : block.start]
        assert all(not line.strip() or line.lstrip().startswith("%") for line in between.split("\n"))
        position = block.end


@pytest.mark.parametrize(
    "piece", ["{", "}", "@", "@a{", "@a{\n", "@a{k,\n", "@comment{\n", '@a(k,"\n', "x\n\n", "@ ", "%"]
)
def test_a_megabyte_of_anything_is_cut_in_no_time(piece: str) -> None:
    start = time.process_time()
    for _ in blocks(piece * (1_000_000 // len(piece))):
        pass
    assert time.process_time() - start < 5
