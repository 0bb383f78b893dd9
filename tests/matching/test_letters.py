"""Letters without case, diacritics and ligatures."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.letters import fold, fold_spelled_out, of_other_script, unmangled


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


@pytest.mark.parametrize(
    "text",
    ["Götz", "Łuczaj", "Šimić", "patient’s", "1990–2000", "p ≥ 5", "β-carotene", "Nguyễn", "São", "Ångström"],
)
def test_letters_read_in_the_wrong_encoding_are_put_right(text: str) -> None:
    # Windows-1252 has nothing for five bytes; programs show them as they are in Latin 1
    shown = "".join(bytes([one]).decode("cp1252", "ignore") or chr(one) for one in text.encode("utf-8"))
    assert shown != text
    assert unmangled(shown) == text


@pytest.mark.parametrize("text", ["CAFÉ—a bar", "PRODUÇÃO", "1.5 Å–2 Å", "Â, Ã and â", "plain", "Žižek", "“Ä”"])
def test_what_was_read_right_stays(text: str) -> None:
    assert unmangled(text) == text


def test_alphabets() -> None:
    assert of_other_script("皮肤屏障", "Skin barrier")
    assert of_other_script("Chen", "陈")
    assert not of_other_script("Skin 皮", "Skin")
    assert not of_other_script("Ökologie", "Skin")
    assert not of_other_script("1995", "陈")


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
