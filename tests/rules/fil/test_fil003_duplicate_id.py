"""FIL003 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil003_duplicate_id import DuplicateId
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM, CLAIM_PATH

RETIRED = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Not needed.}\n"


def test_every_file_after_the_first_names_the_first(tmp_path: Path) -> None:
    files = {f"claims/{folder}/twice-weekly-cream.yaml": CLAIM for folder in ("a-first", "t-third")}
    findings = findings_of(DuplicateId, read_example(tmp_path, Example(files=files)))
    assert [finding.location.path for finding in findings] == [CLAIM_PATH, "claims/t-third/twice-weekly-cream.yaml"]
    assert {finding.found for finding in findings} == {"claims/a-first/twice-weekly-cream.yaml has it already."}
    assert findings[0].location.excerpt == "id: twice-weekly-cream"


def test_the_id_of_a_retired_claim_stays_taken(tmp_path: Path) -> None:
    files = {"claims/sample/zzz.yaml": CLAIM}
    findings = findings_of(DuplicateId, read_example(tmp_path, Example(claim=RETIRED, files=files)))
    assert [finding.location.path for finding in findings] == ["claims/sample/zzz.yaml"]
