"""REV606 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.rev.rev606_unrecorded_review import UnrecordedReview
from tests.rules.test_every_rule import findings_of, read_example

REVIEW = "review:\n  status: draft\n  last-reviewed: 2026-11-01\n"


def history(*lines: tuple[str, str]) -> str:
    return "history:\n" + "".join(
        f"  - {{date: {date}, by: editors, activity: {activity}, summary: Done.}}\n" for date, activity in lines
    )


@pytest.mark.parametrize("activity", ["reviewed", "approved"])
def test_two_activities_are_a_review(activity: str, tmp_path: Path) -> None:
    claim = REVIEW + history(("2026-10-01", "created"), ("2026-11-01", activity), ("2026-11-02", "edited"))
    assert findings_of(UnrecordedReview, read_example(tmp_path, Example(claim=claim))) == []


@pytest.mark.parametrize("activity", ["created", "edited", "verdict-changed", "searched"])
def test_other_activities_are_none(activity: str, tmp_path: Path) -> None:
    claim = REVIEW + history(("2026-11-01", activity))
    (finding,) = findings_of(UnrecordedReview, read_example(tmp_path, Example(claim=claim)))
    assert finding.location.excerpt == "  last-reviewed: 2026-11-01"
    assert finding.found == "There is no review in it."


def test_the_latest_review_of_the_history_is_named(tmp_path: Path) -> None:
    claim = REVIEW + history(("2026-10-31", "reviewed"), ("2025-01-01", "reviewed"))
    (finding,) = findings_of(UnrecordedReview, read_example(tmp_path, Example(claim=claim)))
    assert finding.found == "The latest review there is of 2026-10-31."


def test_a_review_of_tomorrow_is_none_whatever_the_history_says(tmp_path: Path) -> None:
    claim = "review: {status: draft, last-reviewed: 2026-11-21}\n" + history(
        ("2026-11-20", "reviewed"), ("2026-11-21", "approved"), ("2026-11-21", "edited")
    )
    review, line = findings_of(UnrecordedReview, read_example(tmp_path, Example(claim=claim)))
    assert (review.field, line.field) == ("review.last-reviewed", "history[1].date")
    assert review.message == "The last review is dated 2026-11-21, which is in the future."
    assert line.message == "The history tells of a review of 2026-11-21, which is in the future."
    assert "activity: approved" in line.location.excerpt
    assert review.found == line.found == "Today is 2026-11-20."


def test_a_future_date_that_no_line_backs_is_found_once(tmp_path: Path) -> None:
    example = Example(claim="review: {status: draft, last-reviewed: 2027-11-01}\n")
    (finding,) = findings_of(UnrecordedReview, read_example(tmp_path, example))
    assert finding.message.endswith("which is in the future.")


def test_a_review_of_today_is_one(tmp_path: Path) -> None:
    claim = "review: {status: draft, last-reviewed: 2026-11-20}\n" + history(("2026-11-20", "reviewed"))
    assert findings_of(UnrecordedReview, read_example(tmp_path, Example(claim=claim))) == []
