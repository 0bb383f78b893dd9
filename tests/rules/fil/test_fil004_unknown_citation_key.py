"""FIL004 beyond its examples."""

from pathlib import Path

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.fil.fil004_unknown_citation_key import UnknownCitationKey
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import BIB, read_project, write_project

EVIDENCE = (
    "  - {{cites: {key}, direction: supports, directness: direct, role: primary-result,\n"
    "     finding: Fewer flares., access: abstract, design: randomised-trial, species: human}}\n"
)


def citing(*keys: str) -> str:
    return "evidence:\n" + "".join(EVIDENCE.format(key=key) for key in keys)


def test_each_unknown_key_is_found_at_its_own_place(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(claim=citing("schmitt2011", "schmit2011", "derecki2010")))
    first, second = findings_of(UnknownCitationKey, dossier)
    assert (first.field, second.field) == ("evidence[1].cites", "evidence[2].cites")
    assert "schmit2011" in first.location.excerpt
    assert first.remedy.startswith("Did you mean `schmitt2011`?")
    assert "Did you mean" not in second.remedy


def test_an_entry_that_could_not_be_read_may_be_the_missing_one(tmp_path: Path) -> None:
    broken = BIB + "\n@article{derecki2010,\n  title {Regulation of learning}\n}\n"
    dossier = read_example(tmp_path, Example(claim=citing("derecki2010"), references=broken))
    (finding,) = findings_of(UnknownCitationKey, dossier)
    assert "could not be read" in finding.found
    assert "it may be one of them" in finding.found


def test_an_unreadable_bibliography_accuses_no_key(tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / "references.bib").write_bytes(b"@misc{schmitt2011, title = {\xff}}")
    dossier = read_project(tmp_path)
    report = check(dossier, [UnknownCitationKey()])
    assert report.findings == ()
    assert report.counts.could_not_check == 1
    assert report.unchecked == ("references.bib could not be read, so no citation key was looked up.",)


def test_retired_claims_are_left_alone(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Not needed.}\n"
    dossier = read_example(tmp_path, Example(claim=citing("gone2001") + retired))
    assert findings_of(UnknownCitationKey, dossier) == []
