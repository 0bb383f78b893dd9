"""WRD302: patients are told more than clinicians."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Wording
from claimstead.prose import Surroundings
from claimstead.rules.wrd.wrd302_patient_surer import PatientSurer
from tests.made_claim import CLAIM


def found(patient: str | None, clinician: str | None) -> list[str]:
    claim = replace(
        CLAIM,
        id="tea",
        kind="causal",
        statement="Tea improves sleep.",
        exposure="tea",
        wording=Wording(patient=patient, clinician=clinician),
    )
    return [problem.message for problem in PatientSurer().read(claim, Surroundings())]


def test_a_lost_doubt_is_found_and_both_words_are_named() -> None:
    (message,) = found("Tea improves sleep.", "Tea probably improves sleep.")
    assert "“improves”" in message
    assert "“probably”" in message


def test_a_link_that_became_a_cause_is_found() -> None:
    (message,) = found("Tea causes better sleep.", "Tea is associated with sleep.")
    assert "“associated” only what goes together" in message


@pytest.mark.parametrize(
    ("patient", "clinician"),
    [
        ("Tea may help sleep.", "Tea probably improves sleep."),
        ("Tea helps sleep.", "Tea improves sleep."),
        ("Tea does not harm sleep.", "Tea was not associated with sleep."),
        ("In one trial 3 of 9 people slept longer.", "Tea may improve sleep."),
        ("Tea helps sleep.", None),
        (None, "Tea may improve sleep."),
    ],
)
def test_what_is_no_surer(patient: str | None, clinician: str | None) -> None:
    assert found(patient, clinician) == []
