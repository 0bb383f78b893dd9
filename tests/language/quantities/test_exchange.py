import pytest

from claimstead.language.quantities.exchange import exchanged, may_be_exchanged
from claimstead.language.quantities.reading import read_quantities

GIVEN = "Itch fell in 45% on the drug and in 12% on placebo."


@pytest.mark.parametrize(
    "said",
    [
        "Itch fell in 45% on placebo and in 12% on the drug.",
        "Itch fell in 12% on the drug and in 45% on placebo.",
        "Itch fell in 12% on the drug, against 45% on placebo.",
        "On placebo, itch fell in 45%, and on the drug in 12%.",
    ],
)
def test_figures_have_changed_places(said: str) -> None:
    one = next(figure for figure in read_quantities(said) if figure.span.text == "45%")
    other, rival = read_quantities(GIVEN)
    assert may_be_exchanged(one, other)
    assert exchanged(one, other, [other, rival]) is rival


@pytest.mark.parametrize(
    "said",
    [
        GIVEN,
        "Itch fell in 12% on placebo and in 45% on the drug.",
        "With the drug 45% had less itch, with placebo 12%.",
        "Of those who got better, 45% had the drug and 12% did not.",
        "Itch fell in 45% on placebo and in 12% on the drug, or in 45% of boys.",
        "Itch fell in 45% and 12%.",
        "Itch fell in 45% on placebo.",
    ],
)
def test_figures_have_not_or_may_not_have_changed_places(said: str) -> None:
    one = next(figure for figure in read_quantities(said) if figure.span.text == "45%")
    other, rival = read_quantities(GIVEN)
    assert exchanged(one, other, [other, rival]) is None


def test_only_figures_of_one_sentence_and_kind_change_places() -> None:
    one, _ = read_quantities("Itch fell in 45% on placebo and in 12% on the drug.")
    other, elsewhere = read_quantities("Itch fell in 45% on the drug. In 12% it fell on placebo.")
    assert exchanged(one, other, [elsewhere]) is None


def test_a_sentence_without_a_second_shared_number_is_soon_done() -> None:
    (one,) = read_quantities("Itch fell in 45% on placebo.")
    assert not may_be_exchanged(one, read_quantities(GIVEN)[0])
