"""One value of a YAML file changes; comments, order, quotation marks and all else stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.splicing import CannotSpliceError, spliced
from claimstead.reading.strict_yaml import compose, to_plain
from claimstead.reading.yaml_editing import is_as_wished, ways_to_write


def edited(text: str, field: str, value: str) -> str:
    """The text after the first change that does what is wished; empty where none does."""
    for splice in ways_to_write(text, field, value):
        after = spliced(text.encode(), [splice]).decode()
        if is_as_wished(text, after, field, value):
            return after
    return ""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "e:\n  - c: k # why\n    doi: 10.1/x  # here\n    f: g\n",
            "e:\n  - c: k # why\n    doi: NEW  # here\n    f: g\n",
        ),
        ("e: [{c: k, doi: 10.1/x, f: g}]\n", "e: [{c: k, doi: NEW, f: g}]\n"),
        ("e: [{c: k, 'doi': '10.1/x', f: g}]", "e: [{c: k, 'doi': 'NEW', f: g}]"),
        ('e:\n- doi: "10.1/x" # c\n', 'e:\n- doi: "NEW" # c\n'),
        ("e:\n- doi: >-\n    10.1/x\n\n  c: k\n", "e:\n- doi: NEW\n  c: k\n"),
        ("e:\n- doi:   # none yet\n  c: k\n", "e:\n- doi: NEW   # none yet\n  c: k\n"),
        ("e:\n- c: k # why\n  # a note\n  f: g\n", "e:\n- c: k # why\n  # a note\n  doi: NEW\n  f: g\n"),
        (
            "e:\n  - c: >\n      long\n      text\n    f: g\n",
            "e:\n  - c: >\n      long\n      text\n    doi: NEW\n    f: g\n",
        ),
        ("e:\n  - c: k", "e:\n  - doi: NEW\n    c: k"),
        ("e: [{c: k, f: g}]\n", "e: [{c: k, doi: NEW, f: g}]\n"),
        ("é😀: ü\ne:\n- {doi: 10.1/x}\n", "é😀: ü\ne:\n- {doi: NEW}\n"),
    ],
)
def test_only_the_value_changes(before: str, after: str) -> None:
    assert edited(before, "e[0].doi", "NEW") == after


@pytest.mark.parametrize(
    ("value", "written"),
    [("null", '"null"'), ("a: b", '"a: b"'), ("# c", '"# c"'), ("- x", '"- x"'), ("\u2028", '"\\u2028"'), ("é", "é")],
)
def test_a_value_is_quoted_where_it_must_be(value: str, written: str) -> None:
    assert edited("f: g\n", "f", value) == f"f: {written}\n"


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 10.1/x\ne: [{doi: *x}]\n",
        "e: [{doi: &x 10.1/x}]\nb: *x\n",
        "b: &x {c: k, doi: 10.1/x}\ne: [*x]\n",
        "e: [{c: k, doi}]\n",
    ],
)
def test_what_would_change_more_is_not_done(text: str) -> None:
    assert edited(text, "e[0].doi", "NEW") == ""


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("e: []\n", "e[0].doi"),
        ("", "doi"),
        ("e: [{doi: [1]}]\n", "e[0].doi"),
        ("e: [{}]\n", "e[0].doi"),
        ("a: b", "[0]"),
    ],
)
def test_where_there_is_no_place_that_is_said(text: str, field: str) -> None:
    with pytest.raises(CannotSpliceError, match="no place"):
        edited(text, field, "NEW")


def test_what_can_not_be_read_is_not_as_wished() -> None:
    assert not is_as_wished("a: b", "a: 'c", "a", "c")
    assert not is_as_wished("a: b", "a: c\nd: e", "a", "c")


VALUES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=12)


@given(old=VALUES, new=VALUES, style=st.sampled_from(["{}", '"{}"', "'{}'", ">-\n      {}", "|\n      {}"]))
def test_any_value_is_written_so_that_it_reads_back(old: str, new: str, style: str) -> None:
    text = f"a: b # c\ne:\n  - doi: {style.format('old')}\n    g: é {old.encode().hex()}\n"
    after = edited(text, "e[0].doi", new)
    node = compose(after)
    assert node is not None
    assert to_plain(node) == {
        "a": "b",
        "e": [{"doi": new, "g": f"é {old.encode().hex()}".strip()}],
    }
