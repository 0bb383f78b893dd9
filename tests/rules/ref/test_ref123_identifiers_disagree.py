"""REF123 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref123_identifiers_disagree import IdentifiersDisagree
from tests.rules.test_every_rule import findings_of, read_example

TRIALS = '"titles":["Two trials of dupilumab"],"authors":[{"family":"Simpson"}]'
SEMINAR = '"titles":["Atopic dermatitis"],"authors":[{"family":"Langan"}]'


def example(pubmed: str = "", crossref: str = "", identifiers: str = "pmid = {12}, doi = {10.5555/one}") -> Example:
    lines = [
        f'{{"state":"found","{kind}":"{value}","asked":"2026-11-01","registry":"r","via":"api","work":{{{work}}}}}\n'
        for kind, value, work in (("pmid", "12", pubmed), ("doi", "10.5555/one", crossref))
        if work
    ]
    references = f"@article{{schmitt2011, title = {{Two trials of dupilumab}}, {identifiers}}}\n"
    return Example(references=references, lock="".join(lines) or "\n")


def found(tmp_path: Path, wanted: Example) -> list[Finding]:
    return findings_of(IdentifiersDisagree, read_example(tmp_path, wanted))


def test_it_says_what_pubmed_has_and_which_claims_rest_on_it(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, example(SEMINAR + ',"doi":"10.5555/two"', TRIALS))
    assert finding.message == (
        "The PMID 12 and the DOI 10.5555/one name different works. The claim `twice-weekly-cream` rests on it."
    )
    assert finding.found == "For the PMID, PubMed has “Atopic dermatitis”, 10.5555/two."


@pytest.mark.parametrize(
    ("pubmed", "crossref"),
    [
        (TRIALS + ',"doi":"10.5555/ONE"', TRIALS),
        (TRIALS, TRIALS),
        (TRIALS, ""),
        (SEMINAR, ""),
        (SEMINAR.replace("Langan", "Simpson"), TRIALS),
        (TRIALS.replace("Simpson", "Langan"), TRIALS),
        ("", TRIALS),
    ],
)
def test_the_same_work_or_too_little_to_tell(pubmed: str, crossref: str, tmp_path: Path) -> None:
    assert found(tmp_path, example(pubmed, crossref)) == []


def test_a_doi_that_the_registry_has_for_the_same_work_is_no_other(tmp_path: Path) -> None:
    wanted = example(TRIALS + ',"doi":"10.5555/first"', TRIALS)
    assert len(found(tmp_path, wanted)) == 1
    alias = wanted.lock.replace(
        '"doi":"10.5555/one"', '"doi":"10.5555/one","relations":[{"kind":"alias-of","doi":"10.5555/first"}]'
    )
    assert found(tmp_path, Example(references=wanted.references, lock=alias)) == []


def test_where_pubmed_has_no_doi_title_and_first_author_tell(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, example(SEMINAR, TRIALS))
    assert finding.field == "pmid"
    assert finding.found == "For the PMID, PubMed has “Atopic dermatitis”, without a DOI."


def test_the_record_of_the_doi_may_know_the_other_identifiers(tmp_path: Path) -> None:
    wanted = example("", '"pmid":"13","pmcid":"PMC7"', "pmid = {12}, pmcid = {PMC8}, doi = {10.5555/one}")
    findings = found(tmp_path, wanted)
    assert [finding.field for finding in findings] == ["pmid", "pmcid"]
    assert findings[0].message == "The PMID 12 is not the work's, which has 13."


def test_each_identifier_is_told_once(tmp_path: Path) -> None:
    work = TRIALS + ',"doi":"10.5555/two","pmcid":"PMC7"'
    wanted = example(work, '"pmid":"13","pmcid":"PMC7"', "pmid = {12}, pmcid = {PMC8}, doi = {10.5555/one}")
    assert [finding.field for finding in found(tmp_path, wanted)] == ["pmid", "pmcid"]


@pytest.mark.parametrize("written", ["PMC7", "pmc7", "7"])
def test_one_pmcid_in_several_costumes(written: str, tmp_path: Path) -> None:
    wanted = example(TRIALS + ',"pmcid":"PMC7.1"', "", f"pmid = {{12}}, pmcid = {{{written}}}")
    assert found(tmp_path, wanted) == []


def test_a_pmid_alone_that_pubmed_does_not_have_is_left_to_another_rule(tmp_path: Path) -> None:
    missing = '{"state":"missing","pmid":"12","asked":"2026-11-01","registry":"pubmed","via":"api"}\n'
    alone = "@article{one, title = {A}, pmid = {12}}\n"
    assert found(tmp_path, Example(references=alone, lock=missing)) == []
    (finding,) = found(tmp_path, Example(references=alone.replace("pmid", "doi = {10.5555/one}, pmid"), lock=missing))
    assert finding.message == "PubMed has no PMID 12."
    assert finding.found == "pubmed answered so on 2026-11-01."


def test_what_pubmed_was_not_asked_is_counted(tmp_path: Path) -> None:
    assert IdentifiersDisagree().unchecked(read_example(tmp_path, example(TRIALS))) == ""
    unasked = read_example(tmp_path, example("", TRIALS))
    assert IdentifiersDisagree().unchecked(unasked).startswith("The PubMed identifiers of 1 reference(s)")
    alone = read_example(tmp_path, example("", TRIALS, "pmid = {12}"))
    assert IdentifiersDisagree().unchecked(alone) == ""
