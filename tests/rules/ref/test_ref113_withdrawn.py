"""REF113 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref113_withdrawn import Withdrawn
from tests.rules.test_every_rule import findings_of, read_example


def found(tmp_path: Path, *dated: tuple[str, str]) -> list[Finding]:
    notices = ",".join(f'{{"nature":"{nature}","date":"{date}","asserted-by":"publisher"}}' for nature, date in dated)
    lock = (
        '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref",'
        f'"via":"api","work":{{}},"notices":[{notices}]}}\n'
    )
    return findings_of(Withdrawn, read_example(tmp_path, Example(lock=lock)))


def test_withdrawal_and_removal_are_told_apart(tmp_path: Path) -> None:
    (withdrawn,) = found(tmp_path, ("withdrawal", "2020"))
    assert "was withdrawn." in withdrawn.message
    assert "removed" not in withdrawn.message + withdrawn.found
    (removed,) = found(tmp_path, ("removal", "2020"))
    assert "was removed by its publisher." in removed.message
    assert "withdrawn" not in removed.message + removed.found
    assert "retract" not in withdrawn.message + removed.message
    assert "The claim `twice-weekly-cream` rests on it." in removed.message


def test_withdrawn_and_later_removed_is_both(tmp_path: Path) -> None:
    assert len(found(tmp_path, ("withdrawal", "2020"), ("removal", "2021"))) == 2


@pytest.mark.parametrize(
    "nature", ["retraction", "partial-retraction", "expression-of-concern", "correction", "new-version"]
)
def test_no_other_notice_is_called_one(nature: str, tmp_path: Path) -> None:
    assert found(tmp_path, (nature, "2020")) == []


def test_what_was_replaced_since_is_left_to_another_rule(tmp_path: Path) -> None:
    assert found(tmp_path, ("withdrawal", "2020"), ("retract-and-replace", "2021")) == []
