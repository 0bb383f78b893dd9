"""An assessment's fields."""

import msgspec
import pytest

from claimstead.model.assessment import Assessment
from claimstead.model.claim import Claim
from claimstead.reading.typed_yaml import read_typed
from tests.sound_project import CLAIM

LINE = "assessments:\n  - {cites: schmitt2011, judge: A Reader, kind: %s, date: 2026-11-20, shown: %s, direction: %s}\n"
SHOWN = '"sha256:' + "a" * 64 + '"'


def test_a_person_writes_one_by_hand() -> None:
    read = read_typed("c.yaml", CLAIM + LINE % ("person", SHOWN, "cannot-tell"), Claim)
    assert read.value is not None
    (assessment,) = read.value.assessments
    assert (assessment.judge, assessment.direction, assessment.passage) == ("A Reader", "cannot-tell", None)


@pytest.mark.parametrize("fields", [("oracle", SHOWN, "supports"), ("person", "x", "supports"), ("model", SHOWN, "no")])
def test_what_is_no_assessment_is_told(fields: tuple[str, str, str]) -> None:
    assert read_typed("c.yaml", CLAIM + LINE % fields, Claim).problems


def test_the_fields_are_explained() -> None:
    words = Assessment.__doc__ or ""
    assert [field.name for field in msgspec.structs.fields(Assessment) if f"        {field.name}: " not in words] == []
