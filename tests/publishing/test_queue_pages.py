"""The review queue."""

from pathlib import Path

from claimstead.publishing.queue_pages import queue_page, review_queue
from claimstead.rule import Example
from tests.publishing.editions import RETRACTED, edition_of
from tests.sound_project import CLAIM, merge

APPROVED = "review: {status: approved, last-reviewed: 2026-11-01, next-review: 2027-11-20, reviewers: [reviewer-one]}\n"


def other(name: str, change: str) -> dict[str, str]:
    return {f"claims/sample/{name}.yaml": merge(CLAIM, f"id: {name}\n{change}")}


def test_the_worst_comes_first(tmp_path: Path) -> None:
    evidence = "evidence: []\ncertainty: null\n"
    files = {
        **other("a-draft", evidence),
        **other("b-unsupported", f"verdict: unsupported\n{evidence}"),
        **other("c-overdue", f"review: {{status: draft, next-review: 2026-11-01}}\n{evidence}"),
        **other("d-approved", APPROVED + evidence),
    }
    edition = edition_of(tmp_path, Example(files=files, lock=RETRACTED), 'ignore = ["REV602"]\n')
    queued = review_queue(edition)
    assert [(one.view.claim.id, one.rank) for one in queued] == [
        ("twice-weekly-cream", 0),
        ("c-overdue", 1),
        ("b-unsupported", 2),
        ("a-draft", 3),
    ]
    assert queued[0].reasons[0].startswith("Rests on “Efficacy and tolerability")
    assert queued[1].reasons[0] == "Review was due on 1 November 2026."
    assert queued[2].reasons[0] == "No evidence supports it (no source yet)."
    html = queue_page(edition).html
    assert "4 claims of 5 wait for a reviewer" in html
    places = [html.index(one.view.path) for one in queued]
    assert places == sorted(places)


def test_a_retraction_from_before_the_review_is_not_new(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=APPROVED, lock=RETRACTED), 'ignore = ["REV602"]\n')
    assert review_queue(edition) == []
    assert "The queue is empty." in queue_page(edition).html


def test_a_retraction_in_the_month_of_the_review_counts(tmp_path: Path) -> None:
    same_month = RETRACTED.replace('"2026-10"', '"2026-11"')
    edition = edition_of(tmp_path, Example(claim=APPROVED, lock=same_month), 'ignore = ["REV602"]\n')
    assert [one.rank for one in review_queue(edition)] == [0]


def test_what_was_edited_after_approval_waits_again(tmp_path: Path) -> None:
    (one,) = review_queue(edition_of(tmp_path, Example(claim=APPROVED)))
    assert one.reasons == ("Changed since it was approved: not approved by a clinician.",)
