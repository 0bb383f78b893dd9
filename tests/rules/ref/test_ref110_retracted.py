"""REF110 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref110_retracted import Retracted
from tests.rules.test_every_rule import findings_of, read_example


def found(tmp_path: Path, notices: str, claim: str = "") -> list[Finding]:
    lock = (
        '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref",'
        f'"registry":"crossref","via":"api","work":{{}},"notices":[{notices}]}}\n'
    )
    return findings_of(Retracted, read_example(tmp_path, Example(lock=lock, claim=claim)))


def notice(nature: str, more: str = "") -> str:
    return f'{{"nature":"{nature}","asserted-by":"retraction-watch"{more}}}'


def test_notice_date_source_and_claims_are_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, notice("retraction", ',"doi":"10.5555/notice","date":"2021-03"'))
    assert finding.found == "retraction 10.5555/notice, 2021-03, asserted by retraction-watch."
    assert finding.message.endswith("The claim `twice-weekly-cream` rests on it.")


def test_of_two_notices_of_one_retraction_the_later_is_named(tmp_path: Path) -> None:
    early, late = ',"date":"2020"', ',"date":"2021"'
    (finding,) = found(tmp_path, f"{notice('retraction', early)},{notice('retraction', late)}")
    assert finding.found == "retraction without a DOI, 2021, asserted by retraction-watch."


def test_a_retraction_taken_back_is_not_named_beside_the_one_that_counts(tmp_path: Path) -> None:
    notices = [
        notice("retraction", ',"date":"2019-01-01","doi":"10.5555/first"'),
        notice("reinstatement", ',"date":"2020-01-01"'),
        notice("retraction", ',"date":"2021-01-01","doi":"10.5555/second"'),
    ]
    (finding,) = found(tmp_path, ",".join(notices))
    assert finding.found == "retraction 10.5555/second, 2021-01-01, asserted by retraction-watch."


def test_a_retracted_work_that_was_then_removed_is_retracted(tmp_path: Path) -> None:
    years = (("retraction", "2019"), ("removal", "2020"))
    (finding,) = found(tmp_path, ",".join(notice(nature, f',"date":"{year}"') for nature, year in years))
    assert finding.found == "retraction without a DOI, 2019, asserted by retraction-watch."


def test_a_retraction_taken_back_before_the_work_was_removed_is_none(tmp_path: Path) -> None:
    years = (("retraction", "2019"), ("reinstatement", "2020"), ("removal", "2021"))
    assert found(tmp_path, ",".join(notice(nature, f',"date":"{year}"') for nature, year in years)) == []


@pytest.mark.parametrize(
    "nature",
    ["expression-of-concern", "correction", "erratum", "withdrawal", "removal", "new-version", "reinstatement"],
)
def test_no_other_notice_is_called_a_retraction(nature: str, tmp_path: Path) -> None:
    assert found(tmp_path, notice(nature)) == []


def test_a_retraction_after_a_reinstatement_counts(tmp_path: Path) -> None:
    early, late = ',"date":"2020-01-01"', ',"date":"2021-01-01"'
    assert found(tmp_path, f"{notice('retraction', early)},{notice('reinstatement', late)}") == []
    assert len(found(tmp_path, f"{notice('reinstatement', early)},{notice('retraction', late)}")) == 1


def test_retired_claims_rest_on_nothing(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-20, by: editors, activity: retired, summary: Out.}\n"
    (finding,) = found(tmp_path, notice("retraction"), retired)
    assert "rests on it" not in finding.message
