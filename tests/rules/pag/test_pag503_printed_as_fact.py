"""PAG503 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.pag.pag503_printed_as_fact import PrintedAsFact
from tests.rules.test_every_rule import findings_of, read_example

HEAD = "---\ntitle: A page\n---\n\n"
CITATIONS = {
    "claim": '{{ claim("twice-weekly-cream") }}',
    "verdict": '{{ verdict("twice-weekly-cream") }}',
    "cite": "A sentence. [@twice-weekly-cream]",
}


@pytest.mark.parametrize("form", CITATIONS)
@pytest.mark.parametrize("verdict", ["supported", "overstated", "disputed", "outdated", "unsupported"])
def test_every_form_with_every_verdict(form: str, verdict: str, tmp_path: Path) -> None:
    example = Example(claim=f"verdict: {verdict}\n", page=HEAD + CITATIONS[form])
    findings = findings_of(PrintedAsFact, read_example(tmp_path, example))
    assert bool(findings) == (form != "verdict" and verdict in ("disputed", "outdated", "unsupported"))
    for finding in findings:
        assert f"is {verdict}" in finding.message
        assert '{{ verdict("twice-weekly-cream") }}' in finding.remedy
        assert finding.location.line == 5


def test_unknown_and_retired_claims_are_other_rules(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Gone.}\n"
    example = Example(claim="verdict: outdated\n" + retired, page=HEAD + CITATIONS["claim"] + "\n\n[@nothing]\n")
    assert findings_of(PrintedAsFact, read_example(tmp_path, example)) == []
