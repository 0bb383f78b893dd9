"""A page a work."""

from pathlib import Path

import pytest

from claimstead.publishing.work_pages import work_pages, works_index
from claimstead.rule import Example
from tests.publishing.editions import RETRACTED, edition_of
from tests.sound_project import LOCK

RELATED = LOCK.replace('"relations":[]', '"relations":[{"kind":"has-preprint","doi":"10.5555/pre<print"}]')
DOI = "10.1111/j.1365-2133.2010.10030.x"
MISSING = f'{{"state":"missing","doi":"{DOI}","asked":"2026-11-01","registry":"crossref","via":"api","seen":[]}}\n'
UNAVAILABLE = MISSING.replace('"missing"', '"unavailable"').replace('"seen":[]', '"seen":[],"reason":"timeout"')
TRANSCRIBED = LOCK.replace('"via":"api","seen":[]', '"via":"transcribed","seen":["https://example.org/seen"]')


def page_with(root: Path, lock: str = "") -> str:
    (page,) = work_pages(edition_of(root, Example(lock=lock)))
    assert page.path == "works/schmitt2011.html"
    return page.html


def test_what_rests_on_a_work(tmp_path: Path) -> None:
    html = page_with(tmp_path)
    assert 'href="../claims/twice-weekly-cream.html"' in html
    assert "Supported" in html
    assert "Pooled trials gave a relapse RR of 0.46" in html
    assert "Asked of crossref on 1 November 2026." in html
    assert "No notice of a retraction, correction or concern was seen." in html
    assert "17 September 2010 (online)" in html


def test_notices_come_before_the_reference(tmp_path: Path) -> None:
    html = page_with(tmp_path, RETRACTED)
    assert html.index("Retracted, October 2026") < html.index("Schmitt J")
    assert "No notice" not in html
    assert "REF110" in html


@pytest.mark.parametrize(
    ("lock", "expected"),
    [
        (MISSING, f"The registry says there is no such identifier: {DOI}."),
        (UNAVAILABLE, "The registry could not be asked; nothing is known."),
        (TRANSCRIBED, "no registry has confirmed it yet"),
        (TRANSCRIBED, "https://example.org/seen"),
        (TRANSCRIBED, "no registry was asked, so a notice of a retraction, correction or concern may exist unseen"),
        (RELATED, "Has preprint"),
        (RELATED, "https://doi.org/10.5555/pre%3Cprint"),
        ("\n", "Nobody has asked the registries about this work yet."),
    ],
)
def test_the_three_answers_of_a_registry_are_told_apart(tmp_path: Path, lock: str, expected: str) -> None:
    assert expected in page_with(tmp_path, lock)


def test_a_transcribed_record_does_not_say_that_there_are_no_notices(tmp_path: Path) -> None:
    assert "No notice of" not in page_with(tmp_path, TRANSCRIBED)


def test_all_works_are_listed(tmp_path: Path) -> None:
    extra = "@misc{unused, title = {A page}, url = {https://example.org/}}\n"
    edition = edition_of(tmp_path, Example(references=extra))
    html = works_index(edition).html
    assert "1 claim rests on it." in html
    assert "0 claims rest on it." in html
    unused = next(page for page in work_pages(edition) if page.path == "works/unused.html")
    assert "No claim rests on this work." in unused.html
    assert "The work has no DOI and no PubMed identifier, so no registry was asked." in unused.html


def test_each_notice_says_what_it_means_when_it_came_and_who_asserts_it(tmp_path: Path) -> None:
    html = page_with(tmp_path, RETRACTED.replace('"date":"2026-10",', ""))
    assert "Retracted, on a day not known" in html
    assert "What it found no longer counts. Reported by publisher." in html


def test_of_a_work_that_was_replaced_the_replacement_is_shown(tmp_path: Path) -> None:
    replaced = RETRACTED.replace('"nature":"retraction"', '"nature":"retract-and-replace"')
    html = page_with(tmp_path, replaced)
    assert "Retracted and replaced, October 2026" in html
    assert "What was first published does not count; what replaced it does." in html
    assert "Read what replaced it" not in html
    relation = '"relations":[{"kind":"has-version","doi":"10.5555/replacement"}]'
    with_doi = page_with(tmp_path / "with", replaced.replace('"relations":[]', relation))
    assert '<a class="cs-address" href="https://doi.org/10.5555/replacement"' in with_doi


def test_a_retraction_that_was_undone_is_shown_as_undone(tmp_path: Path) -> None:
    undone = RETRACTED.replace(
        '"notices":[', '"notices":[{"nature":"reinstatement","date":"2026-11","asserted-by":"p"},'
    )
    html = page_with(tmp_path, undone)
    assert html.index("Reinstated, November 2026") < html.index("Retracted, October 2026; undone since")
    assert "cs-notice--grave" not in html
