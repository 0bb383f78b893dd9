"""EVI220 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi220_certainty_without_reason import CertaintyWithoutReason
from tests.rules.test_every_rule import findings_of, read_example


@pytest.mark.parametrize("rating", ["high", "moderate", "low", "very-low"])
def test_every_rating_needs_a_reason(rating: str, tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(claim=f"certainty:\n  rating: {rating}\n"))
    (finding,) = findings_of(CertaintyWithoutReason, dossier)
    assert finding.location.excerpt.strip() == f"rating: {rating}"
