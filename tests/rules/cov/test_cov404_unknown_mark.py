"""COV404 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.cov.cov404_unknown_mark import UnknownMark
from tests.rules.test_every_rule import findings_of, read_example


def test_it_points_at_the_mark(tmp_path: Path) -> None:
    article = (
        'sentences:\n  - number: 1\n    digest: "sha256:a591a6d40bf42040"\n    words: 2\n    section: lead\n'
        "    marks:\n      - 1\n      - 6\n"
    )
    (finding,) = findings_of(UnknownMark, read_example(tmp_path, Example(article=article)))
    assert finding.field == "sentences[0].marks[1]"
    assert finding.location.excerpt.strip() == "- 6"
    assert finding.found == "It lists 1, marked 1 to 1."


def test_an_article_without_a_list(tmp_path: Path) -> None:
    (finding,) = findings_of(UnknownMark, read_example(tmp_path, Example(article="references: []\n")))
    assert finding.found == "`references` is empty."


def test_the_second_of_two_equal_marks_names_the_first(tmp_path: Path) -> None:
    article = "references:\n  - {mark: 1, title: One}\n  - {mark: 2, title: Two}\n  - {mark: 1, title: Three}\n"
    (finding,) = findings_of(UnknownMark, read_example(tmp_path, Example(article=article)))
    assert finding.field == "references[2].mark"
    assert finding.found == "It is also the mark of “One”."
