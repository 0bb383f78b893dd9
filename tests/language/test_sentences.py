"""Splitting into sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.sentences import split_sentences
from tests.language.growth import grows_with_length

HOSTILE = ("a. ", "A.B.", "(", "((a. B", "...", "1. ", "x.1,2 ", "\n", "a\n", "U.S. ")


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in split_sentences(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "The cream helped.¦Nobody stopped!¦Why?",
        "Dr. Gray saw E. coli, S. aureus and Malassezia spp. in 3.5% (P < .05).¦So did J. K. Rowe et al. in Fig. 2.",
        "It is sold in the U.S.¦The U.S. Food and Drug Administration knows.¦Take it b.i.d. with food, i.e. twice.",
        "The skin burns.1,2¦The nose runs. [3]¦Nothing else does.⁴¦Nor here. 5",
        "Some lack vitamin D.¦Some have hepatitis B.¦Substance P acts.",
        "He took pills (e.g. steroids. They work fast) and left.¦(Ask first.)",
        "They came by the ED.¦Cases of MS.¦It took 30 sec.¦Then he left.",
        "Is it No. 5?¦“No,” he said.¦“It is not.”",
        "Wait… and see.¦Or not…¦Then call.",
        "It was 42.¦12 of them were men.¦mRNA was low.",
        "See www.example.org.¦Then call.",
        "Rowe wrote in the Br. J. Dermatol. that it was thin.¦J. K. Moss agreed.",
    ],
)
def test_where_sentences_end(marked: str) -> None:
    assert sentences(marked.replace("¦", " ")) == marked.split("¦")


def test_sentences_that_run_together() -> None:
    assert sentences("“It ends.”The next one.“And this.”") == ["“It ends.”", "The next one.", "“And this.”"]
    assert sentences("It blocks IL-4.The skin heals.") == ["It blocks IL-4.", "The skin heals."]
    assert sentences("Ask Dr.Moss at example.org/a.B now.") == ["Ask Dr.Moss at example.org/a.B now."]


def test_headings_and_lists() -> None:
    text = "What Helps\n\n- Use a cream\n• Rest. Sleep.\n  1. Wash\n  2) Dry\n\nSide Effects of It\nThin skin is one."
    expected = ["What Helps", "Use a cream", "Rest.", "Sleep.", "Wash", "Dry", "Side Effects of It"]
    assert sentences(text) == [*expected, "Thin skin is one."]


def test_lines_broken_by_a_program_belong_together() -> None:
    text = (
        "This paragraph was broken into lines by a program that keeps to eighty columns\n"
        "as many do. It goes on here, and names of medicines, one of which is called\n"
        "Dupilumab, may stand at the beginning of a line.\n"
    )
    assert [one.split()[0] for one in sentences(text)] == ["This", "It"]


def test_a_line_of_a_list_of_references_is_one() -> None:
    line = "Moss A, Rowe J. On itch. J Made Up. 2024;14(1):10. doi:10.5555/made-up"
    assert sentences(f"1. {line}\n2. {line}") == [line, line]


@given(st.text(alphabet="aB1. \n!?()“”-,é…•", max_size=80))
def test_spans_are_cut_from_the_text_in_order(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert sentence.start >= end
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip()
        end = sentence.end
    covered = sum(any(map(str.isalnum, text[one.start : one.end])) for one in split_sentences(text))
    assert covered == len(split_sentences(text))


@given(st.lists(st.sampled_from(["It helps.", "Why not?", "We saw 5 of 9."]), max_size=6))
def test_plain_sentences_come_back(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_long_text_takes_linear_time(pattern: str) -> None:
    assert grows_with_length(split_sentences, pattern)
