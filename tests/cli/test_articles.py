"""``claimstead articles verify``: an article's text against its digests."""

from pathlib import Path

import pytest

from claimstead.language.article_text import sentence_digest, text_digest
from claimstead.rule import Example
from tests.cli.run import claimstead
from tests.sound_project import ARTICLE_PATH, write_project

TEXT = "Itch is bad.  Scratching “helps” for a while.\nIt then gets worse.\n"
SENTENCES = (["Itch", "is", "bad."], ["Scratching", '"helps"', "for", "a", "while."], ["It", "then", "gets", "worse."])


ROW = '  - {{number: {}, digest: "{}", words: {}, section: lead, not-claim: heading}}\n'


def article() -> str:
    rows = "".join(
        ROW.format(number, sentence_digest(words), len(words)) for number, words in enumerate(SENTENCES, start=1)
    )
    return f"digest: {text_digest(TEXT)}\nsentences:\n{rows}"


def test_the_text_it_was_made_from_matches(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(article=article()))
    (tmp_path / "text.txt").write_text(TEXT)
    done = claimstead(root, "articles", "verify", "text.txt")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == "All 3 sentences of `sample` match the text in text.txt.\n"


def test_a_changed_word_is_found_at_its_sentence(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(article=article()))
    (tmp_path / "text.txt").write_text(TEXT.replace("for a while", "for ever"))
    done = claimstead(root, "articles", "verify", "text.txt")
    assert done.returncode == 1
    assert "COV403" in done.stdout
    lines = (root / ARTICLE_PATH).read_text().splitlines()
    line = next(number for number, line in enumerate(lines, start=1) if "number: 2" in line)
    assert f"{ARTICLE_PATH}:{line}:" in done.stdout


def test_wrong_use(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(article=article()))
    assert claimstead(root, "articles", "verify", "absent.txt").returncode == 2
    (tmp_path / "text.txt").write_text(TEXT)
    done = claimstead(root, "articles", "verify", "text.txt", "--article", "other")
    assert done.returncode == 2
    assert "Known: sample" in done.stderr


def test_it_compares_whatever_the_configuration_leaves_out(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(article=article()), config='ignore = ["COV"]\nselect = ["EVI"]\n')
    (tmp_path / "text.txt").write_text("hello\n")
    assert claimstead(root, "articles", "verify", "text.txt").returncode == 1


def test_an_article_is_begun_and_its_text_then_matches(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (tmp_path / "text.txt").write_text(TEXT)
    done = claimstead(root, "articles", "add", "itch", "text.txt", "--title", "Itch")
    assert done.returncode == 0, done.stderr
    assert "Wrote claims/itch/article.yaml: 3 sentences, of which 0 are set aside by guess." in done.stdout
    assert claimstead(root, "articles", "verify", "text.txt", "--article", "itch").returncode == 0
    again = claimstead(root, "articles", "add", "itch", "text.txt", "--title", "Itch")
    assert (again.returncode, "is there already" in again.stderr) == (2, True)


def test_an_article_is_not_begun_from_nothing_or_under_no_name(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (tmp_path / "text.txt").write_text(" \n")
    empty = claimstead(root, "articles", "add", "itch", "text.txt", "--title", "Itch")
    assert (empty.returncode, "the text has no words" in empty.stderr) == (2, True)
    odd = claimstead(root, "articles", "add", "../itch", "text.txt", "--title", "Itch")
    assert (odd.returncode, "can't be an id" in odd.stderr) == (2, True)
    assert not (root / "claims" / "itch").exists()


@pytest.mark.parametrize(
    ("title", "said"),
    [("", "`title` can't be empty"), ("x" * 5000, "`title` can't be"), ("a\x7fb", "can't be printed")],
)
def test_an_article_that_could_not_be_read_is_not_written(tmp_path: Path, title: str, said: str) -> None:
    root = write_project(tmp_path)
    (tmp_path / "text.txt").write_text(TEXT)
    done = claimstead(root, "articles", "add", "itch", "text.txt", "--title", title)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    assert not (root / "claims" / "itch").exists()


def test_coverage_says_what_it_could_not_count(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / ARTICLE_PATH).write_text("id: [")
    done = claimstead(root, "articles", "coverage")
    assert (done.returncode, f"INCOMPLETE: {ARTICLE_PATH} could not be read" in done.stdout) == (3, True)


def test_coverage_is_counted_and_a_sentence_left_open_fails(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    done = claimstead(root, "articles", "coverage")
    assert (done.returncode, "sample: 1 sentences, 1 covered" in done.stdout) == (0, True)
    (tmp_path / "text.txt").write_text(TEXT)
    claimstead(root, "articles", "add", "itch", "text.txt", "--title", "Itch")
    done = claimstead(root, "articles", "coverage")
    assert (done.returncode, "3 OPEN (1, 2, 3)" in done.stdout) == (1, True)
