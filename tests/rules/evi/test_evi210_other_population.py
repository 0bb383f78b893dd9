"""EVI210 beyond its examples."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Wording
from claimstead.model.evidence import Direction, Directness, Evidence, Species
from claimstead.model.finding import Problem
from claimstead.model.record import Work
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi210_other_population import OtherPopulation
from tests.made_claim import CLAIM, EVIDENCE


def evidence(
    finding: str,
    direction: Direction = "supports",
    directness: Directness = "direct",
    species: Species = "human",
) -> Evidence:
    return replace(EVIDENCE, direction=direction, directness=directness, finding=finding, species=species)


def problems(
    *behind: Evidence, population: str | None = None, patient: str = "It may help.", work: Work | None = None
) -> list[Problem]:
    claim = replace(
        CLAIM, statement="It helps.", population=population, wording=Wording(patient=patient), evidence=behind
    )
    return list(OtherPopulation().read(claim, Surroundings(works={"work": work} if work else {})))


def test_it_quotes_both_sides() -> None:
    (problem,) = problems(evidence("Trial in adults."), population="children with eczema")
    assert problem.field == "population"
    assert problem.found == "`population` says “children”; `work` studied “adults”."


def test_the_population_stands_above_the_wording() -> None:
    assert not problems(evidence("Trial in adults."), population="adults", patient="Children may improve.")


def test_a_wording_may_speak_of_what_disputes_it() -> None:
    disputing = evidence("A cohort of children found nothing.", "disputes")
    assert not problems(evidence("Trial in adults."), disputing, patient="A study in children found nothing.")
    assert problems(evidence("Trial in adults."), patient="Children may improve.")[0].field == "wording.patient"


@pytest.mark.parametrize(
    "behind",
    [
        (evidence("Trial in adults.", directness="indirect"),),
        (evidence("Adult mice.", species="animal"),),
        (evidence("Trial in adults."), evidence("A meta-analysis.")),
        (),
    ],
)
def test_where_nothing_is_clear_nothing_is_found(behind: tuple[Evidence, ...]) -> None:
    assert not problems(*behind, population="children")


def test_headings_stand_above_words() -> None:
    work = Work(titles=("Trial in adults",), mesh=("Child", "Humans"))
    assert not problems(evidence("Trial in adults."), population="children", work=work)
    assert problems(evidence("It helped."), population="adults", work=work)


@pytest.mark.parametrize(
    ("finding", "apart"),
    [("Trial in adults.", True), ("Birth register; newborns.", False), ("It helped.", False), ("In lactation.", False)],
)
def test_pregnancy_is_apart_where_others_are_named(finding: str, apart: bool) -> None:
    assert bool(problems(evidence(finding), population="pregnant women")) is apart
