"""REF124 beyond its examples."""

from pathlib import Path

from claimstead.check import check
from claimstead.model.finding import Severity
from claimstead.rule import Example
from claimstead.rules.ref.ref124_not_asked import NotAsked
from tests.rules.test_every_rule import findings_of, read_example

DOI = "10.1111/j.1365-2133.2010.10030.x"


def lock(state: str, more: str = "") -> str:
    return f'{{"state":"{state}","doi":"{DOI}","asked":"2026-11-01","registry":"crossref","via":"api"{more}}}\n'


def test_no_record_is_incomplete_and_says_what_to_run(tmp_path: Path) -> None:
    report = check(read_example(tmp_path, Example(lock="\n")), [NotAsked()])
    (finding,) = report.findings
    assert finding.severity is Severity.INCOMPLETE
    assert "references.lock has no record for it: run `claimstead sync`" in finding.message
    assert report.counts.could_not_check == 1


def test_an_outage_is_told_with_its_reason(tmp_path: Path) -> None:
    unavailable = lock("unavailable", ',"reason":"HTTP 503"')
    (finding,) = findings_of(NotAsked, read_example(tmp_path, Example(lock=unavailable)))
    assert finding.found == "crossref on 2026-11-01: HTTP 503"


def test_that_it_is_missing_is_an_answer(tmp_path: Path) -> None:
    assert findings_of(NotAsked, read_example(tmp_path, Example(lock=lock("missing")))) == []


def test_a_doi_beyond_recovery_is_not_asked_for(tmp_path: Path) -> None:
    references = "@article{one, title = {A title}, doi = {see the journal}}\n"
    assert findings_of(NotAsked, read_example(tmp_path, Example(references=references))) == []


def test_pubmed_is_asked_only_where_there_is_no_doi(tmp_path: Path) -> None:
    alone = "@article{one, title = {A title}, pmid = {12}}\n"
    (finding,) = findings_of(NotAsked, read_example(tmp_path, Example(references=alone)))
    assert finding.field == "pmid"
    both = f"@article{{one, title = {{A title}}, pmid = {{12}}, doi = {{{DOI}}}}}\n"
    assert findings_of(NotAsked, read_example(tmp_path, Example(references=both))) == []
    answered = '{"state":"found","pmid":"12","asked":"2026-11-01","registry":"pubmed","via":"api","work":{}}\n'
    assert findings_of(NotAsked, read_example(tmp_path, Example(references=alone, lock=answered))) == []
