"""Letters, and what joins them."""

from claimstead.language.quotation.lettering import Lettering, in_word
from claimstead.language.quotation.traced import Traced


def lettering(text: str) -> Lettering:
    return Lettering.of(Traced.of(text))


def test_letters_stand_in_a_row_beside_their_gaps() -> None:
    read = lettering("an ex-\nample - a-b (c) x -1")
    assert read.letters == "anexampleab(c)x1"
    assert read.gaps == " . .<....=- .. > "
    assert read.joints == " . .~....--....- "


def test_space_beside_symbols_does_not_count() -> None:
    assert lettering("p < 5 %").joints == lettering("p<5%").joints


def test_space_counts_between_words_and_not_before_units() -> None:
    assert lettering("a b").joints != lettering("ab").joints
    assert lettering("5 mg").joints == lettering("5mg").joints
    assert lettering("IL 6").joints != lettering("IL6").joints


def test_words_tell_where_they_begin() -> None:
    words = lettering("-5 mg, exam- ple IL-6").words()
    assert [word.text for word in words] == ["-", "5", "mg", ",", "exam-", "ple", "IL", "-", "6"]
    assert [word.place for word in words] == [0, 0, 1, 3, 4, 8, 11, 13, 13]


def test_an_empty_text_has_no_words() -> None:
    assert lettering(" ").words() == []
    assert lettering("").words() == []


def test_accents_belong_to_words() -> None:
    assert in_word("\u0302")
    assert not in_word("%")
