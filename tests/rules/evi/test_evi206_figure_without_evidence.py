"""EVI206 beyond its examples."""

from pathlib import Path

from claimstead.prose import Surroundings
from claimstead.rule import Example
from claimstead.rules.evi.evi206_figure_without_evidence import SHOWN, FigureWithoutEvidence
from tests.language.figures.figured_claims import claim, evidence
from tests.rules.test_every_rule import findings_of, read_example


def test_it_says_what_the_wording_says_and_what_the_evidence_has(tmp_path: Path) -> None:
    wording = "wording: {patient: The cream helped 30 of 100 people., clinician: null}\n"
    (finding,) = findings_of(FigureWithoutEvidence, read_example(tmp_path, Example(claim=wording)))
    assert finding.field == "wording.patient"
    assert "wording for patients" in finding.message
    assert "“30 of 100” (30%)" in finding.message
    assert "“The cream helped 30 of 100 people.”" in finding.found
    assert "“RR 0.46”" in finding.found
    assert "accepted" in finding.remedy


def messages(patient: str, *found: str) -> list[str]:
    made = claim(patient, None, *map(evidence, found))
    return [problem.found for problem in FigureWithoutEvidence().read(made, Surroundings())]


def test_every_such_figure_is_named() -> None:
    assert len(messages("It helped 30 of 100 people within 12 weeks.", "It helped.")) == 2


def test_evidence_without_a_figure_is_told_so() -> None:
    (found,) = messages("It helped 30 of 100 people.", "It helped.")
    assert found.endswith("have no figure.")


def test_many_figures_are_not_all_listed() -> None:
    (found,) = messages("It helped 30 of 100 people.", " ".join(f"Itch in {n}.5% of them." for n in range(10, 20)))
    assert found.endswith(f"and {10 - SHOWN} more.")


def test_a_figure_that_differs_is_another_rules() -> None:
    assert messages("The cream lowers relapse, RR 0.64.", "The cream lowers relapse, RR 0.46.") == []
