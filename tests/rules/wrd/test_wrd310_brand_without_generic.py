"""WRD310 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.wrd.wrd310_brand_without_generic import BrandWithoutGeneric
from tests.rules.test_every_rule import findings_of, read_example


def test_each_wording_stands_for_itself(tmp_path: Path) -> None:
    wording = "wording:\n  patient: Dupixent may help.\n  clinician: Dupilumab (Dupixent) lowers relapse.\n"
    (finding,) = findings_of(BrandWithoutGeneric, read_example(tmp_path, Example(claim=wording)))
    assert finding.field == "wording.patient"
    assert finding.message == "The wording names “Dupixent” without its generic name."
    assert finding.remedy.startswith("Write “dupilumab (Dupixent)”.")


def test_either_spelling_of_the_generic_name_will_do(tmp_path: Path) -> None:
    wording = "wording:\n  clinician: Neoral (cyclosporin) lowers relapse.\n"
    assert findings_of(BrandWithoutGeneric, read_example(tmp_path, Example(claim=wording))) == []
