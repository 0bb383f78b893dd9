"""Reading article.yaml."""

from pathlib import Path

from claimstead.reading.article_files import read_article_files
from tests.reading.nobody import open_folder, reading_as_nobody
from tests.reading.told import told
from tests.sound_project import ARTICLE, ARTICLE_PATH, write_project

SENTENCE = '  - {{number: {number}, digest: "sha256:a591a6d40bf42040", words: 2, section: lead}}\n'


def test_articles_are_read_in_the_order_of_their_folders(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "claims/another").mkdir()
    (tmp_path / "claims/another/article.yaml").write_text(ARTICLE.replace("id: sample", "id: another"))
    reading = read_article_files(tmp_path, "claims")
    assert [article_file.subject for article_file in reading.value] == ["another", "sample"]
    assert reading.problems == ()


def test_a_folder_without_an_article_is_told(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / ARTICLE_PATH).unlink()
    assert told(read_article_files(tmp_path, "claims").problems) == [
        (ARTICLE_PATH, 1, 1, "The article's folder has no article.yaml.")
    ]


def test_an_article_that_can_not_be_read_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    write_project(tmp_path)
    for name, content in (("a", b"\xff"), ("b", b"id: b\n"), ("c", None)):
        (tmp_path / f"claims/{name}").mkdir()
        place = tmp_path / f"claims/{name}/article.yaml"
        place.write_bytes(content) if content is not None else place.mkdir()
    reading = read_article_files(tmp_path, "claims")
    assert [article_file.subject for article_file in reading.value] == ["sample"]
    assert [(path, message) for path, *_, message in told(reading.problems)] == [
        ("claims/a/article.yaml", "The file is not UTF-8 text: the byte 0xff on line 1 does not belong there."),
        ("claims/b/article.yaml", "The field `title` is missing."),
        ("claims/b/article.yaml", "The field `digest` is missing."),
        ("claims/b/article.yaml", "The field `sentences` is missing."),
        ("claims/c/article.yaml", "A folder stands where a file was expected."),
    ]


def test_an_id_that_is_not_the_folder_is_told(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / ARTICLE_PATH).write_text(ARTICLE.replace("id: sample", "id: other"))
    assert told(read_article_files(tmp_path, "claims").problems) == [
        (ARTICLE_PATH, 1, 5, "The article's id is `other`, but its folder is `sample`.")
    ]


def test_sentences_are_numbered_without_a_gap(tmp_path: Path) -> None:
    write_project(tmp_path)
    sentences = "".join(SENTENCE.format(number=number) for number in (1, 2, 4, 7))
    text = ARTICLE.split("sentences:\n", 1)[0] + "sentences:\n" + sentences
    (tmp_path / ARTICLE_PATH).write_text(text)
    assert told(read_article_files(tmp_path, "claims").problems) == [(ARTICLE_PATH, 7, 14, "Sentence 3 is numbered 4.")]


def test_a_link_out_of_the_repository_is_not_followed(tmp_path: Path) -> None:
    root = write_project(tmp_path / "root")
    outside = write_project(tmp_path / "outside")
    (root / ARTICLE_PATH).unlink()
    (root / ARTICLE_PATH).symlink_to(outside / ARTICLE_PATH)
    message = "The link leads out of the repository, or nowhere."
    assert told(read_article_files(root, "claims").problems) == [(ARTICLE_PATH, 1, 1, message)]


def test_no_right_to_read() -> None:
    with open_folder() as root:
        write_project(root)
        (root / "claims/closed").mkdir()
        (root / "claims/closed").chmod(0)
        (root / ARTICLE_PATH).chmod(0)
        assert reading_as_nobody(lambda: told(read_article_files(root, "claims").problems)) == [
            (ARTICLE_PATH, 1, 1, "There is no permission to read the file.")
        ]
