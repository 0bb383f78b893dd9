"""The claims as a file for other programs."""

import json
from pathlib import Path

import pytest

from claimstead.publishing.exports import claims_json
from claimstead.rule import Example
from tests.publishing.editions import APPROVED, RETRACTED, edition_of


def test_the_keys_are_promised(tmp_path: Path) -> None:
    exported = json.loads(claims_json(edition_of(tmp_path, Example(lock=RETRACTED))))
    assert exported["format_version"] == 2
    (claim,) = exported["claims"]
    (evidence,) = claim.pop("evidence")
    assert "REF110" not in claim.pop("open_findings")
    assert claim == {
        "id": "twice-weekly-cream",
        "page": "claims/twice-weekly-cream.html",
        "kind": "treatment-effect",
        "statement": "Using the cream twice a week on healed skin lowers the risk of a flare.",
        "verdict": "supported",
        "certainty": "moderate",
        "wording": {
            "patient": "Using the cream twice a week on healed skin probably lowers the risk of a flare.",
            "clinician": "Proactive cream probably lowers relapse (RR 0.46, 95% CI 0.38 to 0.55).",
        },
        "said_in": [{"title": "A sample article", "page": "articles/sample.html", "sentences": [1]}],
        "added_because": [],
        "review": {"status": "draft", "approved": False, "last": None, "next": "2027-11-20"},
        "cited_on": ["topics/sample/patient.html"],
    }
    assert evidence["doi"] == "10.1111/j.1365-2133.2010.10030.x"
    assert evidence["notices"] == ["retraction"]
    assert evidence["direction"] == "supports"
    assert evidence["citation"].startswith("Schmitt J, von Kobyletzki L")


@pytest.mark.parametrize(
    ("review", "status"),
    [
        (APPROVED, "approved"),
        (APPROVED + "comparator: none\n", "changed-since-approval"),
        (APPROVED.replace("reviewer-one", "stranger"), "approval-by-unknown"),
    ],
)
def test_programs_are_told_what_readers_are_told_of_the_approval(tmp_path: Path, review: str, status: str) -> None:
    edition = edition_of(tmp_path, Example(claim=review), 'ignore = ["REV"]\n')
    (claim,) = json.loads(claims_json(edition))["claims"]
    assert claim["review"]["status"] == status
    assert claim["review"]["approved"] is (status == "approved")


def test_retired_claims_are_left_out(tmp_path: Path) -> None:
    retired = "history: [{date: 2026-11-20, by: e, activity: retired, summary: S.}]\n"
    assert json.loads(claims_json(edition_of(tmp_path, Example(claim=retired))))["claims"] == []


def test_a_retraction_that_was_undone_is_not_exported(tmp_path: Path) -> None:
    reinstated = '"notices":[{"nature":"reinstatement","date":"2026-11","asserted-by":"publisher"},'
    exported = json.loads(claims_json(edition_of(tmp_path, Example(lock=RETRACTED.replace('"notices":[', reinstated)))))
    assert exported["claims"][0]["evidence"][0]["notices"] == ["reinstatement"]
