"""WRD303: absolute words."""

from msgspec.structs import replace

from claimstead.model.claim import Claim, Wording
from claimstead.prose import Surroundings
from claimstead.rules.wrd.wrd303_absolute_words import AbsoluteWords
from tests.made_claim import CLAIM


def claim_of(wording: Wording) -> Claim:
    return replace(
        CLAIM,
        id="tea",
        kind="causal",
        statement="Tea always cures.",
        verdict="overstated",
        exposure="tea",
        wording=wording,
    )


def test_each_wording_is_read_and_its_words_are_named_once() -> None:
    wording = Wording(patient="Tea cures colds. It cures all. It always works.", clinician="Tea is harmless.")
    patient, clinician = AbsoluteWords().read(claim_of(wording), Surroundings())
    assert patient.message == "The wording for patients is absolute: “cures”, “always”."
    assert clinician.field == "wording.clinician"
    assert "not graded" in patient.found


def test_the_statement_is_the_articles_own() -> None:
    assert not list(AbsoluteWords().read(claim_of(Wording(patient="Tea is no cure.")), Surroundings()))
