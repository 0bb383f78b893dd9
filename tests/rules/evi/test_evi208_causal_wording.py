"""EVI208: words of cause on studies that can only show what goes together."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Claim, Kind, Verdict, Wording
from claimstead.model.evidence import Design, Species
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi208_causal_wording import CausalWording
from tests.made_claim import CLAIM, EVIDENCE


def claim_of(kind: Kind, verdict: Verdict, text: str, *designs: Design, species: Species = "human") -> Claim:
    evidence = tuple(
        replace(
            EVIDENCE, cites=f"author{number}", finding="Tea was associated with sleep.", design=design, species=species
        )
        for number, design in enumerate(designs)
    )
    return replace(
        CLAIM,
        id="tea",
        kind=kind,
        statement="Tea improves sleep.",
        verdict=verdict,
        exposure="tea",
        wording=Wording(patient=text),
        evidence=evidence,
    )


def fields(claim: Claim) -> list[str]:
    return [problem.field for problem in CausalWording().read(claim, Surroundings())]


def test_wording_and_statement_are_found() -> None:
    assert fields(claim_of("causal", "supported", "Tea improves sleep.", "cohort-study")) == [
        "statement",
        "wording.patient",
    ]


def test_the_statement_counts_only_where_it_is_supported() -> None:
    assert fields(claim_of("causal", "overstated", "Tea improves sleep.", "cohort-study")) == ["wording.patient"]
    assert fields(claim_of("causal", "overstated", "Tea may improve sleep.", "cohort-study")) == []


@pytest.mark.parametrize("design", ["randomised-trial", "systematic-review", "guideline", "modelling-study"])
def test_one_design_that_may_carry_a_cause_is_enough(design: Design) -> None:
    assert fields(claim_of("causal", "supported", "Tea improves sleep.", "cohort-study", design)) == []


def test_what_has_no_effect_and_what_nothing_supports_is_left_alone() -> None:
    assert fields(claim_of("causal", "overstated", "Tea does not improve sleep.", "cohort-study")) == []
    assert fields(claim_of("causal", "unsupported", "Tea improves sleep.")) == []


def test_declared_fields_come_first() -> None:
    assert fields(claim_of("definition", "supported", "Tea improves sleep.", "cohort-study")) == []
    assert fields(claim_of("mechanism", "supported", "Tea improves sleep.", "narrative-review")) == []
    assert fields(claim_of("causal", "overstated", "Tea improves sleep.", "narrative-review")) == ["wording.patient"]
    assert fields(claim_of("causal", "overstated", "Tea improves sleep.", "narrative-review", species="animal")) == []


def test_the_finding_quotes_both_sides() -> None:
    claim = claim_of("causal", "overstated", "Tea improves sleep.", "cohort-study")
    (problem,) = CausalWording().read(claim, Surroundings())
    assert "“improves”" in problem.message
    assert problem.found == "author0: `design: cohort-study`, finding “associated”."
