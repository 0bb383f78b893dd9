"""What all pages share."""

from pathlib import Path

from claimstead.publishing.edition import page_title
from claimstead.rule import Example
from tests.publishing.editions import RETRACTED, edition_of


def test_a_claim_knows_its_pages_article_and_findings(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim="verdict: supported\nevidence: []\n"))
    view = edition.claims["twice-weekly-cream"]
    assert [page.path for page in view.pages] == ["topics/sample/patient.html"]
    assert [(said.page.path, said.sentences) for said in view.said] == [("articles/sample.html", (1,))]
    assert "EVI201" in {finding.code for finding in view.findings}


def test_a_key_without_reference_still_has_a_page(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(references="@misc{other, title = {Other}}\n"))
    work = edition.works["schmitt2011"]
    assert work.reference is None
    assert "not in the bibliography" in work.citation
    assert work.address is None


def test_findings_about_a_reference_stay_with_it(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(lock=RETRACTED))
    assert "REF110" in {finding.code for finding in edition.findings_by_key["schmitt2011"]}
    assert edition.works["schmitt2011"].fallen


def test_titles_name_their_audience_once() -> None:
    assert page_title("Eczema", "patient") == "Eczema (for patients)"
    assert page_title("Eczema for patients", "patient") == "Eczema for patients"
    assert page_title("Method", None) == "Method"
