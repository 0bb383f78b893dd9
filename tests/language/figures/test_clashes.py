"""Evidence that contradicts itself, and evidence that only looks so."""

import pytest

from claimstead.language.figures.clashes import clashes, outside
from claimstead.model.evidence import Effect, Measure
from tests.language.figures.figured_claims import evidence
from tests.language.growth import grows_with_length

FOUND = "In 624 adults, relapse RR 0.46 (95% CI 0.38 to 0.55)."


def fields(finding: str, effect: Effect | None = None, size: int | None = None) -> list[str]:
    return [clash.field for clash in clashes(evidence(finding, effect, size))]


@pytest.mark.parametrize(
    ("finding", "measure", "value", "interval"),
    [
        (FOUND, "RR", 0.46, (0.38, 0.55)),
        (FOUND, "RR", 0.46, None),
        (FOUND, "RR", 0.5, None),
        (FOUND, "IRR", 0.46, None),
        (FOUND, "OR", 0.7, None),
        ("Relapse was 54% less likely.", "RR", 0.46, (0.38, 0.55)),
        ("OR 1.72 for mild, 2.09 for moderate and 3.10 for severe disease.", "OR", 3.1, None),
        ("OR 1.4 (0.9 to 2.0) at first, OR 1.4 (1.1 to 1.8) later.", "OR", 1.4, (1.1, 1.8)),
        ("Birth weight fell (mean difference -50 g, -100 to 0 g).", "MD", -50, (-100, 0)),
        ("Clear skin in 16.8% (17 of 100) against 4.8%.", "percent", 17, None),
        ("Risk difference 5 percentage points.", "RD", 0.05, None),
        ("Risk difference 5 percentage points.", "RD", 5, None),
        ("Half of them had it.", "count", 90, None),
    ],
)
def test_effects_that_agree(finding: str, measure: Measure, value: float, interval: tuple[float, float] | None) -> None:
    assert fields(finding, Effect(measure=measure, value=value, ci=interval)) == []


@pytest.mark.parametrize(
    ("measure", "value", "interval", "field"),
    [
        ("RR", 0.64, (0.58, 0.75), "effect.value"),
        ("RR", 0.64, None, "effect.value"),
        ("RR", 0.46, (0.38, 0.65), "effect.ci"),
        ("RR", 0.46, (0.28, 0.55), "effect.ci"),
    ],
)
def test_effects_that_clash(measure: Measure, value: float, interval: tuple[float, float] | None, field: str) -> None:
    assert fields(FOUND, Effect(measure=measure, value=value, ci=interval)) == [field]


@pytest.mark.parametrize(
    ("finding", "size"),
    [
        (FOUND, 624),
        ("Of 2,218,460 people, 409,431 children had it.", 2_218_460),
        ("Twenty-one patients and 24 volunteers took part.", 45),
        ("In 45 patients there were 1,200 flares.", 45),
        ("A cohort had 12 people.", 11),
        ("Seen in mice.", 12),
    ],
)
def test_counts_that_fit_the_sample_size(finding: str, size: int) -> None:
    assert fields(finding, None, size) == []


@pytest.mark.parametrize(("finding", "size"), [(FOUND, 62), (FOUND, 642), ("In 1,547 severely ill patients.", 1_457)])
def test_counts_that_do_not(finding: str, size: int) -> None:
    assert fields(finding, None, size) == ["sample-size"]


def test_what_is_declared_is_said_as_it_stands() -> None:
    (clash,) = clashes(evidence(FOUND, Effect(measure="RR", value=0.64, ci=(0.58, 0.75))))
    assert clash.declared == "RR 0.64 (95% CI 0.58 to 0.75)"
    assert clash.said.span.text == "0.46"


@pytest.mark.parametrize(
    "text", [FOUND, "MD 6.4 (95% CI -10.4 to -2.3).", "RR 0.5 (0.46 to 0.49).", "RD 9% (7.9% to 10.1%)"]
)
def test_estimates_in_their_intervals(text: str) -> None:
    assert list(outside(text)) == []


@pytest.mark.parametrize("text", ["RR 0.64 (95% CI 0.38 to 0.55).", "SMR 2.50 (95% confidence interval, 2.18-2.43)"])
def test_estimates_outside(text: str) -> None:
    assert len(list(outside(text))) == 1


@pytest.mark.parametrize("piece", ["RR 0.46 (0.38 to 0.55) ", "7", "7,", "12 adults ", "624 very very "])
def test_hostile_findings_take_linear_time(piece: str) -> None:
    effect = Effect(measure="RR", value=0.64, ci=(0.1, 0.2))
    assert grows_with_length(lambda text: list(clashes(evidence(f"x{text}", effect, 11))), piece)
    assert grows_with_length(lambda text: list(outside(text)), piece)
