"""Hedges, denials and clauses."""

import pytest

from claimstead.language.assertion.hedges import Sureness, clause_starts, hedges, negation
from claimstead.language.assertion.phrases import words_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It may help.", [Sureness.MAY]),
        ("It probably helps.", [Sureness.PROBABLY]),
        ("It is unlikely to help.", [Sureness.PROBABLY]),
        ("We do not know whether it helps.", [Sureness.UNKNOWN, Sureness.UNKNOWN]),
        ("It helps.", []),
        ("Girls are more likely to have it.", []),
        ("In May 2020 it was sold.", []),
        ("It is not clear why it helps.", []),
        ("How it works is not known.", []),
        ("If you are not sure, ask us.", []),
        ("They were asked if it helps.", [Sureness.UNKNOWN]),
    ],
)
def test_hedges(text: str, expected: list[Sureness]) -> None:
    assert [hit.meaning.sureness for hit in hedges(words_of(text))] == expected


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("It does not help", True),
        ("It has never been shown to help", True),
        ("Without it others help", True),
        ("It isn’t new, others help", False),
        ("It is not new but others help", False),
        ("No one of these many very old and new creams help", False),
    ],
)
def test_negation_reaches_five_words_within_a_clause(text: str, denied: bool) -> None:
    words = words_of(text)
    assert (negation(words, len(words) - 1) is not None) is denied


def test_clauses() -> None:
    assert clause_starts(words_of("It helps but it stings")) == [0, 0, 0, 3, 3]
