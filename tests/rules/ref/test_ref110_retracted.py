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


def told(finding: Finding) -> str:
    """What is found but for the claims."""
    return finding.found.partition(" `")[0]


def notice(nature: str, more: str = "") -> str:
    return f'{{"nature":"{nature}","asserted-by":"retraction-watch"{more}}}'


def test_notice_date_source_and_claims_are_named(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, notice("retraction", ',"doi":"10.5555/notice","date":"2021-03"'))
    assert told(finding) == "retraction 10.5555/notice, 2021-03, asserted by retraction-watch."
    assert finding.message.endswith("The claim `twice-weekly-cream` rests on it.")


def test_what_the_work_is_in_each_claim_is_told(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, notice("retraction"))
    assert finding.found.endswith(
        "`twice-weekly-cream` has the verdict supported, counts it in its favour, "
        "and is cited on site/pages/topics/sample/patient.md."
    )


def test_all_who_assert_one_notice_are_named(tmp_path: Path) -> None:
    by_publisher = '{"nature":"retraction","asserted-by":"publisher","doi":"10.5555/notice","date":"2021-03"}'
    (finding,) = found(
        tmp_path, notice("retraction", ',"doi":"10.5555/notice","date":"2021-03-02"') + f",{by_publisher}"
    )
    assert told(finding) == (
        "retraction 10.5555/notice, 2021-03, asserted by publisher; "
        "retraction 10.5555/notice, 2021-03-02, asserted by retraction-watch."
    )


def test_a_retraction_in_part_is_called_that(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, notice("partial-retraction", ',"date":"2021"'))
    assert finding.message.startswith("A part of the work 10.1111/j.1365-2133.2010.10030.x was retracted.")
    assert told(finding) == "partial retraction without a DOI, 2021, asserted by retraction-watch."


def test_of_two_notices_of_one_retraction_the_later_is_named(tmp_path: Path) -> None:
    early, late = ',"date":"2020"', ',"date":"2021"'
    (finding,) = found(tmp_path, f"{notice('retraction', early)},{notice('retraction', late)}")
    assert told(finding) == "retraction without a DOI, 2021, asserted by retraction-watch."


def test_a_retraction_taken_back_is_not_named_beside_the_one_that_counts(tmp_path: Path) -> None:
    notices = [
        notice("retraction", ',"date":"2019-01-01","doi":"10.5555/first"'),
        notice("reinstatement", ',"date":"2020-01-01"'),
        notice("retraction", ',"date":"2021-01-01","doi":"10.5555/second"'),
    ]
    (finding,) = found(tmp_path, ",".join(notices))
    assert told(finding) == "retraction 10.5555/second, 2021-01-01, asserted by retraction-watch."


def test_a_retracted_work_that_was_then_removed_is_retracted(tmp_path: Path) -> None:
    years = (("retraction", "2019"), ("removal", "2020"))
    (finding,) = found(tmp_path, ",".join(notice(nature, f',"date":"{year}"') for nature, year in years))
    assert told(finding) == "retraction without a DOI, 2019, asserted by retraction-watch."


def test_a_retraction_taken_back_before_the_work_was_removed_is_none(tmp_path: Path) -> None:
    years = (("retraction", "2019"), ("reinstatement", "2020"), ("removal", "2021"))
    assert found(tmp_path, ",".join(notice(nature, f',"date":"{year}"') for nature, year in years)) == []


@pytest.mark.parametrize(
    "nature",
    [
        "expression-of-concern",
        "correction",
        "erratum",
        "withdrawal",
        "removal",
        "new-version",
        "reinstatement",
        "addendum",
    ],
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
