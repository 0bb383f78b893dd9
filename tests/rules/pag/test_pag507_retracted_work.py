"""PAG507 beyond its examples."""

from pathlib import Path

from claimstead.model.record import Found
from claimstead.rule import Example
from claimstead.rules.pag.pag507_retracted_work import RetractedWork
from tests.rules.test_every_rule import findings_of, read_example

RETRACTED = RetractedWork.bad[0].lock
EVIDENCE = """\
evidence:
  - {cites: schmitt2011, direction: %s, directness: direct, role: primary-result, finding: Relapse RR 0.46.,
     access: abstract, design: randomised-trial, species: human}
"""


def test_what_was_retracted_and_when_is_told(tmp_path: Path) -> None:
    (finding,) = findings_of(RetractedWork, read_example(tmp_path, Example(lock=RETRACTED)))
    assert finding.message == "The page prints `twice-weekly-cream`, which 1 retracted work(s) support."
    assert "`schmitt2011`" in finding.found
    assert "2026-10-01" in finding.found


def test_a_retracted_work_against_the_claim_is_no_support(tmp_path: Path) -> None:
    for direction, findings in (("supports", 1), ("disputes", 0), ("neutral", 0)):
        example = Example(lock=RETRACTED, claim=EVIDENCE % direction)
        assert len(findings_of(RetractedWork, read_example(tmp_path / direction, example))) == findings


def test_a_work_that_was_reinstated_counts(tmp_path: Path) -> None:
    later = '{"nature":"reinstatement","doi":"10.5555/again","date":"2026-11-01","asserted-by":"publisher"}'
    lock = RETRACTED.replace('"publisher"}]', f'"publisher"}},{later}]')
    dossier = read_example(tmp_path, Example(lock=lock))
    (record,) = dossier.records.values()
    assert isinstance(record, Found)
    assert len(record.notices) == 2
    assert findings_of(RetractedWork, dossier) == []
