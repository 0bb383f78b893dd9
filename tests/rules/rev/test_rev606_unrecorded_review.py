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
