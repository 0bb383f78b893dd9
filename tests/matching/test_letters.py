"""Letters without case, diacritics and ligatures."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.letters import fold, fold_spelled_out


@pytest.mark.parametrize(
    ("text", "folded", "spelled_out"),
    [
        ("Škoda", "skoda", "skoda"),
        ("MÜLLER", "muller", "mueller"),
        ("Sørensen", "sorensen", "soerensen"),
        ("Åström", "astrom", "aastroem"),
        ("Weiß", "weiss", "weiss"),
        ("Łukasz", "lukasz", "lukasz"),
        ("ﬁbrosis", "fibrosis", "fibrosis"),
        ("Þór", "thor", "thor"),
        ("ΚΑΛΉ", "καλη", "καλη"),
        ("Юрий", "юрии", "юрии"),
    ],
)
def test_costumes_come_off(text: str, folded: str, spelled_out: str) -> None:
    assert fold(text) == folded
    assert fold_spelled_out(text) == spelled_out


def test_vowel_signs_of_other_scripts_stay() -> None:
    assert fold("कि") != fold("का")


@given(st.text())
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert fold(composed) == fold(decomposed)
    assert fold_spelled_out(composed) == fold_spelled_out(decomposed)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
