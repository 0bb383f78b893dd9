"""REV602 beyond its examples."""

import re
from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.rev.rev602_edited_after_approval import EditedAfterApproval
from tests.rules.test_every_rule import findings_of, read_example

REVIEW = "review:\n  status: approved\n  next-review: 2027-11-20\n  reviewers: [reviewer-one]\n"


def test_recording_the_digest_the_message_gives_settles_it(tmp_path: Path) -> None:
    (finding,) = findings_of(EditedAfterApproval, read_example(tmp_path, Example(claim=REVIEW)))
    match = re.search(r"sha256:[0-9a-f]{64}", finding.remedy)
    assert match is not None
    recorded = REVIEW + f"  digest: {match[0]}\n"
    assert findings_of(EditedAfterApproval, read_example(tmp_path, Example(claim=recorded))) == []

    history = "history:\n  - {date: 2026-11-20, by: editors, activity: approved, summary: Approved.}\n"
    assert findings_of(EditedAfterApproval, read_example(tmp_path, Example(claim=recorded + history))) == []

    edited = recorded + "statement: Using the cream once a week lowers the risk of a flare.\n"
    (finding,) = findings_of(EditedAfterApproval, read_example(tmp_path, Example(claim=edited)))
    assert finding.location.excerpt.startswith("  digest: sha256:")
    assert match[0] not in finding.remedy


@pytest.mark.parametrize("status", ["draft", "submitted", "under-review"])
def test_only_an_approval_binds(status: str, tmp_path: Path) -> None:
    review = f"review: {{status: {status}, digest: 'sha256:{'0' * 64}'}}\n"
    dossier = read_example(tmp_path, Example(claim=review))
    assert len(dossier.claim_files) == 1
    assert findings_of(EditedAfterApproval, dossier) == []
