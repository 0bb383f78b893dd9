"""Where a quotation may begin and end."""

import pytest

from claimstead.language.quotation.cutting import stands_at
from claimstead.language.quotation.typography import lettering


def stands(text: str, quote: str) -> bool:
    source, quoted = lettering(text), lettering(quote)
    return stands_at(source, quoted, source.letters.index(quoted.letters))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("(cat)", "cat"),
        ("skin—which itches", "which itches"),
        ("skin—which itches", "skin"),
        ("short- and long-term", "and"),
        ("fell – 5 people", "fell"),
        ("= -5 points", "-5 points"),
        ("CD4- cells", "CD4-"),
        ("n = 12", "12"),
        ("the “cat” sat", "cat"),
        ("patients' skin", "patients"),
        ("1.4 ± 0.2", "0.2"),
        ("in 5 mg", "in 5"),
        ("ends.¹² Then", "ends."),
        ("exam-\nple", "example"),
        ("1\u2009234", "1,234"),
        ("1\u2009234", "1 234"),
    ],
)
def test_words_and_figures_are_whole(text: str, quote: str) -> None:
    assert stands(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("concat", "cat"),
        ("non-smokers", "smokers"),
        ("short- and", "short"),
        ("don't", "don"),
        ("10.5", "10"),
        ("1,234", "234"),
        ("1\u2009234", "234"),
        ("5–10", "10"),
        ("5 – 10", "5"),
        ("− 5", "5"),
        ("<5", "5"),
        ("25 %", "25"),
        ("37 mg/kg", "37 mg"),
        ("5²", "5"),
        ("CD4+", "CD4"),
        ("37°C", "37°"),
        ("IL-5", "-5"),
        ("a b", "ab"),
        ("non-smokers", "nonsmokers"),
        ("p < 0.05", "0.05"),
        ("aged ≥ 65 years", "65 years"),
    ],
)
def test_words_and_figures_are_not_cut(text: str, quote: str) -> None:
    assert not stands(text, quote)
