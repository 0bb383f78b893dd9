"""REF112 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref112_corrected_since import CorrectedSince
from tests.rules.test_every_rule import findings_of, read_example

REVIEWED = "review: {status: under-review, last-reviewed: 2021-06-05, next-review: 2027-06-01}\n"
EVIDENCE = (
    "  - {{cites: chu2021, doi: 10.1016/s0140-6736(21)00588-2, direction: {direction}, directness: direct,\n"
    "     role: primary-result, finding: Something., access: abstract, design: randomised-trial, species: human}}\n"
)
BIB = "@article{chu2021, title = {A trial}, doi = {10.1016/s0140-6736(21)00588-2}}\n"
ERRATUM = '{"nature":"erratum","doi":"10.1016/s0140-6736(21)01214-9","date":"%s","asserted-by":"publisher"}'


def found(tmp_path: Path, claim: str, notices: str, relations: str = "") -> list[Finding]:
    lock = (
        '{"state":"found","doi":"10.1016/s0140-6736(21)00588-2","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{}},"notices":[{notices}],"relations":[{relations}]}}\n'
    )
    evidence = "evidence:\n" + EVIDENCE.format(direction="supports") + EVIDENCE.format(direction="neutral")
    return findings_of(
        CorrectedSince, read_example(tmp_path, Example(claim=claim + evidence, references=BIB, lock=lock))
    )


@pytest.mark.parametrize("date", ["2021-06-05", "2021-06", "2021", "2021-06-06", "2022"])
def test_on_the_day_of_the_review_or_later(date: str, tmp_path: Path) -> None:
    (finding,) = found(tmp_path, REVIEWED, ERRATUM % date)
    assert finding.field == "evidence[0].cites"
    assert finding.message == "An erratum to `chu2021` appeared after the claim was last reviewed, on 2021-06-05."
    assert finding.found == f"erratum 10.1016/s0140-6736(21)01214-9, {date}, asserted by publisher."


@pytest.mark.parametrize("date", ["2021-06-04", "2021-05", "2020"])
def test_before_the_review(date: str, tmp_path: Path) -> None:
    assert found(tmp_path, REVIEWED, ERRATUM % date) == []


def test_a_claim_never_reviewed_is_held_against_the_day_it_was_created(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "", ERRATUM % "2026-11-20")
    assert finding.message.endswith("after the claim was created, on 2026-11-20, and it was never reviewed.")
    assert found(tmp_path, "", ERRATUM % "2026-11-19") == []


def test_a_claim_without_a_history_was_never_checked(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "history: []\n", ERRATUM % "1999")
    assert "which its history does not date" in finding.message


def test_a_day_not_known_is_told_as_such(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, REVIEWED, '{"nature":"correction","asserted-by":"publisher"}')
    assert finding.message.startswith("A correction to `chu2021` may have appeared after")
    assert "date not known" in finding.found


def test_an_erratum_that_only_the_relations_name_is_told_once(tmp_path: Path) -> None:
    relation = '{"kind":"has-erratum","doi":"10.1016/s0140-6736(21)01214-9"}'
    (finding,) = found(tmp_path, REVIEWED, "", relation)
    assert finding.found == "erratum 10.1016/s0140-6736(21)01214-9, date not known, asserted by crossref."
    assert found(tmp_path, REVIEWED, ERRATUM % "2020", relation) == []


def test_a_notice_of_another_kind_is_no_erratum_because_a_relation_names_it(tmp_path: Path) -> None:
    relation = '{"kind":"has-erratum","doi":"10.1016/s0140-6736(21)01214-9"}'
    assert found(tmp_path, REVIEWED, ERRATUM.replace("erratum", "retraction") % "2022", relation) == []


def test_several_notices_are_one_finding(tmp_path: Path) -> None:
    notices = ERRATUM % "2022" + ',{"nature":"addendum","date":"2023","asserted-by":"publisher"}'
    (finding,) = found(tmp_path, REVIEWED, notices)
    assert finding.message.startswith("An addendum and an erratum to `chu2021` appeared")


@pytest.mark.parametrize("nature", ["retraction", "expression-of-concern", "new-version", "reinstatement"])
def test_no_other_notice_is_a_correction(nature: str, tmp_path: Path) -> None:
    assert found(tmp_path, REVIEWED, f'{{"nature":"{nature}","asserted-by":"publisher"}}') == []
