"""EVI205 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi205_background_only import BackgroundOnly
from tests.rules.test_every_rule import findings_of, read_example

EVIDENCE = (
    "  - {{cites: schmitt2011, direction: {direction}, directness: direct, role: {role}, finding: Fewer flares.,\n"
    "     access: abstract, design: systematic-review, species: human}}\n"
)


def claim(verdict: str, *evidence: tuple[str, str]) -> Example:
    lines = "".join(EVIDENCE.format(direction=direction, role=role) for direction, role in evidence)
    return Example(claim=f"verdict: {verdict}\nevidence:\n{lines}")


def test_it_points_at_the_verdict_and_counts(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, claim("overstated", ("supports", "background"), ("supports", "background")))
    (finding,) = findings_of(BackgroundOnly, dossier)
    assert finding.location.excerpt == "verdict: overstated"
    assert "(2)" in finding.found


def test_a_result_that_does_not_support_is_no_support(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, claim("supported", ("supports", "background"), ("neutral", "primary-result")))
    assert len(findings_of(BackgroundOnly, dossier)) == 1


@pytest.mark.parametrize("verdict", ["disputed", "outdated", "unsupported"])
def test_other_verdicts_claim_no_support(verdict: str, tmp_path: Path) -> None:
    assert findings_of(BackgroundOnly, read_example(tmp_path, claim(verdict, ("supports", "background")))) == []


def test_no_support_at_all_is_another_rule(tmp_path: Path) -> None:
    assert findings_of(BackgroundOnly, read_example(tmp_path, claim("supported", ("disputes", "background")))) == []
