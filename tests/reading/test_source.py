"""Reading one file, whatever it turns out to be; finding lines in it."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.finding import FileProblem, Location
from claimstead.reading.source import (
    MAX_BYTES,
    MAX_EXCERPT,
    at_offset,
    bounded,
    file_problem,
    is_there,
    line_of,
    named,
    position,
    read_text,
    stays_inside,
)
from tests.reading.nobody import as_nobody, open_folder


def refusal(root: Path, path: str = "f") -> str:
    text = read_text(root, path)
    assert isinstance(text, FileProblem)
    assert text.kind == "unreadable"
    assert text.problem.remedy
    assert text.problem.location is not None
    assert text.problem.location.path == path
    return text.problem.message


def test_text_comes_without_byte_order_mark_and_with_unix_line_ends(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n\xc3\xa9")
    assert read_text(tmp_path, "f") == "one\ntwo\nthree\né"


def test_an_empty_file_is_empty_text(tmp_path: Path) -> None:
    (tmp_path / "f").touch()
    assert read_text(tmp_path, "f") == ""


def test_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "The file does not exist."


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "f").mkdir()
    assert refusal(tmp_path) == "A folder stands where a file was expected."


def test_a_pipe_in_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "f")
    assert refusal(tmp_path) == "This is not a regular file (it may be a device or a pipe)."


def test_a_device_in_place_of_a_file(tmp_path: Path) -> None:
    assert refusal(Path("/dev"), "zero") == "This is not a regular file (it may be a device or a pipe)."


def test_bytes_that_are_no_utf8_are_named_with_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"one\nna\xefve")
    assert refusal(tmp_path) == "The file is not UTF-8 text: the byte 0xef on line 2 does not belong there."
    problem = read_text(tmp_path, "f")
    assert isinstance(problem, FileProblem)
    assert problem.problem.location == Location("f", 2, 3)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "latin-1", "cp1252"])
def test_other_encodings_are_refused(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes("naïve".encode(encoding))
    assert "not UTF-8" in refusal(tmp_path)


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "f").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    assert refusal(tmp_path) == "The file has 1,000,001 bytes; at most 1,000,000 are read."


def test_no_right_to_read() -> None:
    with open_folder() as folder:
        (folder / "f").write_text("secret")
        (folder / "f").chmod(0)
        assert as_nobody(lambda: refusal(folder)) == "There is no permission to read the file."


def test_no_right_to_enter_the_folder() -> None:
    with open_folder() as folder:
        (folder / "d").mkdir()
        (folder / "d/f").write_text("secret")
        (folder / "d").chmod(0)
        assert as_nobody(lambda: refusal(folder, "d/f")) == "There is no permission to read the file."
        assert as_nobody(lambda: is_there(folder, "d/f"))


def test_a_link_inside_is_followed_and_one_that_leads_out_is_not(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "outside").write_text("secret")
    (root / "real").write_text("text")
    (root / "inside").symlink_to("real")
    (root / "f").symlink_to("../outside")
    assert read_text(root, "inside") == "text"
    assert refusal(root) == "The link leads out of the repository, or nowhere."
    assert stays_inside(root, "inside")
    assert not stays_inside(root, "f")


def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "f").symlink_to("f")
    assert refusal(tmp_path) == "The link leads out of the repository, or nowhere."
    assert is_there(tmp_path, "f")


def test_a_link_to_nowhere_does_not_exist_but_is_there(tmp_path: Path) -> None:
    (tmp_path / "f").symlink_to("gone")
    assert refusal(tmp_path) == "The file does not exist."
    assert is_there(tmp_path, "f")
    assert not is_there(tmp_path, "gone")
    assert not is_there(tmp_path, "f/below")


def test_a_name_that_is_not_utf8_can_be_shown() -> None:
    assert named("claims/é.yaml") == "claims/é.yaml"
    assert named(os.fsdecode(b"claims/\xff.yaml")) == "claims/\\xff.yaml"


@given(st.text(alphabet="ab\n"), st.integers(min_value=0, max_value=40))
def test_positions_count_lines_and_columns_from_one(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = position(text, offset)
    lines = text.split("\n")
    assert line == text.count("\n", 0, offset) + 1
    assert lines[line - 1][: column - 1] == text[:offset].rsplit("\n", maxsplit=1)[-1]
    assert at_offset("p", text, offset) == Location("p", line, column, lines[line - 1])


@given(st.text(alphabet="ab\n\r\x0b\u2028"))
def test_lines_are_those_between_line_feeds(text: str) -> None:
    lines = text.split("\n")
    assert [line_of(text, number) for number in range(len(lines) + 2)] == ["", *lines, ""]


def test_a_very_long_line_is_shown_in_part() -> None:
    assert line_of("x" * 1_000_000, 1) == "x" * MAX_EXCERPT


def test_looking_up_each_line_of_a_huge_text_takes_no_time() -> None:
    text = "line\n" * 200_000
    start = time.process_time()
    for number in range(1, 200_000, 10):
        line_of(text, number)
    assert time.process_time() - start < 2


def test_problems_of_a_file_are_bounded() -> None:
    problems = [file_problem("schema", Location("f", line), "It is wrong.") for line in range(1, 1_501)]
    assert bounded(problems[:1_000], "f") == problems[:1_000]
    kept = bounded(problems, "f")
    assert kept[:1_000] == problems[:1_000]
    assert len(kept) == 1_001
    assert kept[-1].problem.message == "From here on the file has 500 more faults."
    assert kept[-1].problem.location == Location("f", 1_001)
