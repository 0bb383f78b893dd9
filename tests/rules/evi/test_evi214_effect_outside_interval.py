"""EVI214 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.evidence import RATIOS, Effect
from claimstead.rules.evi import evi214_effect_outside_interval as rule
from tests.rules.test_every_rule import findings_of, read_example


def fields(measure: str, value: float, interval: tuple[float, float] | None) -> list[str]:
    effect = Effect(measure=measure, value=value, ci=interval)  # type: ignore[arg-type]  # any measure at all
    return [problem.field for problem in rule._problems("effect", effect)]


@pytest.mark.parametrize("measure", sorted(RATIOS))
def test_ratios_are_above_zero(measure: str) -> None:
    assert fields(measure, 0.46, (0.38, 0.55)) == []
    assert fields(measure, 0.46, None) == []
    assert fields(measure, -0.54, None) == ["effect.value"]
    assert fields(measure, 0, (0, 0.55)) == ["effect.value"]
    assert fields(measure, 0.46, (-0.38, 0.55)) == ["effect.ci"]
    assert fields(measure, 0.37, (0.38, 0.55)) == ["effect.value"]


@pytest.mark.parametrize("measure", ["RD", "MD", "SMD", "percent"])
def test_differences_may_be_below_zero(measure: str) -> None:
    assert fields(measure, -2.4, (-4.1, 0.3)) == []
    assert fields(measure, 2.4, (-4.1, 0.3)) == ["effect.value"]


def test_the_interval_of_a_number_needed_to_treat() -> None:
    assert fields("NNT", 15, (-30, 6)) == []
    assert fields("NNT", 25, (6, 20)) == ["effect.value"]


def test_it_says_all_three_figures(tmp_path: Path) -> None:
    (finding,) = findings_of(rule.EffectOutsideInterval, read_example(tmp_path, rule.EffectOutsideInterval.bad[0]))
    assert finding.found == "RR 0.64, interval 0.38 to 0.55."
    assert "0.64" in finding.location.excerpt
