"""EVI222 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi222_rating_not_from_reasons import RatingNotFromReasons
from tests.rules.test_every_rule import findings_of, read_example


@pytest.mark.parametrize(
    ("reasons", "ratings"),
    [
        ([], {"high", "moderate", "low", "very-low"}),  # without reasons nothing can be followed
        (["no-concern"], {"high", "low"}),
        (["serious-concern"], {"moderate", "very-low"}),
        (["serious-concern", "serious-concern"], {"low", "very-low"}),
        (["very-serious-concern", "serious-concern"], {"very-low"}),
        (["upgrade"], {"high", "moderate"}),
        (["upgrade", "upgrade"], {"high"}),
        (["serious-concern", "upgrade"], {"high", "low"}),
    ],
)
def test_the_ratings_that_reasons_lead_to(reasons: list[str], ratings: set[str], tmp_path: Path) -> None:
    listed = "".join(f"    - {{factor: imprecision, rating: {one}, note: Told.}}\n" for one in reasons)
    for rating in ("high", "moderate", "low", "very-low"):
        claim = f"certainty:\n  rating: {rating}\n" + (f"  reasons:\n{listed}" if reasons else "")
        folder = tmp_path / rating
        folder.mkdir()
        found = findings_of(RatingNotFromReasons, read_example(folder, Example(claim=claim)))
        assert (found == []) is (rating in ratings), (rating, found)


def test_it_says_what_the_reasons_lead_to(tmp_path: Path) -> None:
    claim = "certainty:\n  rating: low\n  reasons:\n    - {factor: imprecision, rating: serious-concern, note: Few.}\n"
    (finding,) = findings_of(RatingNotFromReasons, read_example(tmp_path, Example(claim=claim)))
    assert finding.found == "From high they lead to `moderate`, from low to `very-low`."
