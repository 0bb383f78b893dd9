"""The page of gaps is made from claims and records, so nothing can be left off."""

from pathlib import Path

from claimstead.publishing.gap_pages import gaps, gaps_page
from claimstead.rule import Example
from tests.publishing.editions import edition_of
from tests.sound_project import CLAIM, LOCK, merge

NOT_READ = """\
evidence:
  - {cites: label2024, direction: supports, directness: direct, role: background, finding: It is approved.,
     access: none, design: news-report, species: human}
"""
LABEL = "@online{label2024, title = {A label}, url = {https://example.org/a}, urldate = {2026-11-20}}\n"


def test_claims_without_support_stand_under_the_article_that_says_them(tmp_path: Path) -> None:
    added = merge(CLAIM, "id: added\nverdict: unsupported\nevidence: []\nsource: {added: Readers must know.}\n")
    said = merge(CLAIM, "id: said\nverdict: unsupported\nevidence: []\n")
    files = {"claims/sample/added.yaml": added, "claims/sample/said.yaml": said}
    edition = edition_of(tmp_path, Example(files=files))
    found = [
        (page.title if page else None, [one.claim.id for one in views]) for page, views in gaps(edition).unsupported
    ]
    assert found == [("A sample article", ["said"]), (None, ["added"])]
    assert "Added by the editors (1)" in gaps_page(edition).html


def test_works_that_nobody_read_or_could_ask_about(tmp_path: Path) -> None:
    found = gaps(edition_of(tmp_path, Example(claim=NOT_READ, references=LABEL)))
    assert [work.key for work in found.unread] == ["label2024"]
    assert [work.key for work in found.unidentified] == ["label2024"]
    assert (found.works, found.transcribed, found.unlooked) == (1, 0, [])


def test_records_copied_from_pages_are_counted(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(lock=LOCK.replace('"via":"api"', '"via":"transcribed","seen":["a page"]')))
    found = gaps(edition)
    assert (found.works, found.transcribed, found.unread) == (1, 1, [])
    assert "no registry has confirmed it" in gaps_page(edition).html


def test_a_passage_without_a_stored_text_is_told(tmp_path: Path) -> None:
    with_passage = CLAIM.replace(
        "    access: abstract\n", '    access: abstract\n    passage: {quote: "relapse was rarer"}\n'
    )
    assert with_passage != CLAIM
    edition = edition_of(tmp_path, Example(claim=with_passage))
    assert [work.key for work in gaps(edition).unlooked] == ["schmitt2011"]
