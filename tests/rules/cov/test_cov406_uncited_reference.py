"""COV406 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.cov.cov406_uncited_reference import UncitedReference
from tests.rules.test_every_rule import findings_of, read_example

EVIDENCE = """\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, finding: Fewer flares.,
     access: abstract, design: systematic-review, species: human}
  - {cites: one2020, direction: neutral, directness: direct, role: background, finding: Something else.,
     access: abstract, design: cohort-study, species: human}
"""


def test_a_work_that_counts_neither_way_is_not_relied_on(tmp_path: Path) -> None:
    assert findings_of(UncitedReference, read_example(tmp_path, Example(claim=EVIDENCE))) == []


def test_it_names_all_works_at_the_first(tmp_path: Path) -> None:
    disputing = EVIDENCE.replace("neutral", "disputes")
    article = "references:\n  - {mark: 1, title: Another work, finding: Not found.}\n"
    dossier = read_example(tmp_path, Example(claim=disputing, article=article))
    (finding,) = findings_of(UncitedReference, dossier)
    assert finding.field == "evidence[0].cites"
    assert "`schmitt2011`, `one2020`" in finding.message
    assert "lists 0 of our references" in finding.found
