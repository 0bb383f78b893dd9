"""EVI216 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi216_retracted_support import RetractedSupport
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import LOCK

RETRACTED = LOCK.replace(
    '"notices":[]',
    '"notices":[{"nature":"retraction","doi":"10.5555/notice","date":"2021-03-01","asserted-by":"retraction-watch"}]',
)
EVIDENCE = (
    "  - {{cites: schmitt2011, direction: {direction}, directness: direct, role: primary-result,\n"
    "     finding: Something., access: abstract, design: randomised-trial, species: human}}\n"
)


def claim(verdict: str, *directions: str) -> str:
    return f"verdict: {verdict}\nevidence:\n" + "".join(EVIDENCE.format(direction=one) for one in directions)


def test_it_names_the_notice_and_the_evidence(tmp_path: Path) -> None:
    example = Example(claim=claim("disputed", "disputes", "supports"), lock=RETRACTED)
    (finding,) = findings_of(RetractedSupport, read_example(tmp_path, example))
    assert finding.field == "evidence[1].cites"
    assert finding.found == "Notice: retraction 10.5555/notice, 2021-03-01, asserted by retraction-watch."


@pytest.mark.parametrize(
    ("verdict", "direction"),
    [("unsupported", "supports"), ("outdated", "supports"), ("supported", "neutral"), ("disputed", "disputes")],
)
def test_a_retracted_work_may_be_told_of(verdict: str, direction: str, tmp_path: Path) -> None:
    example = Example(claim=claim(verdict, direction), lock=RETRACTED)
    assert findings_of(RetractedSupport, read_example(tmp_path, example)) == []


def test_an_expression_of_concern_is_no_retraction(tmp_path: Path) -> None:
    lock = RETRACTED.replace('"nature":"retraction"', '"nature":"expression-of-concern"')
    assert findings_of(RetractedSupport, read_example(tmp_path, Example(lock=lock))) == []


REPLACED = RETRACTED.replace('"nature":"retraction"', '"nature":"retract-and-replace"')
REVIEWED = "review: {status: draft, last-reviewed: %s, next-review: 2027-01-01}\n"


@pytest.mark.parametrize(("reviewed", "findings"), [("2021-02-28", 1), ("2021-03-01", 1), ("2021-03-02", 0)])
def test_of_a_work_that_was_replaced_a_claim_reviewed_since_rests_on_the_replacement(
    reviewed: str, findings: int, tmp_path: Path
) -> None:
    found = findings_of(RetractedSupport, read_example(tmp_path, Example(claim=REVIEWED % reviewed, lock=REPLACED)))
    assert [finding.message for finding in found] == [
        "`schmitt2011` was retracted and replaced, and is still counted as support."
    ] * findings


def test_a_claim_created_after_the_replacement_rests_on_it(tmp_path: Path) -> None:
    assert findings_of(RetractedSupport, read_example(tmp_path, Example(lock=REPLACED))) == []


def test_where_the_replacement_has_its_own_doi_the_one_cited_counts_no_more(tmp_path: Path) -> None:
    lock = REPLACED.replace('"relations":[]', '"relations":[{"kind":"has-version","doi":"10.5555/replacement"}]')
    (finding,) = findings_of(RetractedSupport, read_example(tmp_path, Example(lock=lock)))
    assert finding.remedy.endswith("then judge the claim again, on 10.5555/replacement.")


def test_a_replacement_on_a_day_not_known_is_left_to_another_rule(tmp_path: Path) -> None:
    lock = REPLACED.replace('"date":"2021-03-01",', "")
    assert (
        findings_of(RetractedSupport, read_example(tmp_path, Example(claim=REVIEWED % "2001-01-01", lock=lock))) == []
    )


@pytest.mark.parametrize("nature", ["partial-retraction", "correction", "new-version", "reinstatement"])
def test_other_notices_leave_the_support(nature: str, tmp_path: Path) -> None:
    lock = RETRACTED.replace('"nature":"retraction"', f'"nature":"{nature}"')
    assert findings_of(RetractedSupport, read_example(tmp_path, Example(lock=lock))) == []
