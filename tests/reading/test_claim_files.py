"""Reading the claims folder: whatever lies there is read or told, and the rest goes on."""

import os
from pathlib import Path

from claimstead.model.finding import Reading
from claimstead.reading.cache import ClaimCache
from claimstead.reading.claim_files import ClaimFile, article_of, read_claim_files
from tests.reading.nobody import open_folder, reading_as_nobody
from tests.reading.test_strict_yaml import BOMB
from tests.reading.told import told
from tests.sound_project import ARTICLE_PATH, CLAIM, CLAIM_PATH, write_project

BESIDE = "claims/sample/beside.yaml"


def read(root: Path) -> Reading[tuple[ClaimFile, ...]]:
    return read_claim_files(root, "claims", ClaimCache(None))


def told_beside(root: Path, content: bytes) -> list[tuple[str, int, int, str]]:
    """What is told of a broken file, the sound one beside it being read all the same."""
    write_project(root)
    (root / BESIDE).write_bytes(content)
    reading = read(root)
    assert [claim_file.path for claim_file in reading.value] == [CLAIM_PATH]
    return told(reading.problems)


def test_claims_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    write_project(tmp_path)
    for name in ("b", "a", "c"):
        (tmp_path / f"claims/sample/{name}.yaml").write_text(CLAIM)
    reading = read(tmp_path)
    assert [claim_file.path.rsplit("/", 1)[1] for claim_file in reading.value] == [
        "a.yaml",
        "b.yaml",
        "c.yaml",
        "twice-weekly-cream.yaml",
    ]
    assert reading.problems == ()
    assert article_of(reading.value[0].path) == "sample"
    assert reading.value[0].locate("verdict").line == 10


def test_byte_order_mark_and_windows_line_ends_leave_every_line_its_number(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / CLAIM_PATH).write_bytes(b"\xef\xbb\xbf" + CLAIM.replace("\n", "\r\n").encode())
    reading = read(tmp_path)
    assert reading.problems == ()
    assert reading.value[0].locate("verdict").excerpt == "verdict: supported"
    assert reading.value[0].value.statement == "Using the cream twice a week on healed skin lowers the risk of a flare."


def test_a_broken_file_in_windows_line_ends_is_told_at_its_line(tmp_path: Path) -> None:
    content = CLAIM.replace("verdict: supported", "verdict: true").replace("\n", "\r\n").encode()
    assert [(line, column) for _, line, column, _ in told_beside(tmp_path, content)] == [(10, 10)]


def test_a_tab(tmp_path: Path) -> None:
    assert [place[:3] for place in told_beside(tmp_path, b"id: beside\nsource:\n\tsentences: [1]\n")] == [
        (BESIDE, 3, 1)
    ]


def test_a_bomb_of_aliases(tmp_path: Path) -> None:
    assert len(told_beside(tmp_path, BOMB.encode())) == 1


def test_ten_megabytes_of_nesting(tmp_path: Path) -> None:
    assert told_beside(tmp_path, b"[" * 10_000_000) == [
        (BESIDE, 1, 1, "The file has 10,000,000 bytes; at most 1,000,000 are read.")
    ]


def test_a_megabyte_of_nesting(tmp_path: Path) -> None:
    assert [place[3] for place in told_beside(tmp_path, b"[" * 1_000_000)] == ["The file nests deeper than 20 levels."]


def test_a_key_twice(tmp_path: Path) -> None:
    assert told_beside(tmp_path, (CLAIM + "verdict: disputed\n").encode()) == [
        (BESIDE, 34, 1, "The key `verdict` stands twice in the same place.")
    ]


def test_an_id_that_climbs_out(tmp_path: Path) -> None:
    told_of = told_beside(tmp_path, CLAIM.replace("twice-weekly-cream", "../../escape").encode())
    assert [place[:3] for place in told_of] == [(BESIDE, 1, 5)]
    assert "`../../escape`" in told_of[0][3]


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    assert told_beside(tmp_path, b"id: caf\xe9\n") == [
        (BESIDE, 1, 8, "The file is not UTF-8 text: the byte 0xe9 on line 1 does not belong there.")
    ]


def test_a_control_character(tmp_path: Path) -> None:
    assert told_beside(tmp_path, b"id: x\nstatement: a\x1b[31mb\n") == [
        (BESIDE, 2, 13, "The file holds a character YAML does not allow.")
    ]


def test_an_empty_file(tmp_path: Path) -> None:
    assert told_beside(tmp_path, b"") == [(BESIDE, 1, 1, "The file is empty.")]


def test_markup_stays_text(tmp_path: Path) -> None:
    write_project(tmp_path)
    hostile = "<script>alert(1)</script> [x](javascript:alert(1))"
    (tmp_path / BESIDE).write_text(CLAIM.replace("outcome: relapse", f"outcome: '{hostile}'"))
    assert read(tmp_path).value[0].value.outcome == hostile


