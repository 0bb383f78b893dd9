"""Spellings of one name out of another alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.letters import fold
from claimstead.matching.romanization import other_spellings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yudin", "Iudin"),
        ("Sergeyev", "Sergeev"),
        ("Malinovsky", "Malinowskij"),
        ("Alekseev", "Alexeev"),
        ("Solovyov", "Soloviev"),
        ("Khrushchev", "Hruschev"),
        ("Ivanov", "Иванов"),
        ("Yushchenko", "Ющенко"),
        ("Mueller", "Muller"),
    ],
)
def test_spellings_share_a_key(one: str, other: str) -> None:
    keys = other_spellings(fold(one)) | {fold(one)}
    assert keys & (other_spellings(fold(other)) | {fold(other)})


@pytest.mark.parametrize(
    ("one", "other"), [("Griffin", "Griiffin"), ("Petrov", "Popov"), ("Schmidt", "Smidt"), ("Monroe", "Monro")]
)
def test_other_names_share_none(one: str, other: str) -> None:
    keys = other_spellings(fold(one)) | {fold(one)}
    assert not keys & (other_spellings(fold(other)) | {fold(other)})


@given(st.text(max_size=30))
def test_any_text_has_keys(text: str) -> None:
    assert other_spellings(fold(text)) == other_spellings(fold(text))
