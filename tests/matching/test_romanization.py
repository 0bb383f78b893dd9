"""Spellings of one name out of another alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.letters import fold
from claimstead.matching.romanization import consonants, other_spellings, romanized


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
        ("Tchaikovsky", "Chaikovskii"),
        ("Lyu", "Lü"),
        ("Lv", "Lu"),
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


@pytest.mark.parametrize(
    ("one", "other"),
    [("aleksandr", "alexander"), ("stephen", "steven"), ("jung", "jeong"), ("mohamed", "muhammad"), ("mark", "marc")],
)
def test_spellings_of_a_given_name_have_their_consonants_in_common(one: str, other: str) -> None:
    assert consonants(one) == consonants(other)
    assert consonants(one) != consonants(f"{other}t")


def test_cyrillic_letters_in_latin_ones() -> None:
    assert romanized("паршин") == "parshin"
    assert romanized("陈") == "陈"


@given(st.text(max_size=30))
def test_any_text_has_keys(text: str) -> None:
    assert other_spellings(fold(text)) == other_spellings(fold(text))
