"""COV403 beyond its examples."""

from pathlib import Path

from claimstead.check import check
from claimstead.language.article_text import sentence_digest, text_digest
from claimstead.rule import Example
from claimstead.rules.cov.cov403_changed_text import ChangedText
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import ARTICLE_PATH

SENTENCES = ["Creams can help the skin.", "They are used at night.", "Ask first."]


def example(text: str) -> Example:
    lines = "".join(
        f'  - {{number: {number}, digest: "{sentence_digest(sentence.split())}", words: {len(sentence.split())}, '
        "section: lead}\n"
        for number, sentence in enumerate(SENTENCES, start=1)
    )
    article = f"digest: {text_digest(' '.join(SENTENCES))}\nsentences:\n{lines}"
    return Example(article=article, article_text=text)


def test_the_changed_sentence_is_named_with_its_claims_and_new_digest(tmp_path: Path) -> None:
    text = "Creams may sometimes help the dry skin. They are used at night. Ask first."
    (finding,) = findings_of(ChangedText, read_example(tmp_path, example(text)))
    assert (finding.location.path, finding.field) == (ARTICLE_PATH, "sentences[0].digest")
    assert finding.found == "“Creams may sometimes help the …” stands there now."
    assert "`twice-weekly-cream`" in finding.remedy
    assert sentence_digest(["Creams", "may", "sometimes", "help", "the", "dry", "skin."]) in finding.remedy
    assert "`words: 7`" in finding.remedy


def test_a_sentence_that_is_gone(tmp_path: Path) -> None:
    (finding,) = findings_of(ChangedText, read_example(tmp_path, example(f"{SENTENCES[0]} {SENTENCES[2]}")))
    assert finding.message == "Sentence 2 is no longer in the text."


def test_words_that_belong_to_no_sentence(tmp_path: Path) -> None:
    text = f"{SENTENCES[0]} New. {SENTENCES[1]} {SENTENCES[2]} Read more here."
    first, last = findings_of(ChangedText, read_example(tmp_path, example(text)))
    messages = {first.message: first.field, last.message: last.field}
    assert messages == {
        "1 word stands before sentence 2 and in no sentence.": "sentences[1].digest",
        "3 words stand after the last sentence and in no sentence.": "sentences",
    }


def test_a_wrong_digest_of_the_whole_is_corrected(tmp_path: Path) -> None:
    wrong = Example(article=f"digest: {text_digest('another')}\n", article_text="Hello World")
    (finding,) = findings_of(ChangedText, read_example(tmp_path, wrong))
    assert finding.field == "digest"
    assert text_digest("Hello World") in finding.found


def test_without_the_text_the_report_says_that_nothing_was_compared(tmp_path: Path) -> None:
    assert check(read_example(tmp_path), [ChangedText()]).unchecked == (
        "The text of 1 article; the repository stores none (`claimstead articles verify FILE` compares one).",
    )
    assert check(read_example(tmp_path, example("Hello")), [ChangedText()]).unchecked == ()
