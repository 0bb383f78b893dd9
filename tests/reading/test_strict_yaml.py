"""YAML read strictly: text stays text, hostile input is bounded and told in plain words."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.reading.strict_yaml import MAX_DEPTH, YamlBomb, YamlFault, compose, to_plain

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]\n" for level in range(1, 9)
)


def plain(text: str) -> Any:
    node = compose(text)
    return None if node is None else to_plain(node)


def fault(text: str) -> tuple[int, int, str]:
    with pytest.raises(YamlFault) as raised:
        plain(text)
    return raised.value.line, raised.value.column, raised.value.message


def test_text_stays_text() -> None:
    text = "a: no\nb: 12:30\nc: 10.1016\nd: 2026-11-20\ne: 0o7\nf: 1e3\ng: .inf\nh: 'null'\ni: \"~\"\nj: <<\n"
    assert list(plain(text).values()) == [
        *("no", "12:30", "10.1016", "2026-11-20", "0o7"),
        *("1e3", ".inf", "null", "~", "<<"),
    ]


@pytest.mark.parametrize("nothing", ["a:", "a: ~", "a: null"])
def test_nothing_is_nothing(nothing: str) -> None:
    assert plain(nothing) == {"a": None}


@pytest.mark.parametrize("empty", ["", "\n\n", "# only a note\n", "---\n..."])
def test_an_empty_text(empty: str) -> None:
    assert plain(empty) is None


def test_a_tab_is_named_at_its_line() -> None:
    line, column, message = fault("a:\n  b: c\n\td: e\n")
    assert (line, column) == (3, 1)
    assert message.startswith("The line is indented with a tab")


def test_a_key_twice_is_named_at_the_second() -> None:
    assert fault("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\n") == (5, 3, "The key `c` stands twice in the same place.")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: b: c\n", 1, "The file is not valid YAML: mapping values are not allowed in this context."),
        ("a: 'never closed\n", 2, "The file is not valid YAML: while scanning a quoted scalar"),
        ("a: 1\n---\nb: 2\n", 2, "The file holds more than one YAML document."),
        ("a: *nobody\n", 1, "An alias can't be used: found undefined alias"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "The file uses a YAML tag"),
        ("a: !!int 3\n", 1, "The file uses a YAML tag"),
        ("[a]: b\n", 1, "A key is not plain text."),
        ("? {a: b}\n: c\n", 1, "A key is not plain text."),
        ("a: b\nc: \x07\n", 2, "The file holds a character YAML does not allow."),
        ("a: \x00\n", 1, "The file holds a character YAML does not allow."),
        ("a: &a [*a]\n", 1, "An alias (`*name`) stands inside what it names."),
        ("a: &a {b: *a}\n", 1, "An alias (`*name`) stands inside what it names."),
        ("@a: b\n", 1, "The line is indented with a tab, or begins with a character that YAML keeps for itself."),
    ],
)
def test_a_fault_is_told_in_plain_words_at_its_line(text: str, line: int, message: str) -> None:
    found, _, said = fault(text)
    assert found == line
    assert said.startswith(message)
    assert said.endswith(".")


def test_a_bomb_of_aliases_is_stopped_at_once() -> None:
    start = time.process_time()
    with pytest.raises(YamlBomb, match="unfolds into more than 50,000 values"):
        plain(BOMB)
    assert time.process_time() - start < 2


def test_aliases_as_such_are_allowed() -> None:
    assert plain("a: &x [1, 2]\nb: *x\n") == {"a": ["1", "2"], "b": ["1", "2"]}


@pytest.mark.parametrize("text", ["[" * 5_000_000 + "]" * 5_000_000, "{a: " * 2_500_000, "- " * 5_000_000])
def test_ten_megabytes_of_nesting_are_stopped_at_once(text: str) -> None:
    start = time.process_time()
    _, _, message = fault(text)
    assert message == f"The file nests deeper than {MAX_DEPTH} levels."
    assert time.process_time() - start < 5


def test_the_depth_of_the_format_is_far_from_the_bound() -> None:
    assert plain("[" * 10 + "]" * 10) is not None


def test_separators_pasted_from_elsewhere_leave_every_line_its_number() -> None:
    text = 'a: "one\u2028two\x85three\u2029four"\nb: 1\nb: 2\n'
    assert fault(text) == (3, 1, "The key `b` stands twice in the same place.")
    assert plain("a: one\u2028two\n") == {"a": "one two"}


def outcome(text: str) -> YamlFault | None:
    try:
        plain(text)
    except YamlFault as raised:
        return raised
    return None


@given(st.text())
def test_any_text_is_read_or_a_fault_inside_it(text: str) -> None:
    raised = outcome(text)
    if raised is not None:
        assert 1 <= raised.line <= text.count("\n") + text.count("\r") + 2
        assert raised.column >= 1
        assert raised.message.endswith(".")


@given(st.text(alphabet="a: -[]{}&*!|>'\"#\n\t%@,?"))
def test_any_mixture_of_marks_is_read_or_a_fault(text: str) -> None:
    raised = outcome(text)
    assert raised is None or raised.message.endswith(".")


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,8}", fullmatch=True),
        st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("C", "Z"))),
    )
)
def test_quoted_text_comes_back(values: dict[str, str]) -> None:
    quoted = "".join(f"{key}: '{text.replace(chr(39), chr(39) * 2)}'\n" for key, text in values.items())
    assert (plain(quoted) or {}) == values
