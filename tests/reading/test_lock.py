"""Reading references.lock: a line that can't be read loses only itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.finding import Reading
from claimstead.model.record import Found, Missing, Unavailable
from claimstead.reading.lock import Lock, lock_text, read_lock
from tests.reading.nobody import open_folder, reading_as_nobody
from tests.reading.told import messages, told
from tests.sound_project import LOCK

MISSING = '{"state":"missing","doi":"10.5555/none","asked":"2026-11-01","registry":"crossref","via":"api"}\n'
UNASKED = (
    '{"state":"unavailable","doi":"10.5555/later","asked":"2026-11-01",'
    '"registry":"crossref","via":"api","reason":"timed out"}\n'
)


def read(root: Path, text: str | bytes) -> Reading[Lock]:
    (root / "references.lock").write_bytes(text.encode() if isinstance(text, str) else text)
    return read_lock(root, "references.lock")


def test_each_answer_has_its_type(tmp_path: Path) -> None:
    reading = read(tmp_path, LOCK + MISSING + UNASKED)
    assert [type(record) for record in reading.value.records.values()] == [Found, Missing, Unavailable]
    assert list(reading.value.records) == ["10.1111/j.1365-2133.2010.10030.x", "10.5555/none", "10.5555/later"]
    assert reading.problems == ()


def test_no_file_is_an_empty_lock(tmp_path: Path) -> None:
    assert read_lock(tmp_path, "references.lock") == Reading(Lock())


def test_byte_order_mark_windows_line_ends_and_empty_lines_do_no_harm(tmp_path: Path) -> None:
    reading = read(tmp_path, b"\xef\xbb\xbf" + f"{MISSING}\n\n{UNASKED}".replace("\n", "\r\n").encode())
    assert len(reading.value.records) == 2
    assert reading.problems == ()


def test_a_line_cut_in_half_loses_only_itself(tmp_path: Path) -> None:
    reading = read(tmp_path, MISSING + LOCK[: len(LOCK) // 2] + "\n" + UNASKED)
    assert list(reading.value.records) == ["10.5555/none", "10.5555/later"]
    assert told(reading.problems) == [
        ("references.lock", 2, 1, "The line is not whole JSON; it may have been cut off.")
    ]
    assert [one.kind for one in reading.problems] == ["lock-line"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("nonsense", "The line is not whole JSON"),
        ("[]", "The line does not fit the format of the lock"),
        ("{}", "The line does not fit the format of the lock"),
        (MISSING.replace("missing", "gone"), "The line does not fit the format of the lock"),
        (MISSING.replace("2026-11-01", "yesterday"), "The line does not fit the format of the lock"),
        (MISSING.replace('"via"', '"extra":1,"via"'), "The line does not fit the format of the lock"),
        (
            MISSING.replace("10.5555/none", "10.5555/NONE"),
            "The line's DOI `10.5555/NONE` is not in its canonical form.",
        ),
        (MISSING.replace("10.5555/none", "10.5555/later"), "The DOI 10.5555/later has a line already."),
        ("<<<<<<< HEAD", "The line is not whole JSON"),
        ('{"x":' + "[" * 500_000, "The line is not whole JSON"),
        ('{"x":' + "[" * 500_000 + "]" * 500_000 + "}", "The line is not whole JSON"),
        (MISSING.replace("crossref", "\\ud800"), "The line is not whole JSON"),
        ("\x00", "The line is not whole JSON"),
    ],
)
def test_a_line_that_is_no_record_is_told(line: str, message: str, tmp_path: Path) -> None:
    reading = read(tmp_path, UNASKED + line.strip() + "\n" + LOCK)
    assert len(reading.value.records) == 2
    assert [place[1] for place in told(reading.problems)] == [2]
    assert messages(reading.problems)[0].startswith(message)


def test_problems_are_bounded(tmp_path: Path) -> None:
    assert len(read(tmp_path, "x\n" * 100_000).problems) == 1_001


def test_a_folder_in_place_of_the_file_and_no_utf8_are_told(tmp_path: Path) -> None:
    assert messages(read(tmp_path, b"\xff").problems)[0].startswith("The file is not UTF-8 text")
    (tmp_path / "folder").mkdir()
    assert messages(read_lock(tmp_path, "folder").problems) == ["A folder stands where a file was expected."]


def test_no_right_to_read() -> None:
    with open_folder() as root:
        (root / "references.lock").write_text(MISSING)
        (root / "references.lock").chmod(0)
        said = reading_as_nobody(lambda: messages(read_lock(root, "references.lock").problems))
    assert said == ["There is no permission to read the file."]


@given(cut=st.integers(min_value=1, max_value=len(LOCK) - 2))
def test_wherever_a_line_is_cut_the_others_are_read(cut: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    reading = read(tmp_path_factory.mktemp("lock"), MISSING + LOCK[:cut] + "\n" + UNASKED)
    assert list(reading.value.records) == ["10.5555/none", "10.5555/later"]
    assert [place[1] for place in told(reading.problems)] == [2]


PUBMED = '{"state":"missing","pmid":"123","asked":"2026-11-01","registry":"pubmed","via":"api"}\n'
SEARCH = '{"state":"searched","query":"cream langan 2020","asked":"2026-11-01","registry":"crossref","via":"api"}\n'


def test_lines_about_pubmed_identifiers_and_searches_are_kept_apart(tmp_path: Path) -> None:
    lock = read(tmp_path, SEARCH + MISSING + PUBMED).value
    assert (list(lock.records), list(lock.pubmed), list(lock.searches)) == (
        ["10.5555/none"],
        ["123"],
        ["cream langan 2020"],
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (PUBMED, "The PubMed identifier 123 has a line already."),
        (SEARCH, "The search for `cream langan 2020` has a line already."),
        (PUBMED.replace('"123"', '"PMC1"'), "The line does not fit the format of the lock"),
        (PUBMED.replace('"pmid"', '"doi":"10.5555/one","pmid"'), "The line does not fit the format of the lock"),
        (PUBMED.replace('"pmid"', '"query"'), "The line does not fit the format of the lock"),
        (SEARCH.replace('"query"', '"pmid"'), "The line does not fit the format of the lock"),
        (PUBMED.replace('"pmid":"123",', ""), "The line does not fit the format of the lock"),
    ],
)
def test_a_line_is_about_one_thing_once(line: str, message: str, tmp_path: Path) -> None:
    reading = read(tmp_path, PUBMED + SEARCH + line)
    assert [place[1] for place in told(reading.problems)] == [3]
    assert messages(reading.problems)[0].startswith(message)


def test_a_lock_is_written_sorted_and_read_back_the_same(tmp_path: Path) -> None:
    lock = read(tmp_path, SEARCH + PUBMED.replace("123", "99") + PUBMED + UNASKED + MISSING + LOCK).value
    written = lock_text(lock)
    assert read(tmp_path, written).value == lock
    starts = [line.split('","', 2)[1].split('"')[0] for line in written.decode().splitlines()]
    assert starts == ["doi", "doi", "doi", "pmid", "pmid", "query"]
    assert written.index(b'"99"') < written.index(b'"123"')
    assert lock_text(read(tmp_path, written).value) == written
