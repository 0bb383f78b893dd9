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
    assert Unverifiable().unchecked(read_example(tmp_path, Example(references=bib))).startswith("2 reference(s)")
