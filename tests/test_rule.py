"""What every rule gets from its base."""

import dataclasses
from pathlib import Path

from claimstead.dossier import Dossier
from claimstead.model.finding import Severity
from claimstead.rule import NoOptions, OncePerDossier
from claimstead.rules.evi.evi201_no_evidence import NoEvidence
from claimstead.rules.ref.ref110_retracted import Retracted
from tests.sound_project import read_project, write_project


def test_options_default_to_the_rules_own() -> None:
    assert NoEvidence().options == NoOptions()
    assert NoEvidence.severity is Severity.ERROR


def test_the_explanation_is_the_docstring_unindented() -> None:
    text = NoEvidence.explanation()
    assert text.startswith("A claim has no evidence")
    assert "\nWhat it checks:\n    A claim whose" in text


def test_what_is_worked_out_of_a_dossier_is_worked_out_once_and_anew_for_another(tmp_path: Path) -> None:
    seen: list[Dossier] = []

    def work_out(dossier: Dossier) -> int:
        seen.append(dossier)
        return len(dossier.records)

    dossier = read_project(write_project(tmp_path))
    other = dataclasses.replace(dossier, records={})
    count = OncePerDossier(work_out)
    assert [count(dossier), count(dossier), count(other), count(other), count(dossier)] == [1, 1, 0, 0, 1]
    assert seen == [dossier, other, dossier]


def test_the_claims_that_rest_on_a_reference_are_named_behind_the_message(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path))
    rule, (reference_entry,) = Retracted(), dossier.reference_entries
    told = rule.with_claims("It fell.", reference_entry.value, dossier)
    assert told == "It fell. The claim `twice-weekly-cream` rests on it."
    assert (
        rule.with_claims("It fell.", reference_entry.value, dataclasses.replace(dossier, claim_files=())) == "It fell."
    )
