"""WRD307 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.wrd.wrd307_status_undeclared import StatusUndeclared
from tests.rules.test_every_rule import findings_of, read_example


@pytest.mark.parametrize(
    ("kind", "count"), [("regulatory-status", 1), ("recommendation", 0), ("definition", 0), ("safety", 0)]
)
def test_only_a_regulatory_status_needs_one(kind: str, count: int, tmp_path: Path) -> None:
    findings = findings_of(StatusUndeclared, read_example(tmp_path, Example(claim=f"kind: {kind}\n")))
    assert [finding.location.excerpt for finding in findings] == [f"kind: {kind}"] * count
