"""Digests of texts and sentences, and finding again what changed."""

import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimstead.language.article_text import (
    SHOWN_WORDS,
    Verification,
    matching_share,
    normalise,
    sentence_digest,
    text_digest,
    verify,
)
from claimstead.model.article import Article, Sentence
from claimstead.reading.source import read_text

WORDS = st.text(st.sampled_from("abcde0.,%"), min_size=1, max_size=4)
# few different sentences, so that repetitions such as a heading printed twice are common
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=9), min_size=1, max_size=12)


def article_of(sentences: list[list[str]]) -> Article:
    return Article(
        id="made",
        title="Made from its sentences",
        digest=text_digest(" ".join(word for words in sentences for word in words)),
        sentences=tuple(
            Sentence(number=number, digest=sentence_digest(words), words=len(words), section="lead")
            for number, words in enumerate(sentences, start=1)
        ),
    )


def numbered(count: int, length: int = 8) -> list[list[str]]:
    return [[f"w{number}-{place}" for place in range(length)] for number in range(1, count + 1)]


def text_of(sentences: list[list[str]]) -> str:
    return " ".join(word for words in sentences for word in words)


def changed_numbers(verification: Verification) -> list[int]:
    return [changed.number for changed in verification.changed]


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("“It’s”  a‚ ‘test’", "\"It's\" a' 'test'"),
        ("skin‐brain skin‑brain 1–2 — −3 ‒", "skin-brain skin-brain 1-2 - -3 -"),
        ("in\u00adflam\u200bma\ufefftion \u200d\u200c", "inflammation"),
        ("  a\n\n b\u00a0c\u2009d\t", "a b c d"),
        ("ﬂare 5\u2009µg x² ½", "flare 5 μg x2 1⁄2"),
        ("e\u200d\u0301", "é"),
        ("p<0.05, 54%", "p<0.05, 54%"),
    ],
)
def test_costume_is_taken_off(written: str, plain: str) -> None:
    assert normalise(written) == plain


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_digests_are_those_of_the_published_function() -> None:
    # `printf 'Hello World' | sha256sum`
    whole = "sha256:a591a6d40bf420404a011733cfb7b190d62c65bf0bcda32b57b277d9ad9f146e"
    assert text_digest(" Hello\nWorld ") == whole
    assert sentence_digest(["Hello", "World"]) == whole[: len("sha256:") + 16]


@given(SENTENCES)
def test_any_division_of_a_text_verifies(sentences: list[list[str]]) -> None:
    verification = verify(article_of(sentences), text_of(sentences))
    assert verification.matches
    assert (verification.left_over, verification.missing) == (0, 0)


@given(SENTENCES, st.data())
@example([["a"], ["a"], ["b"], ["a"]], None)
def test_one_changed_word_flags_exactly_its_sentence(sentences: list[list[str]], data: st.DataObject | None) -> None:
    index = data.draw(st.integers(0, len(sentences) - 1)) if data else 1
    place = data.draw(st.integers(0, len(sentences[index]) - 1)) if data else 0
    article = article_of(sentences)
    sentences[index][place] = "other"
    verification = verify(article, text_of(sentences))
    assert changed_numbers(verification) == [index + 1]
    assert not verification.added
    assert not verification.same_digest
    assert verification.changed[0].begins == " ".join(sentences[index][:SHOWN_WORDS])
    assert verification.changed[0].digest == sentence_digest(sentences[index])


@given(SENTENCES, st.data())
def test_costume_changes_nothing(sentences: list[list[str]], data: st.DataObject) -> None:
    words = [word for sentence in sentences for word in sentence]
    dressed = ""
    for word in words:
        cut = data.draw(st.integers(0, len(word)))
        dressed += word[:cut] + data.draw(st.sampled_from(["", "\u00ad", "\u200b", "\ufeff"])) + word[cut:]
        dressed += data.draw(st.sampled_from([" ", "\n\n", "\u00a0", " \t ", "\u2003"]))
    assert verify(article_of(sentences), dressed).matches


def test_quotation_marks_and_dashes_are_costume_too() -> None:
    article = article_of([["\"It's", "a", "skin-brain", 'axis"', "-", "so"], ["they", "say."]])
    assert verify(article, "“It’s a skin‑brain axis” — so\n\nthey say.").matches


