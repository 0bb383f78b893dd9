"""Reading grades and what they are made of."""

import pytest

from claimstead.language.plainness.readability import flesch_kincaid, read_readability, smog_grade
from tests.language.growth import grows_with_length


def test_the_formulas_as_published() -> None:
    assert flesch_kincaid(100, 5, 1.5) == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert smog_grade(30, 30) == pytest.approx(1.0430 * 30**0.5 + 3.1291)
    assert smog_grade(3, 3) == smog_grade(30, 30)


def test_what_is_counted() -> None:
    read = read_readability("The itchy skin hurts. Rub in the cream.\n\nMedicines help in 38% of 100.")
    assert read is not None
    assert read.words == 14
    assert [sentence.words for sentence in read.sentences] == [4, 4, 6]
    assert read.longest.span.text == "Medicines help in 38% of 100."
    assert read.worst == tuple(read.sentences[place] for place in (2, 0, 1))
    assert read.grade == pytest.approx(flesch_kincaid(14, 3, 17 / 14))
    assert read.smog == pytest.approx(smog_grade(1, 3))
    assert read.hardest == ("medicines",)
    assert read.longest_paragraph == 2


def test_nothing_to_read() -> None:
    assert read_readability("") is None
    assert read_readability(" … ") is None


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Upadacitinib may help.", ["upadacitinib"]),
        ("Calcineurin inhibitors may help.", ["calcineurin inhibitor"]),
        ("Immunoglobulins (things that fight germs) may help.", []),
        ("Adrenaline, a hormone, may help.", []),
        ("People with ADHD (attention deficit hyperactivity disorder) wait.", []),
    ],
)
def test_explained_words_count_apart(text: str, terms: list[str]) -> None:
    read = read_readability(text, terms)
    assert read is not None
    assert read.grade_apart < read.grade
    assert read.hardest == ()


def test_short_explained_words_make_nothing_harder() -> None:
    read = read_readability("The mast cell acts on inflammation.", ["mast cell"])
    assert read is not None
    assert read.grade_apart == read.grade


def test_hardest_words_come_first_and_once() -> None:
    read = read_readability("Inflammation of the epidermis. Considerable inflammation. Hyperactivity.")
    assert read is not None
    assert read.hardest[0] == "hyperactivity"
    assert len(set(read.hardest)) == len(read.hardest)


@pytest.mark.parametrize("pattern", ["word (a b) ", "a. B ", "AB ("])
def test_a_long_text_takes_linear_time(pattern: str) -> None:
    assert grows_with_length(lambda text: read_readability(text, ["word a"]), pattern)
