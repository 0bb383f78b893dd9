"""FIL008 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil008_file_name import FileName
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM, merge


def test_the_file_is_to_be_renamed_for_pages_cite_the_id(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(claim_name="claims/sample/The Cream.yaml"))
    (finding,) = findings_of(FileName, dossier)
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("path", "claims/sample/twice-weekly-cream.yaml")
    assert finding.location.excerpt == "id: twice-weekly-cream"
    assert "Rename the file to `twice-weekly-cream.yaml`" in finding.remedy


def test_a_name_that_another_file_bears_is_not_offered(tmp_path: Path) -> None:
    files = {"claims/sample/zzz.yaml": merge(CLAIM, "id: aaa\n"), "claims/sample/aaa.yaml": "broken"}
    findings = findings_of(FileName, read_example(tmp_path, Example(files=files)))
    assert [(finding.location.path, finding.fix) for finding in findings] == [("claims/sample/zzz.yaml", None)]


def test_of_two_claims_with_one_id_each_is_held_to_its_own_name(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(files={"claims/sample/zzz.yaml": CLAIM}))
    (finding,) = findings_of(FileName, dossier)
    assert (finding.location.path, finding.fix) == ("claims/sample/zzz.yaml", None)
