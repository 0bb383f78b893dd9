"""Differences as people read them: exact, and quick on long files whose lines are alike."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.fixing.differences import unified_diff

LINES = st.lists(st.sampled_from(["a\n", "b\n", "}\n", "\n"]), max_size=12)
_HEADER = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n")


def applied(before: str, diff: str) -> str:
    """``before`` with a diff applied, refusing one whose lines or numbers do not fit."""
    old = before.splitlines(keepends=True)
    new: list[str] = []
    taken = 0
    hunks = _HEADER.split(diff)[1:]
    for start, length, new_start, new_length, body in zip(*[iter(hunks)] * 5, strict=True):
        lines = re.sub(r"\n\\ No newline at end of file\n", "\f", body).replace("\f", "\x00").splitlines(keepends=True)
        lines = [line for part in lines for line in re.findall(r"[^\n\x00]*[\n\x00]", part)]
        lines = [line.replace("\x00", "") for line in lines]
        first = int(start) - (length != "0")
        new += old[taken:first]
        assert len(new) == int(new_start) - (new_length != "0")
        gone = [line[1:] for line in lines if line[0] in " -"]
        assert gone == old[first : first + len(gone)]
        assert len(gone) == int(length or 1)
        added = [line[1:] for line in lines if line[0] in " +"]
        assert len(added) == int(new_length or 1)
        new += added
        taken = first + len(gone)
    return "".join([*new, *old[taken:]])


def test_the_lines_around_are_shown_and_near_changes_share_a_hunk() -> None:
    before = "".join(f"{number}\n" for number in range(1, 31))
    after = before.replace("5\n", "five\n", 1).replace("11\n", "").replace("30\n", "30\nmore")
    assert unified_diff("f", before, after) == (
        "--- a/f\n+++ b/f\n"
        "@@ -2,13 +2,12 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n 9\n 10\n-11\n 12\n 13\n 14\n"
        "@@ -28,3 +27,4 @@\n 28\n 29\n 30\n+more\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize(
    ("before", "after", "diff"),
    [
        ("same\n", "same\n", ""),
        ("", "a\n", "--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+a\n"),
        ("a\n", "", "--- a/f\n+++ b/f\n@@ -1 +0,0 @@\n-a\n"),
        ("a", "a\n", "--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ],
)
def test_small_texts(before: str, after: str, diff: str) -> None:
    assert unified_diff("f", before, after) == diff


@given(before=LINES, after=LINES, whole=st.booleans())
def test_a_diff_applied_gives_the_other_text(before: list[str], after: list[str], whole: bool) -> None:
    old, new = "".join(before), "".join(after)
    new = new if whole else new.removesuffix("\n")
    assert applied(old, unified_diff("f", old, new)) == new


def test_a_thousand_changes_in_a_long_file_are_found_at_once() -> None:
    line = "  {} = {{{}}},\n".format
    entries = [[f"@a{{k{n},\n", *(line(name, n % 50) for name in "abcdefgh"), "}\n", "\n"] for n in range(10_000)]
    before = "".join(one for lines in entries for one in lines)
    for lines in entries[::10]:
        lines[4] = "  changed\n"
    after = "".join(one for lines in entries for one in lines)
    started = time.process_time()
    diff = unified_diff("f", before, after)
    assert diff.count("\n-  ") == diff.count("\n+  ") == 1_000
    assert time.process_time() - started < 3  # 0.05 s where this was written; difflib takes a minute
