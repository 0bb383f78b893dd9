"""Absolute words."""

import time

import pytest

from claimstead.language.assertion.absolutes import absolutes


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
    start = time.process_time()
    list(absolutes(pattern * (1_000_000 // len(pattern))))
    assert time.process_time() - start < 20
