"""EVI207 beyond its examples."""

from pathlib import Path

from claimstead.model.evidence import Effect
from claimstead.model.finding import Problem
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi207_figures_conflict import FiguresConflict
from tests.language.figures.figured_claims import claim, evidence
from tests.rules.test_every_rule import findings_of, read_example


def problems(patient: str, finding: str, effect: Effect | None = None, size: int | None = None) -> list[Problem]:
    made = claim(patient, None, evidence(finding, effect, size))
    return list(FiguresConflict().read(made, Surroundings()))


def test_it_quotes_both_and_says_why(tmp_path: Path) -> None:
    (finding,) = findings_of(FiguresConflict, read_example(tmp_path, FiguresConflict.bad[0]))
    assert finding.message == "The wording for clinicians says “RR 0.64”, the evidence “RR 0.46”."
    assert "“Proactive cream lowers relapse (RR 0.64).”" in finding.found
    assert "`evidence[0].finding`: “Proactive cream lowers relapse, RR 0.46.”" in finding.found
    assert "differs from" in finding.found


def test_a_declared_effect_is_quoted_beside_the_finding() -> None:
    (problem,) = problems("It helps.", "Relapse RR 0.46.", Effect(measure="RR", value=0.64))
    assert problem.field == "evidence[0].effect.value"
    assert problem.message == "The finding says “RR 0.46”, but beside it stands RR 0.64."
    assert problem.found == "“Relapse RR 0.46.” against `effect.value`: RR 0.64."


def test_more_people_than_there_were() -> None:
    (problem,) = problems("It helps.", "In 642 adults, itch fell.", None, 624)
    assert problem.field == "evidence[0].sample-size"
    assert "624" in problem.found


def test_an_estimate_outside_its_interval_is_told_once() -> None:
    (problem,) = problems("It helps.", "RR 0.64 (95% CI 0.38 to 0.55).")
    assert problem.field == "evidence[0].finding"
    assert problem.message == "“RR 0.64” lies outside the interval beside it, 0.38 to 0.55."
    declared = Effect(measure="RR", value=0.64, ci=(0.38, 0.55))
    assert problems("It helps.", "RR 0.64 (95% CI 0.38 to 0.55).", declared) == [], "a declared one is EVI214's"


def test_a_figure_that_nothing_is_like_is_another_rules() -> None:
    assert problems("It helped 30 of 100 people.", "It helped.") == []
