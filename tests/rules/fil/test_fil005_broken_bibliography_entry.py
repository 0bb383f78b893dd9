"""FIL005 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil005_broken_bibliography_entry import BrokenBibliographyEntry
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import BIB


def test_one_broken_entry_does_not_lose_the_others(tmp_path: Path) -> None:
    references = "@misc{broken,\n  title {No equals sign}\n}\n\n" + BIB
    dossier = read_example(tmp_path, Example(references=references))
    (finding,) = findings_of(BrokenBibliographyEntry, dossier)
    assert finding.location.path == "references.bib"
    assert finding.location.line in (1, 2)
    assert list(dossier.references) == ["schmitt2011"]
