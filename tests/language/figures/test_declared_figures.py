"""Declared effects and sample sizes as quantities: what prose would have given."""

from typing import get_args

import pytest

from claimstead.language.figures.declared_figures import effect_figures, effect_in_words, size_figure
from claimstead.language.quantities.quantity import Kind
from claimstead.language.quantities.reading import read_quantities
from claimstead.model.evidence import Effect, Measure

MEASURES: tuple[Measure, ...] = get_args(Measure)


@pytest.mark.parametrize("measure", [one for one in MEASURES if one not in ("RD", "count")])
@pytest.mark.parametrize("interval", [None, (17.0, 56.0)])
def test_they_are_what_prose_gives(measure: Measure, interval: tuple[float, float] | None) -> None:
    effect = Effect(measure=measure, value=46.5 if measure != "NNT" else 46, ci=interval)
    declared, read = effect_figures(effect), read_quantities(effect_in_words(effect))
    for name in ("kind", "low", "high", "measure", "direction", "unit", "bound"):
        assert [getattr(one, name) for one in declared] == [getattr(one, name) for one in read], name
    assert declared[0].interval == read[0].interval


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (Effect(measure="RR", value=0.46, ci=(0.38, 0.55)), "RR 0.46 (95% CI 0.38 to 0.55)"),
        (Effect(measure="percent", value=16.8), "16.8%"),
        (Effect(measure="count", value=624), "624"),
        (Effect(measure="MD", value=-2.4, ci=(-4.1, 0)), "MD -2.4 (95% CI -4.1 to 0)"),
    ],
)
def test_in_words(effect: Effect, words: str) -> None:
    assert effect_in_words(effect) == words


def test_a_sample_size_is_a_count() -> None:
    figure = size_figure(409_431)
    assert (figure.kind, figure.low, figure.span.text, figure.near.text) == (
        Kind.COUNT,
        409_431,
        "409,431",
        "n = 409,431",
    )


@pytest.mark.parametrize(
    ("measure", "kind", "low"), [("percent", Kind.SHARE, 0.1), ("RR", Kind.SHARE, 0.1), ("MD", Kind.NUMBER, 10.0)]
)
def test_what_the_comparison_group_had_is_a_figure_of_its_own(measure: Measure, kind: Kind, low: float) -> None:
    _, baseline = effect_figures(Effect(measure=measure, value=2, baseline=10))
    assert baseline.kind is kind
    assert baseline.low == pytest.approx(low)
