"""FIL006 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil006_duplicate_key import DuplicateKey
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import BIB


def test_it_points_at_the_second_and_keeps_the_first(tmp_path: Path) -> None:
    references = BIB + "\n@misc{schmitt2011,\n  title = {Another}\n}\n"
    dossier = read_example(tmp_path, Example(references=references))
    (finding,) = findings_of(DuplicateKey, dossier)
    assert finding.location.excerpt.startswith("@misc{schmitt2011")
    assert dossier.references["schmitt2011"].value.year == "2011"
