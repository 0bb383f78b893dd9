"""One page a rule."""

from pathlib import Path

import pytest

from claimstead.check import all_rules
from claimstead.publishing.edition import Edition
from claimstead.publishing.rule_pages import HEADINGS, explained, paragraphs, rule_pages, rules_index
from claimstead.rule import Example
from tests.publishing.editions import edition_of


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return edition_of(tmp_path_factory.mktemp("project"), Example(claim="verdict: supported\nevidence: []\n"))


def test_every_rule_has_its_page_with_all_headings_and_examples(edition: Edition) -> None:
    pages = {page.path: page.html for page in rule_pages(edition)}
    for rule in all_rules():
        html = pages[f"rules/{rule.code}.html"]
        for heading in HEADINGS:
            assert f">{heading}</h2>" in html, (rule.code, heading)
        assert html.count('<h3 id="finds-') == len(rule.bad)
        assert html.count('<h3 id="passes-') == len(rule.good)
        assert rule.severity.value.capitalize() in html


def test_the_docstring_is_told_in_parts() -> None:
    for rule in all_rules():
        summary, sections = explained(rule)
        assert summary.startswith("<p>")
        assert tuple(heading for heading, _ in sections) == HEADINGS
        assert all(text for _, text in sections), rule.code


def test_a_rule_shows_what_it_finds_now(edition: Edition) -> None:
    html = next(page.html for page in rule_pages(edition) if page.path == "rules/EVI201.html")
    assert "1 open finding:" in html
    assert "claims/sample/twice-weekly-cream.yaml:" in html


def test_all_rules_are_listed(edition: Edition) -> None:
    html = rules_index(edition).html
    for rule in all_rules():
        assert f'href="../rules/{rule.code}.html"' in html


def test_docstrings_become_html() -> None:
    text = "One ``<a>`` and\ntwo::\n\n    verdict: x\n      y\n\n- first\n  line\n- second\n"
    assert paragraphs(text) == (
        "<p>One <code>&lt;a&gt;</code> and two:</p>\n"
        "<pre><code>verdict: x\n  y</code></pre>\n"
        "<ul><li>first line</li><li>second</li></ul>"
    )


def test_examples_are_escaped(tmp_path: Path) -> None:
    pages = "".join(page.html for page in rule_pages(edition_of(tmp_path)))
    assert "<script" not in pages
