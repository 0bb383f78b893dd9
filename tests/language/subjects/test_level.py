"""Texts levelled, character for character."""

from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.subjects.level import level


def test_spaces_hyphens_and_apostrophes_become_one_of_a_kind() -> None:
    assert (
        level("moderate\u2010to\u2011severe\u00a0disease\nin cow\u2019s milk")
        == "moderate-to-severe disease in cow's milk"
    )


@given(st.text())
def test_every_character_stays_at_its_place(text: str) -> None:
    assert len(level(text)) == len(text)
    assert level(level(text)) == level(text)
