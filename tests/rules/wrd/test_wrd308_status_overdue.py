"""WRD308 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.wrd.wrd308_status_overdue import StatusOverdue
from tests.rules.test_every_rule import findings_of, read_example


@pytest.mark.parametrize(
    ("review_by", "days"),
    [("2026-11-19", "That was 1 day ago"), ("2025-11-20", "That was 365 days ago"), ("2027-01-01", "")],
)
def test_it_points_at_the_date_and_counts_the_days(review_by: str, days: str, tmp_path: Path) -> None:
    status = f"status:\n  jurisdiction: EU\n  as-of: 2025-01-01\n  source: the register\n  review-by: {review_by}\n"
    findings = findings_of(StatusOverdue, read_example(tmp_path, Example(claim=f"kind: regulatory-status\n{status}")))
    assert [finding.location.excerpt for finding in findings] == ([f"  review-by: {review_by}"] if days else [])
    assert all(days in finding.found and "(EU)" in finding.message for finding in findings)