def test_a_pipe_in_place_of_a_file(tmp_path: Path) -> None:
    write_project(tmp_path)
    os.mkfifo(tmp_path / BESIDE)
    reading = read(tmp_path)
    assert len(reading.value) == 1
    assert told(reading.problems) == [(BESIDE, 1, 1, "This is not a regular file (it may be a device or a pipe).")]


def test_folders_and_other_files_are_told(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "claims/sample/folder.yaml").mkdir()
    (tmp_path / "claims/sample/notes.txt").touch()
    (tmp_path / "claims/stray.yaml").touch()
    (tmp_path / "claims/sample/.swap").touch()
    (tmp_path / "claims/sample/x.yaml~").touch()
    reading = read(tmp_path)
    assert len(reading.value) == 1
    assert [place[::3] for place in told(reading.problems)] == [
        ("claims/sample/folder.yaml", "A folder stands where a claim file was expected."),
        ("claims/sample/notes.txt", "The file does not end in .yaml, so it is not read."),
        ("claims/stray.yaml", "The file lies outside an article's folder, so it is not read."),
    ]


def test_an_empty_claims_folder_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    assert read(tmp_path) == Reading((), ())


def test_no_claims_folder_and_a_file_in_its_place(tmp_path: Path) -> None:
    assert told(read(tmp_path).problems) == [("claims", 1, 1, "The folder can't be read: No such file or directory.")]
    (tmp_path / "claims").touch()
    assert told(read(tmp_path).problems) == [("claims", 1, 1, "A file stands where the claims folder was expected.")]


def test_links_out_of_the_repository_are_not_followed(tmp_path: Path) -> None:
    root = write_project(tmp_path / "root")
    outside = write_project(tmp_path / "outside")
    (root / "claims/sample/file.yaml").symlink_to(outside / CLAIM_PATH)
    (root / "claims/folder").symlink_to(outside / "claims/sample")
    reading = read(root)
    assert [claim_file.path for claim_file in reading.value] == [CLAIM_PATH]
    assert {place[::3] for place in told(reading.problems)} == {
        ("claims/folder", "The link leads out of the repository."),
        ("claims/sample/file.yaml", "The link leads out of the repository, or nowhere."),
    }


def test_links_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "claims/itself").symlink_to("itself")
    (tmp_path / "claims/above").symlink_to("../claims")
    (tmp_path / "claims/sample/itself.yaml").symlink_to("itself.yaml")
    (tmp_path / "claims/sample/again").symlink_to("../sample")
    reading = read(tmp_path)
    assert [claim_file.path for claim_file in reading.value] == [CLAIM_PATH]
    assert {place[0] for place in told(reading.problems)} >= {
        "claims/itself",
        "claims/above/sample",
        "claims/sample/itself.yaml",
        "claims/sample/again",
    }


def test_names_that_are_not_utf8_are_told_readably(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / os.fsdecode(b"claims/sample/\xff.yaml")).touch()
    (tmp_path / os.fsdecode(b"claims/\xfe")).mkdir()
    reading = read(tmp_path)
    assert len(reading.value) == 1
    assert [place[::3] for place in told(reading.problems)] == [
        ("claims/sample/\\xff.yaml", "The file's name is not UTF-8."),
        ("claims/\\xfe", "The folder's name is not UTF-8."),
    ]


def test_no_right_to_read_a_file_or_a_folder() -> None:
    with open_folder() as root:
        write_project(root)
        (root / BESIDE).write_text(CLAIM)
        (root / BESIDE).chmod(0)
        for folder, mode in (("closed", 0), ("no-list", 0o311), ("no-entry", 0o644)):
            (root / f"claims/{folder}").mkdir()
            (root / f"claims/{folder}/x.yaml").write_text(CLAIM)
            (root / f"claims/{folder}").chmod(mode)
        told_of = reading_as_nobody(lambda: ([one.path for one in read(root).value], told(read(root).problems)))
    assert told_of[0] == [CLAIM_PATH]
    assert [place[::3] for place in told_of[1]] == [
        ("claims/closed", "There is no permission to read the folder."),
        ("claims/no-entry", "There is no permission to read the folder."),
        ("claims/no-list", "There is no permission to read the folder."),
        (BESIDE, "There is no permission to read the file."),
    ]


def test_no_right_to_read_the_claims_folder() -> None:
    with open_folder() as root:
        write_project(root)
        (root / "claims").chmod(0)
        assert reading_as_nobody(lambda: told(read(root).problems)) == [
            ("claims", 1, 1, "There is no permission to read the folder.")
        ]


def test_the_article_is_no_claim(tmp_path: Path) -> None:
    write_project(tmp_path)
    assert ARTICLE_PATH not in [claim_file.path for claim_file in read(tmp_path).value]
