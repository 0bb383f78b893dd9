"""REV601 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.rev.rev601_review_overdue import ReviewOverdue
from tests.rules.test_every_rule import findings_of, read_example


@pytest.mark.parametrize(
    ("due", "found"),
    [("2026-11-19", "That was 1 day ago."), ("2025-11-20", "That was 365 days ago.")],
)
def test_it_points_at_the_date_and_counts_the_days(due: str, found: str, tmp_path: Path) -> None:
    example = Example(claim=f"review:\n  status: draft\n  next-review: {due}\n")
    (finding,) = findings_of(ReviewOverdue, read_example(tmp_path, example))
    assert finding.location.excerpt == f"  next-review: {due}"
    assert finding.found == found


@pytest.mark.parametrize(
    ("status", "missed"), [("draft", False), ("submitted", False), ("under-review", True), ("approved", True)]
)
def test_who_needs_a_date(status: str, missed: bool, tmp_path: Path) -> None:
    example = Example(claim=f"review:\n  status: {status}\n  next-review: null\n")
    findings = findings_of(ReviewOverdue, read_example(tmp_path, example))
    assert [finding.location.excerpt for finding in findings] == ([f"  status: {status}"] if missed else [])
