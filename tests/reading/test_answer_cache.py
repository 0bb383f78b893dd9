"""The kept answers: what was shown before is not read again, and nothing wrong is ever believed."""

import shutil
import stat
from pathlib import Path

import pytest

from claimstead.model.finding import Problem
from claimstead.reading import answer_cache
from claimstead.reading.answer_cache import AnswerCache
from tests.reading.nobody import as_nobody, open_folder

SHOWN, OTHER = b"what was shown", b"something else"
PROBLEMS = (Problem(field="wording.patient", message="It says more.", found="«halves»", remedy="Say less."),)


def keep(folder: Path, *codes: str, shown: bytes = SHOWN, options: bytes = b"{}") -> None:
    with AnswerCache(folder) as kept:
        for code in codes:
            kept.put(shown, code, options, PROBLEMS)


def test_an_answer_comes_back_in_the_next_run(tmp_path: Path) -> None:
    keep(tmp_path / "cache", "EVI208")
    kept = AnswerCache(tmp_path / "cache")
    assert kept.get(SHOWN, "EVI208", b"{}") == PROBLEMS
    assert kept.get(OTHER, "EVI208", b"{}") is None
    assert kept.get(SHOWN, "EVI209", b"{}") is None
    assert kept.get(SHOWN, "EVI208", b'{"grade":9}') is None


def test_that_nothing_was_found_is_an_answer_too(tmp_path: Path) -> None:
    with AnswerCache(tmp_path) as kept:
        kept.put(SHOWN, "EVI208", b"{}", ())
    assert AnswerCache(tmp_path).get(SHOWN, "EVI208", b"{}") == ()


def test_rules_left_out_keep_their_answers(tmp_path: Path) -> None:
    keep(tmp_path, "EVI208", "EVI209")
    keep(tmp_path, "EVI208", options=b'{"grade":9}')
    kept = AnswerCache(tmp_path)
    assert kept.get(SHOWN, "EVI209", b"{}") == PROBLEMS
    assert kept.get(SHOWN, "EVI208", b"{}") is None


def test_what_is_shown_no_more_is_forgotten(tmp_path: Path) -> None:
    keep(tmp_path, "EVI208")
    keep(tmp_path, "EVI208", shown=OTHER)
    assert AnswerCache(tmp_path).get(SHOWN, "EVI208", b"{}") is None
    keep(tmp_path)
    assert AnswerCache(tmp_path).get(OTHER, "EVI208", b"{}") == PROBLEMS, "a run that shows nothing forgets nothing"


def test_claims_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    with AnswerCache(tmp_path) as kept:
        kept.put(SHOWN, "EVI208", b"{}", PROBLEMS)
        kept.put(OTHER, "EVI208", b"{}", PROBLEMS)
    with AnswerCache(tmp_path) as kept:
        assert kept.get(SHOWN, "EVI208", b"{}") == PROBLEMS
    assert AnswerCache(tmp_path).get(OTHER, "EVI208", b"{}") is None


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    keep(tmp_path, "EVI208")
    (file,) = tmp_path.iterdir()
    written = file.stat()
    with AnswerCache(tmp_path) as kept:
        kept.get(SHOWN, "EVI208", b"{}")
    # two writes may fall into one tick of the clock, but each makes a file of its own
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_a_run_that_breaks_off_keeps_nothing(tmp_path: Path) -> None:
    def break_off() -> None:
        with AnswerCache(tmp_path) as kept:
            kept.put(SHOWN, "EVI208", b"{}", PROBLEMS)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", [b"", b"\x00", b"nonsense", b"\xff" * 1_000, b"\xdb" * 100])
def test_a_damaged_cache_costs_time_only(damage: bytes, tmp_path: Path) -> None:
    keep(tmp_path, "EVI208")
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for length in (0, 10, 25, len(whole) - 1):
        file.write_bytes(whole[:length] + damage)
        assert AnswerCache(tmp_path).get(SHOWN, "EVI208", b"{}") is None


def test_one_changed_letter_is_not_believed(tmp_path: Path) -> None:
    keep(tmp_path, "EVI208")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes().replace(b"It says more.", b"It says less."))
    assert AnswerCache(tmp_path).get(SHOWN, "EVI208", b"{}") is None


def test_what_another_version_left_is_never_read_and_cleared_away(tmp_path: Path) -> None:
    keep(tmp_path, "EVI208")
    (file,) = tmp_path.iterdir()
    file.rename(tmp_path / "answers-0123456789abcdef.msgpack")
    (tmp_path / "claims-0123456789abcdef.msgpack").touch()
    assert AnswerCache(tmp_path).get(SHOWN, "EVI208", b"{}") is None
    keep(tmp_path, "EVI208")
    assert {one.name for one in tmp_path.iterdir()} == {file.name, "claims-0123456789abcdef.msgpack"}


@pytest.mark.parametrize("changed", ["language/span.py", "rules/precision.toml", "prose.py", "language/words.txt"])
def test_the_name_follows_every_file_of_the_program(changed: str, tmp_path: Path) -> None:
    program = shutil.copytree(answer_cache._PROGRAM, tmp_path / "program")
    before = answer_cache._digest_of(program)
    with (program / changed).open("a") as stream:
        stream.write("\n")
    assert answer_cache._digest_of(program) != before


def test_compiled_files_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "a.py").touch()
    before = answer_cache._digest_of(tmp_path)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.cpython-311.pyc").touch()
    assert answer_cache._digest_of(tmp_path) == before


def test_two_runs_at_once_leave_a_whole_cache(tmp_path: Path) -> None:
    with AnswerCache(tmp_path) as one, AnswerCache(tmp_path) as other:
        one.put(SHOWN, "EVI208", b"{}", PROBLEMS)
        other.put(SHOWN, "EVI209", b"{}", PROBLEMS)
    kept = AnswerCache(tmp_path)
    assert [kept.get(SHOWN, code, b"{}") for code in ("EVI208", "EVI209")] == [PROBLEMS, None], "the last one stands"
    assert len(list(tmp_path.iterdir())) == 1


def test_without_a_folder_nothing_is_kept() -> None:
    with AnswerCache(None) as kept:
        kept.put(SHOWN, "EVI208", b"{}", PROBLEMS)
        assert kept.get(SHOWN, "EVI208", b"{}") == PROBLEMS
    assert AnswerCache(None).get(SHOWN, "EVI208", b"{}") is None


def test_a_cache_that_can_not_be_written_or_read_costs_time_only() -> None:
    with open_folder() as folder:
        keep(folder, "EVI208")
        (file,) = folder.iterdir()
        file.chmod(stat.S_IWUSR)
        folder.chmod(0o555)
        kept = AnswerCache(folder / "cache")
        kept.put(SHOWN, "EVI208", b"{}", PROBLEMS)

        def write_and_read() -> tuple[bool, dict[bytes, answer_cache.Answers]]:
            kept.__exit__(None)
            return (folder / "cache").exists(), answer_cache._load(file)

        assert as_nobody(write_and_read) == (False, {})


def test_a_file_in_place_of_the_folder_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "cache").touch()
    keep(tmp_path / "cache", "EVI208")
    assert AnswerCache(tmp_path / "cache").get(SHOWN, "EVI208", b"{}") is None