@given(st.integers(0, 19), st.integers(0, 8), st.integers(1, 30))
def test_words_put_in_touch_one_place(index: int, place: int, count: int) -> None:
    sentences = numbered(20)
    article = article_of(sentences)
    sentences[index][place:place] = [f"new{number}" for number in range(count)]
    verification = verify(article, text_of(sentences))
    if 0 < place < 8:
        assert changed_numbers(verification) == [index + 1]
        assert verification.changed[0].words == 8 + count
    else:  # between two sentences the new words belong to neither
        (added,) = verification.added
        before = index + 1 if place == 0 else index + 2
        assert (added.before, added.words) == (before if before <= 20 else None, count)
        assert verification.left_over == count
        assert not verification.changed


@given(st.integers(0, 19), st.integers(1, 12))
def test_dropped_sentences_are_named_and_no_others(first: int, count: int) -> None:
    sentences = numbered(20)
    article = article_of(sentences)
    dropped = sentences[first : first + count]
    del sentences[first : first + count]
    verification = verify(article, text_of(sentences))
    assert changed_numbers(verification) == list(range(first + 1, first + 1 + len(dropped)))
    assert all((changed.begins, changed.words, changed.digest) == ("", 0, "") for changed in verification.changed)
    assert verification.missing == 8 * len(dropped)


def test_a_dropped_paragraph_and_a_new_one_far_apart() -> None:
    sentences = numbered(200)
    article = article_of(sentences)
    new = [[f"n{number}" for number in range(250)]]
    verification = verify(article, text_of(sentences[:20] + sentences[60:150] + new + sentences[150:]))
    assert changed_numbers(verification) == list(range(21, 61))
    assert [(added.before, added.words) for added in verification.added] == [(151, 250)]


def test_three_rewritten_sentences_do_not_cost_their_neighbours() -> None:
    sentences = numbered(20)
    article = article_of(sentences)
    sentences[4:7] = [["quite"], [f"other{number}" for number in range(25)], ["words"]]
    assert changed_numbers(verify(article, text_of(sentences))) == [5, 6, 7]


def test_a_repeated_heading_does_not_catch_the_walk() -> None:
    sentences = [["Advertisement"], *numbered(3), ["Advertisement"], *numbered(6)[3:], ["Advertisement"]]
    article = article_of(sentences)
    sentences[1][0] = "Advertisement"
    assert changed_numbers(verify(article, text_of(sentences))) == [2]


def test_an_empty_text_has_lost_everything() -> None:
    verification = verify(article_of(numbered(3)), " \n")
    assert changed_numbers(verification) == [1, 2, 3]
    assert (verification.missing, verification.left_over) == (24, 0)


def test_never_more_than_five_words_are_shown() -> None:
    article = article_of(numbered(2))
    verification = verify(article, "some words that are very far from it and many more than were there before " * 3)
    shown = [changed.begins for changed in verification.changed] + [added.begins for added in verification.added]
    assert shown
    assert all(len(begins.split()) <= 5 for begins in shown)


def test_only_the_whole_digest_is_wrong() -> None:
    sentences = numbered(2)
    article = replace(article_of(sentences), digest="sha256:" + "0" * 64)
    verification = verify(article, text_of(sentences))
    assert not verification.changed
    assert not verification.matches


def test_a_longer_digest_counts_in_full() -> None:
    (sentence,) = article_of(numbered(1)).sentences
    right = replace(article_of(numbered(1)), sentences=(replace(sentence, digest=text_digest(text_of(numbered(1)))),))
    wrong = replace(right, sentences=(replace(sentence, digest=sentence.digest + "0" * 48),))
    assert verify(right, text_of(numbered(1))).matches
    assert changed_numbers(verify(wrong, text_of(numbered(1)))) == [1]


def test_the_share_of_matching_sentences_tells_articles_apart() -> None:
    article = article_of(numbered(10))
    assert matching_share(article, text_of(numbered(10))) == 1
    assert matching_share(article, text_of([*numbered(4), ["more"], *numbered(5)[4:]])) == 0.5
    assert matching_share(article, "nothing of it") == 0
    assert matching_share(article, "") == 0


def test_cost_grows_with_the_length_of_the_article_even_when_nothing_matches() -> None:
    def seconds(count: int) -> float:
        article, text = article_of(numbered(count)), "other " * (8 * count)
        began = time.process_time()
        verify(article, text)
        return time.process_time() - began

    small = min(seconds(100) for _ in range(3))
    assert seconds(800) < 8 * small * 2


def test_the_first_article_of_the_repository_has_digests_of_this_kind() -> None:
    root = Path(__file__).parents[2]
    text = read_text(root, "claims/skin-brain-axis/article.yaml")
    assert isinstance(text, str)
    assert sentence_digest(["Advertisement"]) in text
