"""PAG505 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.pag.pag505_retired_claim import RetiredClaim
from tests.rules.test_every_rule import findings_of, read_example

RETIRED = """\
history:
  - {date: 2026-10-01, by: editors, activity: created, summary: First version.}
  - {date: 2026-11-01, by: editors, activity: retired, summary: Split into two claims.}
"""


def test_every_form_is_found_and_the_history_is_quoted(tmp_path: Path) -> None:
    page = '---\ntitle: A page\n---\n\n{{ verdict("twice-weekly-cream") }}\n\nText. [@twice-weekly-cream]\n'
    findings = findings_of(RetiredClaim, read_example(tmp_path, Example(claim=RETIRED, page=page)))
    assert [finding.location.line for finding in findings] == [5, 7]
    assert findings[0].found == "Retired on 2026-11-01 by editors: Split into two claims."
