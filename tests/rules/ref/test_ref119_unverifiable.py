"""REF119 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.ref.ref119_unverifiable import Unverifiable
from tests.rules.test_every_rule import findings_of, read_example


@pytest.mark.parametrize(
    "identifier",
    [
        "doi = {10.5555/one}",
        "doi = {not a DOI}",
        "pmid = {20819086}",
        "pmcid = {PMC10890830}",
        "isbn = {9780194799140}",
    ],
)
def test_any_identifier_will_do(identifier: str, tmp_path: Path) -> None:
    references = f"@book{{one, title = {{A title}}, {identifier}}}\n"
    assert findings_of(Unverifiable, read_example(tmp_path, Example(references=references))) == []


def test_a_web_address_is_none_and_claims_are_named(tmp_path: Path) -> None:
    references = "@misc{schmitt2011, title = {A title}, url = {https://example.org/}}\n"
    (finding,) = findings_of(Unverifiable, read_example(tmp_path, Example(references=references)))
    assert finding.message.endswith("The claim `twice-weekly-cream` rests on it.")
    assert "not exist" not in finding.message


def test_what_has_no_record_to_compare_with_is_said(tmp_path: Path) -> None:
    assert Unverifiable().unchecked(read_example(tmp_path)) == ""
    bib = "@article{one, title = {A}, pmid = {20819086}}\n@misc{two, title = {B}}\n"
    assert Unverifiable().unchecked(read_example(tmp_path, Example(references=bib))).startswith("1 reference(s)")


BIB = "@article{one, author = {Schmitt, J.}, title = {Proactive treatment with creams}, year = {2011}}\n"


def searched(title: str) -> str:
    work = f'"titles":["{title}"],"authors":[{{"family":"Schmitt"}}],"dates":[{{"kind":"issued","date":"2011"}}]'
    return (
        '{"state":"searched","query":"Proactive treatment with creams Schmitt 2011","asked":"2026-11-01",'
        f'"registry":"crossref","via":"api","candidates":[{{"doi":"10.5555/one","score":9.5,"work":{{{work}}}}}]}}\n'
    )


def test_what_a_search_gave_and_when_is_said(tmp_path: Path) -> None:
    example = Example(references=BIB, lock=searched("Reactive treatment of asthma"))
    (finding,) = findings_of(Unverifiable, read_example(tmp_path, example))
    assert finding.found == "A search of crossref on 2026-11-01 gave 1 work(s), none of which fits."
    (unsearched,) = findings_of(Unverifiable, read_example(tmp_path, Example(references=BIB, lock="\n")))
    assert unsearched.found == ""


def test_a_doi_that_fits_is_left_to_another_rule(tmp_path: Path) -> None:
    example = Example(references=BIB, lock=searched("Proactive treatment with creams"))
    assert findings_of(Unverifiable, read_example(tmp_path, example)) == []
