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
    assert finding.found == "Notice of retraction 10.5555/notice of 2021-03-01, reported by retraction-watch."


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
