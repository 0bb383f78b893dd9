"""REF118 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.ref.ref118_unused_reference import UnusedReference
from tests.rules.test_every_rule import findings_of, read_example

RETIRED = "history:\n  - {date: 2026-11-20, by: editors, activity: retired, summary: Out.}\n"
UNLISTED = "references: []\n"


def test_a_retired_claim_does_not_use_it(tmp_path: Path) -> None:
    (finding,) = findings_of(UnusedReference, read_example(tmp_path, Example(claim=RETIRED, article=UNLISTED)))
    assert finding.subject == "schmitt2011"
    assert finding.found == "Only retired claims cite it."


def test_the_articles_own_list_uses_it(tmp_path: Path) -> None:
    assert findings_of(UnusedReference, read_example(tmp_path, Example(claim=RETIRED))) == []


def test_a_claim_in_use_is_enough(tmp_path: Path) -> None:
    assert findings_of(UnusedReference, read_example(tmp_path, Example(article=UNLISTED))) == []
