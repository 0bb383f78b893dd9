"""FIL008 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil008_file_name import FileName
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM, merge

NO_CITATION = "---\ntitle: A page\n---\n"


def test_where_nothing_cites_the_claim_the_id_can_be_set(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(claim_name="claims/sample/the-cream.yaml", page=NO_CITATION))
    (finding,) = findings_of(FileName, dossier)
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("id", "the-cream")
    assert finding.location.excerpt == "id: twice-weekly-cream"


def test_a_cited_claim_keeps_its_id(tmp_path: Path) -> None:
    (finding,) = findings_of(FileName, read_example(tmp_path, Example(claim_name="claims/sample/the-cream.yaml")))
    assert finding.fix is None
    assert "Rename the file to `twice-weekly-cream.yaml`" in finding.remedy


def test_a_name_that_is_no_id_is_not_offered(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(claim_name="claims/sample/The Cream.yaml", page=NO_CITATION))
    (finding,) = findings_of(FileName, dossier)
    assert finding.fix is None


def test_a_name_that_is_another_claims_id_is_not_offered(tmp_path: Path) -> None:
    files = {"claims/other/the-cream.yaml": merge(CLAIM, "id: the-cream\n")}
    example = Example(claim_name="claims/sample/the-cream.yaml", page=NO_CITATION, files=files)
    (finding,) = findings_of(FileName, read_example(tmp_path, example))
    assert finding.fix is None


def test_of_two_claims_with_one_id_each_is_held_to_its_own_name(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(files={"claims/sample/zzz.yaml": CLAIM}))
    assert [finding.location.path for finding in findings_of(FileName, dossier)] == ["claims/sample/zzz.yaml"]
