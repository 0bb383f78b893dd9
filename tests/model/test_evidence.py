"""A passage is anchored in one of two ways, never both; an effect is made of numbers, lower bound first."""

import math

import pytest

from claimstead.model.evidence import Effect, Evidence, Passage
from claimstead.reading.typed_yaml import read_typed


def test_a_passage_has_both_ends_or_a_quotation() -> None:
    assert Passage(start="In mice", end="itch.").quote is None
    assert Passage(quote="In mice, stress worsened itch.").start is None


@pytest.mark.parametrize(
    "given", [{}, {"start": "In mice"}, {"end": "itch."}, {"start": "a", "end": "b", "quote": "c"}]
)
def test_anything_else_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"`start` and `end`"):
        Passage(**given)


def test_an_effect_has_its_interval_in_order() -> None:
    assert Effect(measure="RR", value=0.46, ci=(0.38, 0.55)).ci == (0.38, 0.55)
    assert Effect(measure="MD", value=-1.0, ci=(-1.0, -1.0)).value == -1.0
    with pytest.raises(ValueError, match="write the lower bound first"):
        Effect(measure="RR", value=0.46, ci=(0.55, 0.38))


@pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf])
def test_an_effect_is_made_of_numbers(odd: float) -> None:
    for value, interval in ((odd, None), (1.0, (odd, 2.0)), (1.0, (0.5, odd))):
        with pytest.raises(ValueError, match="must be finite numbers"):
            Effect(measure="RR", value=value, ci=interval)


@pytest.mark.parametrize(
    ("effect", "message"),
    [
        ("value: 1, ci: [2, 1]", "write the lower bound first"),
        ("value: .nan", "number"),
        ("value: 1, ci: [-.inf, 2]", "number"),
    ],
)
def test_a_file_with_such_an_effect_is_told_at_its_line(effect: str, message: str) -> None:
    text = (
        "cites: one2020\ndirection: supports\ndirectness: direct\nrole: primary-result\nfinding: Fewer.\n"
        f"access: abstract\ndesign: cohort-study\nspecies: human\neffect: {{measure: RR, {effect}}}\n"
    )
    (problem,) = read_typed("p", text, Evidence).problems
    assert problem.problem.location is not None
    assert problem.problem.location.line == 9
    assert message in problem.problem.message
