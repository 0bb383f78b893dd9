"""REF122 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref122_claim_doi_differs import ClaimDoiDiffers
from tests.rules.test_every_rule import findings_of, read_example

DOI = "10.1111/j.1365-2133.2010.10030.x"
PIECE = (
    "  - {{cites: {}, direction: supports, directness: direct, role: review-synthesis,\n"
    "     finding: Relapse RR 0.46., access: abstract, design: systematic-review, species: human}}\n"
)
BARE = "@article{schmitt2011, title = {A title}}\n"


def found(tmp_path: Path, *pieces: str, references: str = "") -> list[Finding]:
    claim = "evidence:\n" + "".join(PIECE.format(piece) for piece in pieces)
    return findings_of(ClaimDoiDiffers, read_example(tmp_path, Example(claim=claim, references=references)))


def test_it_points_at_the_piece_and_offers_the_references_doi(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, f"schmitt2011, doi: {DOI}", "schmitt2011, doi: 10.5555/another")
    assert finding.field == "evidence[1].doi"
    assert "10.5555/another" in finding.message
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("evidence[1].doi", DOI)
    assert finding.subject == "twice-weekly-cream"


@pytest.mark.parametrize("written", [DOI.upper(), f'"https://doi.org/{DOI}"', f'"{DOI}."'])
def test_canonical_forms_are_compared(written: str, tmp_path: Path) -> None:
    assert found(tmp_path, f"schmitt2011, doi: {written}") == []


def test_a_doi_that_is_none_is_said_to_be_none(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "schmitt2011, doi: schmitt")
    assert "`schmitt` is no DOI" in finding.message


def test_a_reference_without_doi(tmp_path: Path) -> None:
    assert found(tmp_path, "schmitt2011", references=BARE) == []
    (finding,) = found(tmp_path, "schmitt2011, doi: 10.5555/another", references=BARE)
    assert "`schmitt2011` has none" in finding.message
    assert finding.fix is None


def test_others_faults_are_left_to_others(tmp_path: Path) -> None:
    assert found(tmp_path, "nobody2011, doi: 10.5555/another") == []
    malformed = "@article{schmitt2011, title = {A title}, doi = {see the journal}}\n"
    assert found(tmp_path, "schmitt2011, doi: 10.5555/another", references=malformed) == []
