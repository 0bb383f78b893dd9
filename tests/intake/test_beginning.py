"""The first article.yaml fits the format, and the text it was made from matches it."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimstead.intake.beginning import article_yaml, begin_article
from claimstead.language.article_text import verify
from claimstead.model.article import Article
from claimstead.reading.typed_yaml import read_typed

TEXT = "Itch\nItch is “bad”: 50% say so. 1\nReferences\nSmith A. Itch. 2020.\n"
GOLDEN = Path(__file__).parent / "begun_article.yaml"


def test_the_file_is_as_it_was() -> None:
    assert article_yaml(begin_article("itch", 'A title: "so"', TEXT)) == GOLDEN.read_text("utf-8")


def test_what_is_written_is_read_back_and_matches_the_text() -> None:
    begun = begin_article("itch", "Itch", TEXT)
    read = read_typed("article.yaml", article_yaml(begun), Article).value
    assert read == begun
    assert verify(begun, TEXT).matches


@given(st.text(max_size=80).map(lambda heading: f"A {heading}\n{heading}B\nIt helps.\n"))
@example("Head\x7fing\nA\x00b\nc\ufffed\n\ufeffe\n" + "x" * 5000)
def test_whatever_the_headings_hold_the_file_can_be_read(text: str) -> None:
    begun = begin_article("itch", "Itch", text)
    assert read_typed("article.yaml", article_yaml(begun), Article).value == begun


def test_no_sentence_of_the_text_is_kept() -> None:
    assert "say so" not in article_yaml(begin_article("itch", "Itch", TEXT))


def test_a_text_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no words"):
        begin_article("itch", "Itch", " \n")
