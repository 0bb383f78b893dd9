"""What a rule that reads prose may know, and what its findings say."""

from collections.abc import Iterator
from pathlib import Path

from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import WAIVE, ProseRule, Surroundings, surroundings_of
from tests.sound_project import read_project, write_project


class Doubtful(ProseRule):
    code = "XYZ999"
    name = "doubtful"
    severity = Severity.WARNING
    good = bad = ()

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        yield Problem(field="statement", message=f"{len(surroundings.works)} work.", remedy="Mend it.")


def test_a_finding_says_how_sure_it_is_and_how_to_waive_it(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path))
    (claim_file,) = dossier.claim_files
    (problem,) = Doubtful().check(claim_file.value, dossier)
    assert problem.remedy == f"Mend it. This rule reads prose; how often it is right is unknown. {WAIVE}"
    assert Doubtful.precision == "not measured"


def test_a_prose_rule_knows_the_works_that_the_claim_cites(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path))
    (claim_file,) = dossier.claim_files
    assert list(surroundings_of(claim_file.value, dossier).works) == ["schmitt2011"]
