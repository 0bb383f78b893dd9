import pytest

from claimstead.language.quantities.kinship import kinship, opposed, same_measure, shared_words
from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.reading import read_quantities


def first(text: str) -> Quantity:
    return read_quantities(text)[0]


@pytest.mark.parametrize(
    ("one", "other", "surely"),
    [
        ("Itch fell in 60% on dupilumab", "Itch fell in 45% on dupilumab", 1.0),
        ("Itch fell in 60% on dupilumab", "Itch fell in 60% on dupilumab", 0.0),
        ("Itch fell in 60% of boys on dupilumab", "Itch fell in 45% of girls on dupilumab", 0.0),
        ("The dose was 5 g", "The dose was 5 mg", 1.0),
        ("The dose was 5 g", "A dose of this cream in skin was 5 mg", 0.0),
        ("Serum zinc level 12 µmol/L", "Serum iron level 18 µmol/L", 0.0),
        ("RR 0.46 (0.38–0.55)", "RR 0.64 (95% CI 0.38–0.55)", 1.0),
        ("RR 0.46 (0.38–0.55)", "HR 0.64 (95% CI 0.38–0.55)", 0.0),
        ("95% CI 0.38 to 0.55", "95% CI 0.38 to 0.65", 1.0),
        ("95% CI 1 to 5", "95% CI 1 to 6", 0.0),
    ],
)
def test_how_surely_figures_are_of_one_thing(one: str, other: str, surely: float) -> None:
    assert kinship(first(one), first(other)) == surely


def test_words_are_shared_by_the_figure_with_fewer() -> None:
    assert shared_words(first("60% had less itch"), first("45% had less itch")) == 1.0
    assert shared_words(first("60% had less itch on the face"), first("45% had less itch at night")) == 0.0
    assert shared_words(first("60% had less severe itch at night"), first("45% had less itch at night")) == 1.0


def test_risk_ratios_and_rate_ratios_have_one_name() -> None:
    assert same_measure(first("RR 2.0"), first("IRR 2.0"))
    assert same_measure(first("RR 2.0"), first("doubled"))
    assert not same_measure(first("RR 2.0"), first("OR 2.0"))


def test_higher_is_opposed_to_lower_only() -> None:
    assert opposed(first("5% higher"), first("5% lower"))
    assert not opposed(first("5% higher"), first("5% of them"))
