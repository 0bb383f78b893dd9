"""The glossary's page."""

import re
from pathlib import Path

import pytest

from claimstead.publishing.glossary_pages import anchor, glossary_page
from claimstead.rule import Example
from tests.publishing.editions import edition_of

VOCABULARY = """\
abbreviations: {JAK: Janus kinase}
brands: {Olumiant: baricitinib}
glossary:
  mast cell: An immune cell with <b>histamine</b>.
  JAK inhibitor: A medicine that stops signals inside immune cells.
  eczema: A disease of the skin.
"""


def test_terms_stand_in_the_order_of_the_alphabet_each_with_an_anchor(tmp_path: Path) -> None:
    html = glossary_page(edition_of(tmp_path, Example(files={"claims/vocabulary.yaml": VOCABULARY}))).html
    places = [html.index(f'<dt id="{name}">') for name in ("term-eczema", "term-jak-inhibitor", "term-mast-cell")]
    assert places == sorted(places)
    assert "&lt;b&gt;histamine" in html
    assert "<td>Olumiant</td><td>baricitinib</td>" in html
    assert "<td>JAK</td><td>Janus kinase</td>" in html


def test_no_two_terms_have_one_anchor(tmp_path: Path) -> None:
    glossary = "glossary: {JAK inhibitor: One., JAK-inhibitor: Two., α: Three., β: Four.}\n"
    html = glossary_page(edition_of(tmp_path, Example(files={"claims/vocabulary.yaml": glossary}))).html
    ids = re.findall(r'<dt id="([^"]+)">', html)
    assert ids == ["term-jak-inhibitor", "term-jak-inhibitor-2", "term-", "term--2"]


def test_without_a_vocabulary_nothing_is_explained(tmp_path: Path) -> None:
    html = glossary_page(edition_of(tmp_path)).html
    assert "No term is explained yet." in html
    assert "<table>" not in html


@pytest.mark.parametrize(("term", "id_"), [("JAK inhibitor", "term-jak-inhibitor"), ("IL-4", "term-il-4")])
def test_an_anchor_is_the_term_in_plain_letters(term: str, id_: str) -> None:
    assert anchor(term) == id_
