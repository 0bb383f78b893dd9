"""Words, and phrases among them."""

from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.assertion.phrases import Phrases, sentences_of, span_of, without_brackets, words_of


def test_words_numbers_and_marks_are_told_apart() -> None:
    assert [word.low for word in words_of("Don’t stop: IL-4, 1,234 people (38.5%).")] == [
        *("don't", "stop", ":", "il", "-", "4", ",", "1,234", "people", "(", "38.5", "%", ")", "."),
    ]


def test_places_are_counted_in_the_whole_text() -> None:
    text = "Before. It may help."
    words = words_of(text[8:], 8)
    span = span_of(words, 1, 3, text)
    assert (span.text, text[span.start : span.end]) == ("may help", "may help")


def test_the_longest_phrase_at_a_word_counts() -> None:
    table = Phrases({"lead": "metal", "lead to": "cause", "to": "preposition"})
    found = [(hit.first, hit.last, hit.meaning) for hit in table.hits(words_of("They lead to lead"))]
    assert found == [(1, 3, "cause"), (2, 3, "preposition"), (3, 4, "metal")]


def test_brackets_are_set_aside_and_an_open_one_sets_nothing_aside() -> None:
    assert [word.low for word in without_brackets(words_of("a (b (c) d) e"))] == ["a", "e"]
    assert [word.low for word in without_brackets(words_of("a ( b"))] == ["a", "(", "b"]


@given(st.text(max_size=80))
def test_words_are_stretches_of_the_text(text: str) -> None:
    straight = text.replace("’", "'")
    assert all(straight[word.start : word.end] == word.text for word in words_of(text))


def test_sentences_keep_their_places() -> None:
    text = "It may help. It stings."
    assert [[word.low for word in words] for words in sentences_of(text)] == [
        ["it", "may", "help", "."],
        ["it", "stings", "."],
    ]
    assert sentences_of(text)[1][0].start == text.index("It stings")
