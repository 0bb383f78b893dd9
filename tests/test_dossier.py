"""The dossier's shared lookups."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from tests.sound_project import ARTICLE, CLAIM, CLAIM_PATH, PAGE_PATH, merge, read_project, write_project


def test_everything_is_gathered(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path))
    assert list(dossier.claims) == ["twice-weekly-cream"]
    assert list(dossier.articles) == ["sample"]
    assert list(dossier.references) == ["schmitt2011"]
    assert list(dossier.people) == ["reviewer-one"]
    assert [page.path for page in dossier.pages_by_claim["twice-weekly-cream"]] == [PAGE_PATH]
    assert [claim.path for claim in dossier.claims_by_key["schmitt2011"]] == [CLAIM_PATH]
    assert [claim.path for claim in dossier.claims_by_sentence["sample", 1]] == [CLAIM_PATH]
    found = dossier.cited("schmitt2011")
    assert found is not None
    assert found.work.volume == "164"
    assert found == dossier.found(dossier.references["schmitt2011"].value)
    assert dossier.cited("unknown2000") is None
    assert [article.id for article in dossier.articles_of(dossier.claim_files[0])] == ["sample"]
    assert dossier.problems == ()


def test_a_retired_claim_covers_no_sentence(tmp_path: Path) -> None:
    history = "history:\n  - {date: 2026-11-20, by: editors, activity: retired, summary: merged}\n"
    dossier = read_project(write_project(tmp_path, Example(claim=history)))
    assert ("sample", 1) not in dossier.claims_by_sentence


def test_a_claim_of_two_articles_covers_sentences_of_both(tmp_path: Path) -> None:
    source = (
        "source:\n  - {sentences: [1]}\n  - {article: second, sentences: [1, 1]}\n  - {added: Readers must know.}\n"
    )
    second = {"claims/second/article.yaml": merge(ARTICLE, "id: second\n")}
    dossier = read_project(write_project(tmp_path, Example(claim=source, files=second)))
    assert set(dossier.claims_by_sentence) == {("sample", 1), ("second", 1)}
    assert {article: len(found) for article, found in dossier.claims_by_article.items()} == {"sample": 1, "second": 1}
    assert [article.id for article in dossier.articles_of(dossier.claim_files[0])] == ["sample", "second"]


def test_what_the_editors_add_is_no_articles(tmp_path: Path) -> None:
    source = "source: {added: Readers must know.}\n"
    dossier = read_project(write_project(tmp_path, Example(claim=source)))
    assert (dossier.claims_by_sentence, dossier.claims_by_article) == ({}, {})


def test_of_two_claims_with_one_id_the_first_by_path_counts(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path, Example(files={"claims/sample/a-copy.yaml": CLAIM})))
    assert dossier.claims["twice-weekly-cream"].path == "claims/sample/a-copy.yaml"
    assert len(dossier.claim_files) == 2


def test_of_two_references_with_one_doi_the_first_is_found_by_it(tmp_path: Path) -> None:
    references = "".join(f"@article{{{key}, title = {{A}}, doi = {{10.5555/one}}}}\n" for key in ("first", "second"))
    dossier = read_project(write_project(tmp_path, Example(references=references + "@misc{third, title = {B}}\n")))
    assert dossier.key_by_doi == {"10.5555/one": "first"}


@pytest.mark.parametrize(
    ("more", "counts"),
    [
        ('"notices":[{"nature":"retraction","asserted-by":"pubmed"}]', (1, 0)),
        ('"texts":[{"kind":"abstract","digest":"sha256:0"}]', (0, 1)),
    ],
)
def test_what_only_pubmed_has_is_the_works(more: str, counts: tuple[int, int], tmp_path: Path) -> None:
    references = "@article{one, title = {A}, doi = {10.5555/one}, pmid = {12}}\n"
    line = '{"state":"found",%s,"asked":"2026-11-01","registry":"r","via":"api","work":{}%s}\n'
    lock = line % ('"doi":"10.5555/one"', "") + line % ('"pmid":"12"', f",{more}")
    dossier = read_project(write_project(tmp_path, Example(references=references, lock=lock)))
    found = dossier.found(dossier.references["one"].value)
    assert found is not None
    assert (len(found.notices), len(found.texts)) == counts
    assert len(dossier.retractions) == counts[0]
