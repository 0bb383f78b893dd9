"""Reading references.bib: hard cases against their expectations, places, bad files."""

import os
from pathlib import Path

import msgspec
import pytest

from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.model.reference import Reference
from claimstead.reading.bibliography import ReferenceEntry, read_bibliography
from tests.reading.nobody import open_folder, reading_as_nobody
from tests.reading.told import messages, told
from tests.sound_project import BIB

GOLDEN = Path(__file__).parent / "golden"


def read(root: Path, text: str | bytes) -> Reading[tuple[ReferenceEntry, ...]]:
    (root / "references.bib").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_bibliography(root, "references.bib")


def test_hard_cases_are_read_as_expected() -> None:
    reading = read_bibliography(GOLDEN, "hard_cases.bib")
    expected = msgspec.json.decode((GOLDEN / "hard_cases.json").read_bytes(), type=tuple[Reference, ...])
    assert tuple(one.value for one in reading.value) == expected
    assert reading.problems == ()


def test_a_reference_knows_its_key_and_the_lines_of_its_fields(tmp_path: Path) -> None:
    (reference_entry,) = read(tmp_path, f"% note\n\n{BIB}").value
    lines = f"% note\n\n{BIB}".split("\n")
    assert reference_entry.subject == reference_entry.value.key == "schmitt2011"
    for field, line, column in (
        ("", 3, 1),
        ("key", 3, 1),
        ("authors", 4, 13),
        ("authors[2].family", 4, 13),
        ("author", 4, 13),
        ("title", 5, 12),
        ("container", 6, 14),
        ("journal", 6, 14),
        ("year", 7, 11),
        ("issue", 9, 13),
        ("pages", 10, 12),
        ("doi", 11, 10),
        ("doi_as_written", 11, 10),
        ("pmid", 3, 1),
        ("nonsense[", 3, 1),
        ("[0]", 3, 1),
    ):
        assert reference_entry.locate(field) == Location("references.bib", line, column, lines[line - 1]), field


def test_byte_order_mark_and_windows_line_ends_leave_every_line_its_number(tmp_path: Path) -> None:
    reading = read(tmp_path, b"\xef\xbb\xbf" + f"{BIB}\n@broken{{\n".replace("\n", "\r\n").encode())
    assert reading.value[0].locate("doi").line == 9
    assert reading.value[0].locate("doi").excerpt == "  doi = {10.1111/j.1365-2133.2010.10030.x},"
    assert [(line, column) for _, line, column, _ in told(reading.problems)] == [(12, 1)]


def test_an_entry_without_end_loses_only_itself(tmp_path: Path) -> None:
    reading = read(tmp_path, "@article{a, title={A}}\n@article{b, title={B\n@article{c, title={C}}\n")
    assert [one.subject for one in reading.value] == ["a", "c"]
    assert [
        (one.kind, line) for one, (_, line, _, _) in zip(reading.problems, told(reading.problems), strict=True)
    ] == [("broken-entry", 2)]


@pytest.mark.parametrize("empty", ["", "\n\n", "% nothing yet\n", "@comment{nothing}"])
def test_an_empty_bibliography_is_no_problem(empty: str, tmp_path: Path) -> None:
    assert read(tmp_path, empty) == Reading(())


def test_no_file_says_to_create_it(tmp_path: Path) -> None:
    reading = read_bibliography(tmp_path, "references.bib")
    assert messages(reading.problems) == ["The file does not exist."]
    assert reading.problems[0].kind == "unreadable"
    assert reading.problems[0].problem.remedy.startswith("Create it")


def test_what_is_no_readable_file_is_told(tmp_path: Path) -> None:
    assert messages(read(tmp_path, b"@a{\xe9").problems) == [
        "The file is not UTF-8 text: the byte 0xe9 on line 1 does not belong there."
    ]
    (tmp_path / "folder.bib").mkdir()
    assert messages(read_bibliography(tmp_path, "folder.bib").problems) == [
        "A folder stands where a file was expected."
    ]
    os.mkfifo(tmp_path / "pipe.bib")
    assert "not a regular file" in messages(read_bibliography(tmp_path, "pipe.bib").problems)[0]
    with (tmp_path / "large.bib").open("wb") as stream:
        stream.truncate(100_000_001)
    assert "at most 100,000,000 are read" in messages(read_bibliography(tmp_path, "large.bib").problems)[0]


def test_no_right_to_read() -> None:
    with open_folder() as root:
        (root / "references.bib").write_text(BIB)
        (root / "references.bib").chmod(0)
        said = reading_as_nobody(lambda: messages(read_bibliography(root, "references.bib").problems))
    assert said == ["There is no permission to read the file."]


def test_a_warm_reading_equals_a_cold_one(tmp_path: Path) -> None:
    (tmp_path / "references.bib").write_text(BIB + "@broken{")
    cold = read_bibliography(tmp_path, "references.bib", tmp_path / "cache")
    warm = read_bibliography(tmp_path, "references.bib", tmp_path / "cache")
    assert warm == cold == read_bibliography(tmp_path, "references.bib")
    assert isinstance(warm.problems[0], FileProblem)
    (tmp_path / "references.bib").write_text(BIB)
    assert read_bibliography(tmp_path, "references.bib", tmp_path / "cache").problems == ()
