"""EVI212: evidence against the claim that readers are not told of."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Claim, Verdict, Wording
from claimstead.model.evidence import Direction, Effect
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi212_unmentioned_dispute import UnmentionedDispute
from tests.made_claim import CLAIM, EVIDENCE


def claim_of(verdict: Verdict, wording: Wording, *directions: Direction) -> Claim:
    evidence = tuple(
        replace(
            EVIDENCE,
            cites=f"author{number}",
            direction=direction,
            finding="Sleep was as long without tea, HR 1.01.",
            design="cohort-study",
            effect=Effect(measure="HR", value=1.01),
        )
        for number, direction in enumerate(directions)
    )
    return replace(
        CLAIM,
        id="tea",
        kind="association",
        statement="Tea drinkers sleep longer.",
        verdict=verdict,
        exposure="tea",
        wording=wording,
        evidence=evidence,
    )


SILENT = Wording(patient="Tea drinkers may sleep longer.", clinician="Tea may be associated with sleep.")


def fields(claim: Claim) -> list[str]:
    return [problem.field for problem in UnmentionedDispute().read(claim, Surroundings())]


def test_silence_is_found_once_at_the_first_disputing_work() -> None:
    assert fields(claim_of("supported", SILENT, "supports", "disputes", "disputes")) == ["evidence[1].direction"]


@pytest.mark.parametrize(
    "wording",
    [
        Wording(patient="Tea drinkers may sleep longer. One study did not find this."),
        Wording(patient="Tea drinkers may sleep longer.", clinician="Tea and sleep: HR 1.01 in one cohort."),
        Wording(),
    ],
)
def test_either_wording_may_mention_it_and_without_wording_nothing_is_hidden(wording: Wording) -> None:
    assert fields(claim_of("supported", wording, "disputes")) == []


@pytest.mark.parametrize("verdict", ["disputed", "unsupported", "outdated"])
def test_with_a_verdict_against_the_statement_a_denial_is_enough(verdict: Verdict) -> None:
    denied = Wording(patient="Tea does not lengthen sleep.")
    assert fields(claim_of(verdict, denied, "disputes")) == []
    assert fields(claim_of(verdict, SILENT, "disputes")) == ["evidence[0].direction"]
    assert fields(claim_of("supported", denied, "disputes")) == ["evidence[0].direction"]


def test_without_dispute_there_is_nothing_to_mention() -> None:
    assert fields(claim_of("supported", SILENT, "supports", "neutral")) == []


def test_the_finding_quotes_both_sides() -> None:
    (problem,) = UnmentionedDispute().read(claim_of("supported", SILENT, "disputes", "disputes"), Surroundings())
    assert "`author0` and 1 more" in problem.message
    assert "HR 1.01" in problem.found
    assert "may sleep longer" in problem.found


def test_the_declared_figure_of_the_disputing_work_mentions_it_too() -> None:
    claim = claim_of("supported", Wording(clinician="Tea and sleep: HR 1.01 in one cohort."), "disputes")
    (disputing,) = claim.evidence
    silent = replace(disputing, finding="Sleep was as long without tea.")
    assert fields(replace(claim, evidence=(silent,))) == []
    assert fields(replace(claim, evidence=(replace(silent, effect=None),))) == ["evidence[0].direction"]
