"""EVI209 beyond its examples."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Verdict, Wording
from claimstead.model.evidence import Design, Direction, Evidence, Species
from claimstead.model.record import Work
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi209_human_claim import HumanClaim
from tests.made_claim import CLAIM, EVIDENCE


def evidence(
    species: Species = "animal",
    finding: str = "Fewer flares in mice.",
    direction: Direction = "supports",
    design: Design = "animal-experiment",
) -> Evidence:
    return replace(EVIDENCE, direction=direction, finding=finding, design=design, species=species)


def fields(
    *behind: Evidence,
    patient: str | None = "The cream may help.",
    clinician: str | None = None,
    population: str | None = None,
    verdict: Verdict = "supported",
    work: Work | None = None,
) -> list[str]:
    claim = replace(
        CLAIM,
        verdict=verdict,
        population=population,
        wording=Wording(patient=patient, clinician=clinician),
        evidence=behind,
    )
    surroundings = Surroundings(works={"work": work} if work else {})
    return [problem.field for problem in HumanClaim().read(claim, surroundings)]


@pytest.mark.parametrize(
    "wording",
    ["In mice, the cream may help.", "In animals it may help.", "In the laboratory it calmed cells."],
)
def test_a_wording_that_says_so_is_right(wording: str) -> None:
    assert fields(evidence(), patient=wording) == []


def test_each_wording_says_so_because_nobody_reads_both() -> None:
    both = "The cream may help.", "In mice the cream lowered scores."
    assert fields(evidence(), patient=both[0], clinician=both[1], population="people") == ["wording.patient"]
    assert fields(evidence(), patient=both[1], clinician=both[0], population="people") == ["wording.clinician"]
    assert fields(evidence(), patient=both[0], clinician=both[0]) == ["wording.patient", "wording.clinician"]


@pytest.mark.parametrize("population", [None, "people with eczema", "inflammatory skin disease", "dog owners"])
def test_people_or_no_species_mean_people(population: str | None) -> None:
    assert fields(evidence(), population=population) == ["wording.patient"]


@pytest.mark.parametrize("population", ["mice", "skin of people and animals", "human cells in the laboratory"])
def test_a_population_that_is_not_people_alone_is_no_human_claim(population: str) -> None:
    assert fields(evidence(), population=population) == []


def test_one_study_in_people_is_enough() -> None:
    assert fields(evidence(), evidence("human", "In 51 patients, too.", design="cohort-study")) == []


def test_what_is_behind_a_claim_depends_on_its_verdict() -> None:
    disputing = evidence("human", "Not in 51 patients.", "disputes", "cohort-study")
    assert fields(evidence(), disputing, verdict="disputed") == []
    assert fields(evidence(), disputing, verdict="overstated") == ["wording.patient"]
    assert fields(evidence(direction="disputes"), verdict="unsupported") == ["wording.patient"]


def test_without_a_wording_the_statement_is_read() -> None:
    assert fields(evidence(), patient=None) == ["statement"]


@pytest.mark.parametrize(
    ("species", "headings", "wrong"),
    [
        ("human", ("Animals", "Mice"), True),
        ("human", ("Animals", "Humans", "Mice"), False),
        ("animal", ("Humans",), True),
        ("in-vitro", ("Humans",), False),
        ("human", ("Dermatitis, Atopic",), False),
    ],
)
def test_a_declared_species_agrees_with_the_headings(species: Species, headings: tuple[str, ...], wrong: bool) -> None:
    found = fields(evidence(species, "It helped."), patient="In mice, it may help.", work=Work(mesh=headings))
    assert found == (["evidence[0].species"] if wrong else [])


@pytest.mark.parametrize(
    ("title", "finding", "wrong"),
    [
        ("Stress and itch in AD-like mice", "Stress made itch worse.", True),
        ("Stress and itch", "In NC/Nga mice, stress made itch worse.", True),
        ("Stress and itch in mice", "Also seen in 12 patients.", False),
        ("Mouse allergen and asthma in children", "Exposure to mice raised the risk.", False),
        ("Stress and itch", "Stress made itch worse.", False),
    ],
)
def test_without_headings_title_and_finding_are_read(title: str, finding: str, wrong: bool) -> None:
    found = fields(evidence("human", finding, design="cohort-study"), work=Work(titles=(title,)))
    assert found == (["evidence[0].species"] if wrong else [])


def test_what_a_review_studied_is_not_guessed_from_its_words() -> None:
    assert fields(evidence("human", "Review of what is known in mice.", design="narrative-review")) == []


def test_a_definition_that_names_nobody_is_not_about_people() -> None:
    claim = replace(CLAIM, wording=Wording(patient="The cream may help."), evidence=(evidence(),))
    assert [problem.field for problem in HumanClaim().read(claim, Surroundings())] == ["wording.patient"]
    assert list(HumanClaim().read(replace(claim, kind="definition"), Surroundings())) == []
