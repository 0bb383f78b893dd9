"""An article's text is cut into sentences without losing or inventing a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.intake.cutting import citation_marks, cut
from claimstead.language.article_text import normalise

TEXT = """\
Why Skin Itches
Itch has many causes. Dry skin is one.2

Treatment
  • Creams help. Use them twice daily 1, 3
  • What about baths?
1. Short baths do no harm
Dr. Smith said “It helps.”“A lot.”
References
Smith A. Itch. J Skin. 2020;1(2):3-4.
"""


def test_lines_become_sentences_with_what_they_seem_to_be() -> None:
    pieces = [(piece.text, piece.section, piece.not_claim, piece.marks) for piece in cut(TEXT)]
    assert pieces == [
        ("Why Skin Itches", "Why Skin Itches", "heading", ()),
        ("Itch has many causes.", "Why Skin Itches", None, ()),
        ("Dry skin is one.2", "Why Skin Itches", None, (2,)),
        ("Treatment", "Treatment", "heading", ()),
        ("• Creams help.", "Treatment", None, ()),
        ("Use them twice daily 1, 3", "Treatment", None, (1, 3)),
        ("• What about baths?", "Treatment", "question", ()),
        ("1. Short baths do no harm", "Treatment", None, ()),
        ('Dr. Smith said "It helps.""A lot."', "Treatment", None, ()),
        ("References", "References", "heading", ()),
        ("Smith A. Itch. J Skin. 2020;1(2):3-4.", "References", "reference-list", ()),
    ]


@given(st.text(alphabet="aB.!?1 2,•–-\n\t“”é*()[]", max_size=200) | st.text(max_size=80))
def test_no_word_is_lost_or_cut(text: str) -> None:
    assert " ".join(piece.text for piece in cut(text)).split() == normalise(text).split()


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        ("It helps. 1, 2", (1, 2)),
        ("It helps.3-5", (3, 4, 5)),
        ("It helps [7]", (7,)),
        ("Apply it to all skin 12", (12,)),  # a list line without a stop; a guess for an editor to look at
        ("It helps.3 – 5, 7", (3, 4, 5, 7)),
        ("It helps those of ages 1-2-3", (1, 2, 3)),
        ("It grew by 1.5", ()),
        ("It helps.", ()),
        ("In 16 weeks it helps.", ()),
    ],
)
def test_marks_stand_behind_the_last_word(sentence: str, marks: tuple[int, ...]) -> None:
    assert citation_marks(sentence) == marks


def test_an_empty_text_has_no_sentence() -> None:
    assert cut(" \n\t\n") == ()
