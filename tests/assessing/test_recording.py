"""Assessments in the text of a claim file."""

import datetime
import string

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.assessing.recording import with_assessments
from claimstead.errors import WriteError
from claimstead.model.assessment import Assessment
from claimstead.model.claim import Claim
from claimstead.model.evidence import Passage
from claimstead.reading.typed_yaml import read_typed
from tests.sound_project import CLAIM

ONE = Assessment(
    cites="schmitt2011",
    judge="A careful reader",
    kind="person",
    date=datetime.date(2026, 11, 20),
    shown="sha256:" + "a" * 64,
    direction="supports",
    passage=Passage(start="Relapse was rarer: 0.46", end="taken # together"),
    passage_found="exact",
    note="no: 'yes' \u2013 \"quoted\"",
)


def claim_of(text: str) -> Claim:
    reading = read_typed("c.yaml", text, Claim)
    assert reading.value is not None
    return reading.value


def test_assessments_are_added_behind_all_else() -> None:
    after = with_assessments("c.yaml", CLAIM.encode(), claim_of(CLAIM), [ONE]).decode()
    assert after.startswith(CLAIM)
    assert claim_of(after).assessments == (ONE,)


def test_they_are_replaced_where_they_stand_and_comments_stay() -> None:
    begun = CLAIM.replace("\nreview:", "\nassessments: []  # none so far\n# before the review\nreview:")
    once = with_assessments("c.yaml", begun.encode(), claim_of(begun), [ONE])
    other = msgspec.structs.replace(ONE, judge="Another", note=None)
    twice = with_assessments("c.yaml", once, claim_of(once.decode()), [ONE, other]).decode()
    assert "\n# before the review\nreview:\n" in twice
    assert claim_of(twice).assessments == (ONE, other)
    assert with_assessments("c.yaml", twice.encode(), claim_of(twice), []).decode().count("assessments: []") == 1


def test_line_ends_and_byte_order_marks_stay() -> None:
    content = ("\ufeff" + CLAIM).replace("\n", "\r\n").encode()
    after = with_assessments("c.yaml", content, claim_of(CLAIM), [ONE])
    assert after.startswith(content)
    assert after.count(b"\r\n") == after.count(b"\n")


def test_a_file_without_a_last_line_end_gets_one() -> None:
    after = with_assessments("c.yaml", CLAIM.rstrip("\n").encode(), claim_of(CLAIM), [ONE])
    assert after == with_assessments("c.yaml", CLAIM.encode(), claim_of(CLAIM), [ONE])


@pytest.mark.parametrize("ending", ["...\n", "# x\n---\n"])
def test_a_file_with_no_place_is_left_alone(ending: str) -> None:
    with pytest.raises(WriteError, match="has no place for assessments"):
        with_assessments("c.yaml", (CLAIM + ending).encode(), claim_of(CLAIM), [ONE])


WRITTEN = st.text(alphabet=string.printable.strip() + " äß→\u2028…", min_size=1, max_size=60).filter(str.strip)


@given(WRITTEN, WRITTEN, st.sampled_from(["person", "model", "program"]))
def test_whatever_a_judge_says_is_read_back(judge: str, note: str, kind: str) -> None:
    fields = {**msgspec.to_builtins(ONE), "judge": judge, "note": note, "kind": kind}
    assessment = msgspec.convert(fields, Assessment)
    try:
        after = with_assessments("c.yaml", CLAIM.encode(), claim_of(CLAIM), [assessment])
    except WriteError:
        assert "\u2028" in judge + note  # what YAML can't hold as it is never gets into the file
        return
    assert claim_of(after.decode()).assessments == (assessment,)
