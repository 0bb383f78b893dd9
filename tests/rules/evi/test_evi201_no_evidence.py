"""EVI201 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.evi.evi201_no_evidence import NoEvidence
from tests.rules.test_every_rule import findings_of, read_example


def test_it_points_at_the_verdict(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(claim="verdict: outdated\nevidence: []\n"))
    (finding,) = findings_of(NoEvidence, dossier)
    assert finding.location.excerpt == "verdict: outdated"
    assert "outdated" in finding.message
