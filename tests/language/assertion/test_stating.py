"""Which sentences state something."""

import pytest

from claimstead.language.assertion.phrases import words_of
from claimstead.language.assertion.stating import states


@pytest.mark.parametrize(
    "text",
    [
        "The cream helps.",
        "Use of stimulants was lower.",
        "Contact with nickel causes a rash.",
        "Calls rose.",
        "It helps; rest is needed.",
    ],
)
def test_statements(text: str) -> None:
    assert states(words_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Does the cream help?",
        "Use the cream twice a day.",
        "Never stop the tablets yourself.",
        "Further studies are needed to show whether it helps.",
        "Children should be vaccinated.",
    ],
)
def test_what_states_nothing(text: str) -> None:
    assert not states(words_of(text))
