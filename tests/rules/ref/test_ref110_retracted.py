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
        f'"via":"api","work":{{}},"notices":[{notices}]}}\n'
    )
    return findings_of(Retracted, read_example(tmp_path, Example(lock=lock, claim=claim)))


def notice(nature: str, more: str = "") -> str:
    return f'{{"nature":"{nature}","asserted-by":"retraction-watch"{more}}}'


def test_notice_date_source_and_claims_are_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, notice("retraction", ',"doi":"10.5555/notice","date":"2021-03"'))
    assert finding.found == "retraction 10.5555/notice, 2021-03, asserted by retraction-watch."
    assert finding.message.endswith("The claim `twice-weekly-cream` rests on it.")


def test_two_notices_of_one_retraction_are_one_finding(tmp_path: Path) -> None:
    dated = ',"date":"2020"'
    (finding,) = found(tmp_path, f"{notice('retraction')},{notice('retraction', dated)}")
    assert finding.found.count("retraction-watch") == 2


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
