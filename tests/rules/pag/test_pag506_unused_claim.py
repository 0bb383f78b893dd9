"""PAG506 beyond its examples."""

from pathlib import Path

from claimstead.model.finding import Severity
from claimstead.rule import Example
from claimstead.rules.pag.pag506_unused_claim import UnusedClaim
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM_PATH

NOTHING = "---\ntitle: A page\n---\n\nNothing cited, not even in code: `[@twice-weekly-cream]`.\n"


def test_it_is_a_note_in_the_claims_own_file(tmp_path: Path) -> None:
    (finding,) = findings_of(UnusedClaim, read_example(tmp_path, Example(page=NOTHING)))
    assert finding.severity is Severity.NOTE
    assert (finding.location.path, finding.location.line) == (CLAIM_PATH, 1)
    assert "[@twice-weekly-cream]" in finding.remedy


def test_a_retired_claim_may_be_on_no_page(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Gone.}\n"
    assert findings_of(UnusedClaim, read_example(tmp_path, Example(claim=retired, page=NOTHING))) == []
