"""EVI217 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.evi.evi217_one_small_study import OneSmallStudy, OneSmallStudyOptions
from tests.rules.test_every_rule import findings_of, read_example

LINE = (
    "  - {{cites: {cites}, direction: supports, directness: direct, role: {role}, sample-size: {size},\n"
    "     finding: Fewer flares., access: abstract, design: {design}, species: human}}\n"
)


def claim(rating: str, *studies: tuple[str, str, str, str]) -> Example:
    lines = "".join(LINE.format(cites=key, role=role, size=size, design=design) for key, role, size, design in studies)
    reasons = "reasons: [{factor: imprecision, rating: no-concern, note: Looked at.}]"
    return Example(claim=f"certainty: {{rating: {rating}, {reasons}}}\nevidence:\n{lines}")


TRIAL = ("schmitt2011", "primary-result", "24", "randomised-trial")
CASES = ("schmitt2011", "primary-result", "null", "case-series")


@pytest.mark.parametrize(
    ("rating", "studies", "wrong"),
    [
        ("high", [TRIAL], True),
        ("moderate", [TRIAL], False),
        ("high", [("schmitt2011", "primary-result", "100", "randomised-trial")], False),
        ("high", [("schmitt2011", "primary-result", "null", "randomised-trial")], False),
        ("high", [TRIAL, ("other2020", "primary-result", "24", "randomised-trial")], False),
        ("high", [TRIAL, ("other2020", "background", "24", "randomised-trial")], True),
        ("high", [TRIAL, TRIAL], True),
        ("moderate", [CASES], True),
        ("low", [CASES], False),
        ("high", [("schmitt2011", "background", "24", "case-series")], False),
    ],
)
def test_one_weak_study_can_not_carry_a_high_rating(
    rating: str, studies: list[tuple[str, str, str, str]], wrong: bool, tmp_path: Path
) -> None:
    assert len(findings_of(OneSmallStudy, read_example(tmp_path, claim(rating, *studies)))) == wrong


def test_what_counts_as_small_can_be_set(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, claim("high", TRIAL))
    assert not check(dossier, [OneSmallStudy(OneSmallStudyOptions(small=20))]).findings
    (finding,) = check(dossier, [OneSmallStudy(OneSmallStudyOptions(small=400))]).findings
    assert "fewer than 400" in finding.message
