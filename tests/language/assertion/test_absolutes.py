"""Absolute words."""

import pytest

from claimstead.language.assertion.absolutes import absolutes
from tests.language.growth import grows_with_length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The gel cures warts.", ["cures"]),
        ("There is no cure.", []),
        ("Cure rates differ.", []),
        ("The gel is safe and has no side effects.", ["is safe", "no side effects"]),
        ("The gel may be safe.", []),
        ("No side effects were seen.", []),
        ("It always works.", ["always"]),
        ("It does not always work.", []),
        ("Always wash your hands.", []),
        ("It clears skin completely.", ["completely"]),
        ("It is completely new.", []),
        ("It cleared completely in 3 of 9.", []),
        ("It is 100% effective.", ["100% effective"]),
        ("Is it proven?", []),
        ("It is clinically proven.", ["proven"]),
        ("It remains to be proven.", []),
        ("In genetically proven disease it helps.", []),
        ("It is hard to guarantee.", []),
        ("The article says it is proven.", []),
        ("The rash never returns.", ["never returns"]),
        ("They had never smoked.", []),
        ("No tablet is without side effects.", []),
        ("It brings no pain and no side effects.", ["no side effects"]),
        ("Most warts are harmless.", []),
        ("The most used gel is harmless.", ["harmless"]),
        ("Many choose it because it is safe.", ["is safe"]),
        ("Some websites sell a cure.", []),
        ("Every patient responds.", ["Every patient"]),
        ("Everyone can get better.", []),
        ("All patients were asked if they got better.", []),
        ("It cannot harm.", ["cannot harm"]),
        ("Experts have proved that it works.", ["have proved that"]),
    ],
)
def test_absolutes(text: str, expected: list[str]) -> None:
    found = list(absolutes(text))
    assert [span.text for span in found] == expected
    assert all(text[span.start : span.end] == span.text for span in found)


@pytest.mark.parametrize(
    "pattern", ["cures completely ", "is safe. ", "always ", "no side effects ", "not ", "(", "a", "1 "]
)
def test_hostile_text_takes_linear_time(pattern: str) -> None:
    assert grows_with_length(lambda text: list(absolutes(text)), pattern)
