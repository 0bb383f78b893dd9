"""Reading people.yaml and vocabulary.yaml."""

from pathlib import Path

from claimstead.reading.shared_files import read_people_file, read_vocabulary_file
from tests.reading.nobody import open_folder, reading_as_nobody
from tests.reading.told import told
from tests.sound_project import PEOPLE_PATH, write_project

VOCABULARY_PATH = "claims/vocabulary.yaml"


def test_people_are_known_by_key(tmp_path: Path) -> None:
    write_project(tmp_path)
    reading = read_people_file(tmp_path, "claims")
    assert list(reading.value.value.people) == ["reviewer-one"]
    assert reading.value.locate("people.reviewer-one.name").line == 3


def test_where_there_is_no_people_file_nobody_is_known(tmp_path: Path) -> None:
    reading = read_people_file(tmp_path, "claims")
    assert reading.value.value.people == {}
    assert reading.problems == ()


def test_a_broken_people_file_is_told(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / PEOPLE_PATH).write_text("people:\n  Not A Slug:\n    name: x\n")
    reading = read_people_file(tmp_path, "claims")
    assert reading.value.value.people == {}
    assert [(line, message.split(":")[0]) for _, line, _, message in told(reading.problems)] == [
        (2, "`people key` can't be `Not A Slug`"),
        (3, "The field `credentials` is missing in `people.Not A Slug`."),
    ]


def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    root = write_project(tmp_path / "root")
    outside = write_project(tmp_path / "outside")
    (root / PEOPLE_PATH).unlink()
    (root / PEOPLE_PATH).symlink_to(outside / PEOPLE_PATH)
    assert told(read_people_file(root, "claims").problems) == [
        (PEOPLE_PATH, 1, 1, "The link leads out of the repository, or nowhere.")
    ]


def test_no_right_to_read() -> None:
    with open_folder() as root:
        write_project(root)
        (root / "claims").chmod(0)
        assert reading_as_nobody(lambda: told(read_people_file(root, "claims").problems)) == [
            (PEOPLE_PATH, 1, 1, "There is no permission to read the file.")
        ]


def test_the_words_of_the_editors_are_known(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / VOCABULARY_PATH).write_text(
        "synonyms:\n  - [eczema, atopic dermatitis]\nabbreviations:\n  NO: nitric oxide\n", encoding="utf-8"
    )
    reading = read_vocabulary_file(tmp_path, "claims")
    assert reading.value.value.synonyms == (("eczema", "atopic dermatitis"),)
    assert reading.value.value.abbreviations == {"NO": "nitric oxide"}
    assert reading.problems == ()


def test_without_a_vocabulary_the_editors_add_no_word(tmp_path: Path) -> None:
    reading = read_vocabulary_file(tmp_path, "claims")
    assert (reading.value.value.brands, reading.value.value.glossary, reading.problems) == ({}, {}, ())


def test_a_broken_vocabulary_is_told(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / VOCABULARY_PATH).write_text("brand:\n  Dupixent: dupilumab\n")
    reading = read_vocabulary_file(tmp_path, "claims")
    assert reading.value.value.brands == {}
    assert [message.split(".")[0] for *_, message in told(reading.problems)] == ["The key `brand` is not known here"]
