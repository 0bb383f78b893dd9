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


def test_a_pubmed_identifier_that_pubmed_does_not_have(tmp_path: Path) -> None:
    missing = '{"state":"missing","pmid":"12","asked":"2026-11-01","registry":"pubmed","via":"api"}\n'
    references = "@article{schmitt2011, title = {A}, pmid = {12}}\n"
    (finding,) = findings_of(DoiNotRegistered, read_example(tmp_path, Example(references=references, lock=missing)))
    assert finding.message.startswith("The PubMed identifier 12 is not registered.")
    assert finding.found == "pubmed answered on 2026-11-01 that it has no such PubMed identifier."
