"""The sentences of pages, what they cite, and where they stand."""

import pytest

from claimstead.language.page_sentences import PageSentence, page_sentences
from tests.language.growth import grows_with_length


def read(body: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(sentence.text, sentence.claims) for sentence in page_sentences(body)]


def test_a_citation_belongs_to_the_sentence_in_or_behind_which_it_stands() -> None:
    body = "Flares come back. [@one] They itch [@two] [@three]. Nobody knows why.\n\nAnother paragraph [@four]"
    assert read(body) == [
        ("Flares come back.", ("one",)),
        ("They itch.", ("two", "three")),
        ("Nobody knows why.", ()),
        ("Another paragraph", ("four",)),
    ]


def test_a_citation_before_a_sentence_belongs_to_it_where_nothing_stands_before() -> None:
    assert read("[@one] Flares come back.") == [("Flares come back.", ("one",))]
    assert read("[@one]\n\nFlares come back.") == [("Flares come back.", ())]


def test_printed_claims_are_no_citations_of_a_sentence() -> None:
    body = 'So it is. {{ claim("one") }} {{ verdict("two") }}\n\nSo it is too.'
    assert read(body) == [("So it is.", ()), ("So it is too.", ())]


@pytest.mark.parametrize(
    "markdown",
    [
        "# Flares in 17%",
        "Flares in 17%\n=====",
        "Flares in 17%\n---",
        "---",
        "```\nFlares in 17%. [@one]\n```",
        "`Flares in 17%`",
        "<!-- Flares in 17%.\n[@one] -->",
        "![17% of flares](picture.png)",
        "[17]: https://example.org/17 '17%'",
        '!!! note "17 things"',
        '??? "17 things"',
        "|---|:-:|",
        '{{ claim("one") }}',
        "<div class='a17'>",
        "{: .wide #seventeen }",
    ],
)
def test_what_is_no_prose(markdown: str) -> None:
    assert read(f"Before.\n\n{markdown}\n\nAfter.") == [("Before.", ()), ("After.", ())]


def test_points_of_lists_rows_and_quotations() -> None:
    body = "- One\n  goes on. [@one]\n- Two\n\n1. Three\n\n| A | *17*% [@two] |\n| B | 20% |\n\n> quoted\n> words\n"
    assert read(body) == [
        ("One goes on.", ("one",)),
        ("Two", ()),
        ("Three", ()),
        ("A 17%", ("two",)),
        ("B 20%", ()),
        ("quoted words", ()),
    ]


def test_marks_of_emphasis_and_the_targets_of_links_are_gone() -> None:
    ((text, _),) = read("The **RR** was _low_ [in a trial](https://example.org/99), see a_b [95% CI 1 to 2].")
    assert text == "The RR was low [in a trial], see a_b [95% CI 1 to 2]."


def test_every_character_knows_its_place() -> None:
    body = "# Head\n\n- The *risk*, 54% lower. [@one]\n- So\n  it **is** so."
    for sentence in page_sentences(body):
        assert len(sentence.places) == len(sentence.text)
        for character, place in zip(sentence.text, sentence.places, strict=True):
            assert body[place] == character or (character, body[place]) == (" ", "\n")


def test_a_comment_that_nothing_closes_hides_nothing() -> None:
    assert read("One <!-- two.") == [("One <!-- two.", ())]


def test_nothing() -> None:
    assert list[PageSentence](page_sentences("")) == []


@pytest.mark.parametrize(
    "piece", ["[@", "[@a] ", "<!--", " ", "| ", "- ", "**", "](", "{{ claim(", "a\n", "-", "1. ", "`"]
)
def test_hostile_pages_take_linear_time(piece: str) -> None:
    assert grows_with_length(lambda text: list(page_sentences(text)), piece)
