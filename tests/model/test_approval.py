"""What an approval is bound to, and what it is not."""

import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from claimstead.model.approval import NOT_APPROVED, approval_digest
from claimstead.model.claim import Claim, HistoryLine, Review, Wording
from claimstead.model.waiver import Waiver
from claimstead.reading.typed_yaml import read_typed
from tests.sound_project import CLAIM, merge


def claim(change: str = "") -> Claim:
    reading = read_typed("claim.yaml", merge(CLAIM, change), Claim)
    assert reading.value is not None, reading.problems
    return reading.value


def test_what_goes_on_after_an_approval_does_not_count() -> None:
    day = datetime.date(2026, 11, 20)
    later = replace(
        claim(),
        review=Review(status="approved", last_reviewed=day, reviewers=("reviewer-one",)),
        history=(HistoryLine(date=day, by="editors", activity="approved", summary="Approved."),),
        accepted=(Waiver(rule="EVI207", reason="Known.", by="editors", until=day),),
    )
    assert approval_digest(later) == approval_digest(claim())


def test_layout_does_not_count() -> None:
    laid_out_anew = claim(
        "source: {sentences: [1]}\nexposure: null\nverdict: 'supported'\nwording:\n"
        "  clinician: >-\n    Proactive cream probably lowers relapse\n    (RR 0.46, 95% CI 0.38 to 0.55).\n"
        "  patient: Using the cream twice a week on healed skin probably lowers the risk of a flare.\n"
    )
    assert approval_digest(laid_out_anew) == approval_digest(claim())


@pytest.mark.parametrize(
    "change",
    [
        "verdict: overstated\n",
        "statement: Using the cream twice a week on healed skin lowers the risk of a flare!\n",
        "certainty: null\n",
        "population: null\n",
        "evidence: []\n",
        "wording: {patient: Using the cream probably helps.}\n",
        "source: {sentences: [1, 2]}\n",
    ],
)
def test_everything_readers_see_counts(change: str) -> None:
    assert approval_digest(claim(change)) != approval_digest(claim())


def test_every_field_counts_unless_it_is_named() -> None:
    names = {field.encode_name for field in msgspec.structs.fields(Claim)}
    assert names >= NOT_APPROVED
    for name in ("statement", "population", "comparator", "outcome"):
        changed = msgspec.convert({**msgspec.to_builtins(claim()), name: "something else"}, Claim)
        assert approval_digest(changed) != approval_digest(claim()), name


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_different_wordings_have_different_digests(one: str, other: str) -> None:
    digests = {approval_digest(replace(claim(), wording=Wording(patient=text))) for text in (one, other)}
    assert len(digests) == len({one, other})


def test_the_form_of_the_digest_stays() -> None:
    small = Claim(
        id="itch", kind="definition", source=claim().source, statement="Itch is a sensation.", verdict="unsupported"
    )
    # printf '%s' '{"id":"itch","kind":"definition","source":{"sentences":[1]},
    #   "statement":"Itch is a sensation.","verdict":"unsupported"}' in one line | sha256sum
    assert approval_digest(small) == "sha256:e2ec4802ae419da3dc212ca42299450ac84d022c8bb28edbbd56ec50576bbf86"
