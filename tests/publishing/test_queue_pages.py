"""The review queue."""

from pathlib import Path

import pytest

from claimstead.publishing.queue_pages import queue_page, review_queue
from claimstead.rule import Example
from tests.publishing.editions import APPROVED, RETRACTED, UNSIGNED, edition_of
from tests.sound_project import CLAIM, LOCK, merge

CONCERN = RETRACTED.replace("retraction", "expression-of-concern")


def other(name: str, change: str) -> dict[str, str]:
    return {f"claims/sample/{name}.yaml": merge(CLAIM, f"id: {name}\n{change}")}


def test_the_worst_comes_first(tmp_path: Path) -> None:
    evidence = "evidence: []\ncertainty: null\n"
    files = {
        **other("a-draft", evidence),
        **other("b-unsupported", f"verdict: unsupported\n{evidence}"),
        **other("c-overdue", f"review: {{status: draft, next-review: 2026-11-01}}\n{evidence}"),
    }
    edition = edition_of(tmp_path, Example(files=files, lock=RETRACTED))
    queued = review_queue(edition)
    assert [(one.view.claim.id, one.rank) for one in queued] == [
        ("twice-weekly-cream", 0),
        ("c-overdue", 4),
        ("b-unsupported", 5),
        ("a-draft", 6),
    ]
    assert queued[0].reasons[0].startswith("Rests on “Efficacy and tolerability")
    assert queued[1].reasons[0] == "Review was due on 1 November 2026."
    assert queued[2].reasons[0] == "No evidence supports it (no source yet)."
    html = queue_page(edition).html
    assert "4 claims of 4 wait for a reviewer" in html
    places = [html.index(one.view.path) for one in queued]
    assert places == sorted(places)


def test_a_retraction_from_before_the_review_is_not_new(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=APPROVED, lock=RETRACTED))
    assert review_queue(edition) == []
    assert "The queue is empty." in queue_page(edition).html


def test_a_retraction_in_the_month_of_the_review_counts(tmp_path: Path) -> None:
    same_month = RETRACTED.replace('"2026-10"', '"2026-11"')
    edition = edition_of(tmp_path, Example(claim=APPROVED, lock=same_month))
    assert [one.rank for one in review_queue(edition)] == [0]


def test_what_was_edited_after_approval_waits_again(tmp_path: Path) -> None:
    (one,) = review_queue(edition_of(tmp_path, Example(claim=APPROVED + "comparator: none\n")))
    assert one.reasons == ("Changed since it was approved: not approved by a clinician.",)


def test_a_waived_rule_does_not_hide_a_claim_from_the_queue(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=UNSIGNED), 'ignore = ["REV602"]\n')
    assert [one.rank for one in review_queue(edition)] == [6]


def test_a_concern_is_not_called_a_retraction(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(lock=CONCERN))
    (one,) = review_queue(edition)
    assert one.rank == 2
    assert one.reasons[0].startswith("Rests on “Efficacy and tolerability")
    assert one.reasons[0].endswith("(expression of concern).")
    html = queue_page(edition).html
    assert "A source is under an expression of concern (1)" in html
    assert "The work has not been retracted." in html
    assert "A source was retracted" not in html
    assert "no longer be relied on" not in html


def test_a_concern_from_before_the_review_is_not_new(tmp_path: Path) -> None:
    assert review_queue(edition_of(tmp_path, Example(claim=APPROVED, lock=CONCERN))) == []


def test_a_retraction_stands_before_a_concern_about_the_same_work(tmp_path: Path) -> None:
    both = '"notices":[{"nature":"expression-of-concern","asserted-by":"p"},{"nature":"retraction","asserted-by":"p"}]'
    (one,) = review_queue(edition_of(tmp_path, Example(lock=LOCK.replace('"notices":[]', both))))
    assert [one.rank, len(one.reasons)] == [0, 2]
    assert "concern" not in " ".join(one.reasons)


@pytest.mark.parametrize(
    ("nature", "told"),
    [("retract-and-replace", "(retracted and replaced)."), ("partial-retraction", "(retracted in part).")],
)
def test_what_was_replaced_or_retracted_in_part_has_a_group_of_its_own(nature: str, told: str, tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(lock=RETRACTED.replace("retraction", nature)))
    (one,) = review_queue(edition)
    assert one.rank == 1
    assert one.reasons[0].endswith(told)
    html = queue_page(edition).html
    assert "A source was replaced, or retracted in part (1)" in html
    assert "A source was retracted or withdrawn" not in html


def test_a_correction_since_the_claim_was_written_calls_for_a_look(tmp_path: Path) -> None:
    corrected = RETRACTED.replace("retraction", "correction")
    assert [one.rank for one in review_queue(edition_of(tmp_path / "before", Example(lock=corrected)))] == [6]
    since = corrected.replace('"2026-10"', '"2026-11-20"')
    edition = edition_of(tmp_path / "since", Example(lock=since))
    (one,) = review_queue(edition)
    assert one.rank == 3
    assert one.reasons[0].endswith("(corrected).")
    assert "A source was corrected (1)" in queue_page(edition).html


def test_what_comes_after_a_retraction_is_not_told_beside_it(tmp_path: Path) -> None:
    dated = (("retraction", "2019"), ("expression-of-concern", "2026-11-02"), ("correction", "2026-11-03"))
    notices = ",".join(f'{{"nature":"{nature}","date":"{date}","asserted-by":"p"}}' for nature, date in dated)
    lock = LOCK.replace('"notices":[]', f'"notices":[{notices}]')
    assert review_queue(edition_of(tmp_path, Example(claim=APPROVED, lock=lock))) == []


@pytest.mark.parametrize("lock", [RETRACTED, CONCERN])
@pytest.mark.parametrize(
    ("direction", "opening"),
    [("supports", "Rests on “"), ("disputes", "Cites as evidence against it “"), ("neutral", "Cites “")],
)
def test_only_what_supports_a_claim_is_what_it_rests_on(
    tmp_path: Path, lock: str, direction: str, opening: str
) -> None:
    evidence = CLAIM[CLAIM.index("evidence:") : CLAIM.index("review:")].replace("supports", direction)
    edition = edition_of(tmp_path, Example(claim=evidence, lock=lock))
    assert review_queue(edition)[0].reasons[0].startswith(opening)
    assert "These claims rest on" not in queue_page(edition).html


def test_a_work_retracted_again_after_its_reinstatement_is_fallen(tmp_path: Path) -> None:
    dated = (("retraction", "2019"), ("reinstatement", "2020"), ("retraction", "2021"))
    notices = ",".join(f'{{"nature":"{nature}","date":"{date}","asserted-by":"p"}}' for nature, date in dated)
    lock = LOCK.replace('"notices":[]', f'"notices":[{notices}]')
    assert [one.rank for one in review_queue(edition_of(tmp_path, Example(lock=lock)))] == [0]
