"""REF111 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref111_expression_of_concern import ExpressionOfConcern
from tests.rules.test_every_rule import findings_of, read_example


def found(tmp_path: Path, nature: str) -> list[Finding]:
    lock = (
        '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref",'
        f'"registry":"crossref","via":"api","work":{{}},"notices":[{{"nature":"{nature}","asserted-by":"publisher","date":"2025"}}]}}\n'
    )
    return findings_of(ExpressionOfConcern, read_example(tmp_path, Example(lock=lock)))


def test_it_names_the_notice_and_the_claims_and_speaks_of_no_retraction(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "expression-of-concern")
    assert finding.found.startswith("expression of concern without a DOI, 2025, asserted by publisher. ")
    assert "`twice-weekly-cream`" in finding.message
    assert "retract" not in finding.message


@pytest.mark.parametrize("nature", ["retraction", "correction", "erratum", "withdrawal", "new-version"])
def test_no_other_notice_is_called_one(nature: str, tmp_path: Path) -> None:
    assert found(tmp_path, nature) == []
