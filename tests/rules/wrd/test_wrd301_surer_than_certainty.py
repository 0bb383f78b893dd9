"""WRD301: a verb that is surer than the rated certainty."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Certainty, Claim, Rating, Wording
from claimstead.prose import Surroundings
from claimstead.rules.wrd.wrd301_surer_than_certainty import SurerThanCertainty
from tests.made_claim import CLAIM

SENTENCES = {
    "high": "Tea improves sleep.",
    "moderate": "Tea probably improves sleep.",
    "low": "Tea may improve sleep.",
    "very-low": "We do not know whether tea improves sleep.",
}
RATINGS: tuple[Rating, ...] = ("high", "moderate", "low", "very-low")


def claim_of(rating: Rating | None, patient: str, clinician: str | None = None) -> Claim:
    return replace(
        CLAIM,
        id="tea",
        kind="causal",
        statement="Tea improves sleep.",
        exposure="tea",
        certainty=Certainty(rating=rating) if rating else None,
        wording=Wording(patient=patient, clinician=clinician),
    )


@pytest.mark.parametrize("rating", RATINGS)
@pytest.mark.parametrize("said", RATINGS)
def test_only_what_is_surer_is_found(rating: Rating, said: Rating) -> None:
    problems = list(SurerThanCertainty().read(claim_of(rating, SENTENCES[said]), Surroundings()))
    assert bool(problems) is (RATINGS.index(said) < RATINGS.index(rating))


def test_without_rating_nothing_is_compared() -> None:
    assert not list(SurerThanCertainty().read(claim_of(None, SENTENCES["high"]), Surroundings()))


def test_each_wording_is_read_and_the_words_are_named() -> None:
    claim = claim_of("low", "Tea may improve sleep.", "Tea is likely to improve sleep.")
    (problem,) = SurerThanCertainty().read(claim, Surroundings())
    assert problem.field == "wording.clinician"
    assert "“likely”" in problem.message
    assert "`low`" in problem.message
    assert "“may”" in problem.remedy
