"""The whole of the generated site."""

import re
from pathlib import Path

from claimstead.publishing.site import link_targets, listed_pages, unlisted_pages
from tests.publishing.editions import edition_of


def test_every_page_has_a_place_of_its_own_one_heading_and_ids_used_once(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    pages = [*listed_pages(edition), *unlisted_pages(edition)]
    assert len({page.path for page in pages}) == len(pages)
    for page in pages:
        assert page.html.count("<h1") == 1, page.path
        assert page.title, page.path
        ids = re.findall(r'\bid="([^"]+)"', page.html)
        assert len(ids) == len(set(ids)), page.path


def test_every_target_is_a_page_or_an_export(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    paths = {page.path for page in (*listed_pages(edition), *unlisted_pages(edition))} | {"claims.json"}
    assert set(link_targets(edition).values()) <= paths
    assert {"claims/twice-weekly-cream", "works/schmitt2011", "articles/sample"} <= set(link_targets(edition))


def test_pages_are_pure_functions_of_the_edition(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    assert unlisted_pages(edition) == unlisted_pages(edition)
    assert listed_pages(edition) == listed_pages(edition)
