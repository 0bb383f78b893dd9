"""A page a claim."""

import re
from pathlib import Path

import pytest

from claimstead.publishing.claim_pages import claim_page, claim_pages, claims_index
from claimstead.rule import Example
from tests.publishing.editions import RETRACTED, edition_of
from tests.sound_project import LOCK
from tests.sync.passages import TEXT, evidence, quote, verify, write_passages

HOSTILE = """\
statement: "<script>alert(1)</script> & <img src=x onerror=alert(1)>"
population: "\\" onmouseover=alert(1) x=\\""
wording: {patient: "<b>bold</b>", clinician: "[x](javascript:alert(1))"}
history: [{date: 2026-11-20, by: "<i>me</i>", activity: created, summary: "</ul><script>alert(2)</script>"}]
"""
HOSTILE_BIB = """\
@misc{schmitt2011,
  author = {<script>alert(1)</script>},
  title = {<img src=x onerror=alert(1)>},
  url = {javascript:alert(1)},
}
"""
OTHER = """\
id: other-claim
kind: regulatory-status
source: {sentences: [1]}
statement: The cream is approved.
verdict: outdated
status: {jurisdiction: EU, as-of: 2026-01-02, source: the register, review-by: 2027-01-02}
history: [{date: 2026-11-20, by: editors, activity: retired, summary: Merged.}]
accepted: [{rule: EVI201, reason: Under discussion., by: editors, until: 2027-01-01}]
"""


def test_everything_known_about_a_claim(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(lock=RETRACTED))
    page = claim_page(edition.claims["twice-weekly-cream"], edition)
    assert page.path == "claims/twice-weekly-cream.html"
    expected = (
        "Retracted, October 2026",
        "lowers the risk of a flare",
        "Moderate certainty",
        "Allocation was not described.",
        "probably lowers relapse (RR 0.46",
        "Systematic review",
        "In people",
        "https://doi.org/10.1111/j.1365-2133.2010.10030.x",
        "adults with moderate eczema in remission",
        'href="../topics/sample/patient.html"',
        "20 November 2026",
        "First version.",
    )
    for words in expected:
        assert words in page.html, words
    assert page.html.index("Retracted") < page.html.index("What the evidence says")
    assert 'href="../rules/EVI' in page.html, "open findings lead to their rules"


def test_hostile_claims_are_shown_as_text(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=HOSTILE, references=HOSTILE_BIB))
    for page in claim_pages(edition):
        assert not re.search(r"<(script|img|i|b)\b", page.html)
        assert "&lt;script&gt;" in page.html
        for address in re.findall(r'href="([^"]*)"', page.html):
            assert address.startswith(("../", "https://", "http://", "#")), address
        for tag in re.findall(r"<[a-z][^>]*>", page.html):
            assert " on" not in re.sub(r'"[^"]*"', '""', tag), tag


def test_a_retired_claim_keeps_its_page_but_leaves_the_list(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(files={"claims/sample/other-claim.yaml": OTHER}))
    page = claim_page(edition.claims["other-claim"], edition)
    for words in ("This claim is retired.", "EU, as of 2 January 2026", "Under discussion.", "No source yet."):
        assert words in page.html, words
    index = claims_index(edition).html
    assert "Supported (1)" in index
    assert "Outdated" not in index
    assert "Retired (1)" in index


def test_an_empty_list_says_so(tmp_path: Path) -> None:
    edition = edition_of(
        tmp_path, Example(claim="history: [{date: 2026-11-20, by: e, activity: retired, summary: S.}]\n")
    )
    assert "There are no claims yet." in claims_index(edition).html


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Relapse was rarer", "We checked on 20 November 2026 that the passage stands in its text."),
        ("Relapse was common", "We looked for the passage in its text on 20 November 2026, and did not find it."),
    ],
)
def test_a_passage_is_shown_as_checked_only_where_it_was(words: str, told: str, tmp_path: Path) -> None:
    write_passages(tmp_path, evidence(quote(words)), TEXT)
    verify(tmp_path)
    checked = (tmp_path / "project" / "references.lock").read_text()
    for name, lock in {"checked": checked, "unchecked": LOCK}.items():
        edition = edition_of(tmp_path / name, Example(claim=evidence(quote(words)), lock=lock))
        html = claim_page(edition.claims["twice-weekly-cream"], edition).html
        assert (told in html) == (lock == checked)
        assert ("The passage is not checked" in html) == (lock == LOCK)
