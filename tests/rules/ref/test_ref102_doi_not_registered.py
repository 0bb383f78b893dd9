"""REF102 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.ref.ref102_doi_not_registered import DoiNotRegistered
from tests.rules.test_every_rule import findings_of, read_example

MISSING = (
    '{"state":"missing","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01",'
    '"registry":"crossref","via":"api"}\n'
)


def test_it_says_who_was_asked_when_and_which_claims_rest_on_it(tmp_path: Path) -> None:
    (finding,) = findings_of(DoiNotRegistered, read_example(tmp_path, Example(lock=MISSING)))
    assert finding.message == (
        "The DOI 10.1111/j.1365-2133.2010.10030.x is not registered. The claim `twice-weekly-cream` rests on it."
    )
    assert "crossref answered on 2026-11-01" in finding.found
    assert finding.location.excerpt.strip().startswith("doi")


def test_no_record_accuses_nobody(tmp_path: Path) -> None:
    other = MISSING.replace("10.1111/j.1365-2133.2010.10030.x", "10.5555/another")
    assert findings_of(DoiNotRegistered, read_example(tmp_path, Example(lock=other))) == []
