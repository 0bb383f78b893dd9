"""WRD306 beyond its examples."""

import pytest

from claimstead.prose import Surroundings
from claimstead.rules.wrd.wrd306_relative_without_baseline import RelativeWithoutBaseline
from tests.language.figures.figured_claims import claim
from tests.language.growth import grows_with_length


def finds(patient: str | None) -> bool:
    return any(RelativeWithoutBaseline().read(claim(patient, "RR 0.5"), Surroundings()))


@pytest.mark.parametrize(
    "text",
    [
        "Flares are 54% less likely, as 2 of 3 trials say.",
        "It triples the risk.",
        "In a study of 624 adults, flares were half as common.",
    ],
)
def test_relative_effects_alone(text: str) -> None:
    assert finds(text)


@pytest.mark.parametrize(
    "text",
    [
        None,
        "It helps.",
        "It halves the risk, from 2% to 1%.",
        "Flares are 54% less likely: 17 of 100 people have one.",
        "Flares are 54% less likely. Of 100 people with the cream, 17 have one.",
        "It makes clear skin 5 percentage points more likely, that is twice as likely.",
        "The cream is twice as strong.",
        "Take half the dose, or double the dose.",
        "It takes three times as long.",
    ],
)
def test_absolute_figures_and_sizes(text: str | None) -> None:
    assert not finds(text)


@pytest.mark.parametrize("piece", ["twice as ", "of every ", "double ", "2 of 3 trials ", " as the of a"])
def test_hostile_wordings_take_linear_time(piece: str) -> None:
    assert grows_with_length(lambda text: finds(f"It doubles it. {text}"), piece)
