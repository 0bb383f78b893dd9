"""EVI218 beyond its examples."""

import pytest
from msgspec.structs import replace

from claimstead.model.claim import Kind
from claimstead.model.evidence import Design, Role
from claimstead.model.record import Work
from claimstead.prose import Surroundings
from claimstead.rules.evi.evi218_review_as_result import ReviewAsResult
from tests.made_claim import CLAIM, EVIDENCE


def fields(design: Design, role: Role, work: Work | None = None, kind: Kind = "mechanism") -> list[str]:
    evidence = replace(EVIDENCE, role=role, design=design)
    claim = replace(CLAIM, kind=kind, statement="It helps.", evidence=(evidence,))
    surroundings = Surroundings(works={"work": work} if work else {})
    return [problem.field for problem in ReviewAsResult().read(claim, surroundings)]


def test_a_guideline_recommends_by_itself() -> None:
    assert fields("guideline", "primary-result", kind="recommendation") == []
    assert fields("guideline", "primary-result") == ["evidence[0].role"]


@pytest.mark.parametrize(
    ("types", "wrong"),
    [
        (("Journal Article", "Review"), True),
        (("Meta-Analysis", "Journal Article"), True),
        (("Randomized Controlled Trial", "Meta-Analysis"), False),
        (("Journal Article",), False),
        (("Case Reports", "Review"), False),
    ],
)
@pytest.mark.parametrize("role", ["primary-result", "background"])
def test_a_design_agrees_with_the_publication_types(types: tuple[str, ...], wrong: bool, role: Role) -> None:
    found = fields("randomised-trial", role, Work(publication_types=types))
    assert found == (["evidence[0].design"] if wrong else [])


def test_publication_types_stand_above_the_title() -> None:
    work = Work(titles=("Itch: a systematic review",), publication_types=("Randomized Controlled Trial",))
    assert fields("randomised-trial", "primary-result", work) == []


def test_a_title_counts_for_results_only() -> None:
    work = Work(titles=("Itch: a systematic review",))
    assert fields("cohort-study", "primary-result", work) == ["evidence[0].design"]
    assert fields("cohort-study", "background", work) == []
    assert fields("systematic-review", "review-synthesis", work) == []
    assert fields("cohort-study", "primary-result", Work(titles=("A chart review of 40 patients",))) == []
