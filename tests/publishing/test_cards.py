"""What stands around the text of a topic page."""

import re
from pathlib import Path

import pytest

from claimstead.model.page import Page
from claimstead.publishing.cards import page_foot, page_head
from claimstead.publishing.edition import Edition
from claimstead.rule import Example
from tests.publishing.editions import APPROVED, RETRACTED, edition_of

CLINICIAN_PAGE = {
    "site/pages/topics/sample/clinician.md": (
        '---\ntitle: For doctors\naudience: clinician\ntopic: sample\n---\n\n{{ claim("twice-weekly-cream") }}\n'
    )
}
LOOKED_AT = "review: {status: draft, last-reviewed: 2026-11-01, next-review: 2027-11-20}\n"
DISPUTING = """\
evidence:
  - cites: schmitt2011
    direction: supports
    directness: direct
    role: primary-result
    finding: It works.
    access: abstract
    design: randomised-trial
    species: human
    sample-size: 120
    passage: {start: it works, end: in trials}
  - cites: schmitt2011
    direction: disputes
    directness: indirect
    role: background
    finding: It fails.
    access: none
    design: animal-experiment
    species: animal
"""


def page_of(edition: Edition, audience: str = "patient") -> tuple[str, str]:
    page = next(one.value for one in edition.dossier.page_files if one.value.audience == audience)
    sources = tuple(edition.claims.values())
    path = f"topics/sample/{audience}.html"
    return page_head(page, sources, edition, path), page_foot(page, sources, edition, path)


def test_a_draft_says_that_nobody_reviewed_it(tmp_path: Path) -> None:
    head, foot = page_of(edition_of(tmp_path, Example(files=CLINICIAN_PAGE)))
    assert "No clinician has reviewed this page yet." in head
    assert "Not yet reviewed by a clinician · Next review due 20 November 2027" in foot
    assert "<hr" not in foot
    assert "lastReviewed" not in foot


def test_both_audiences_are_a_link_away(tmp_path: Path) -> None:
    head, _ = page_of(edition_of(tmp_path, Example(files=CLINICIAN_PAGE)), "clinician")
    assert re.search(r'href="../../topics/sample/patient.html" data-audience="patient">For patients', head)
    assert re.search(r'href="../../topics/sample/clinician.html" data-audience="clinician" aria-current="page"', head)


def test_an_approved_page_says_when(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=APPROVED))
    head, foot = page_of(edition)
    assert "A clinician has reviewed every claim on this page." in head
    assert "Last reviewed 1 November 2026 · Next review due 20 November 2027" in foot
    assert '"lastReviewed": "2026-11-01"' in foot
    assert "Last reviewed 1 November 2026 by A Reviewer, MD, dermatologist." in foot


def test_an_approved_page_without_a_day_does_not_call_itself_unreviewed(tmp_path: Path) -> None:
    head, foot = page_of(edition_of(tmp_path, Example(claim=APPROVED.replace("  last-reviewed: 2026-11-01\n", ""))))
    assert "A clinician has reviewed every claim on this page." in head
    assert "Reviewed by a clinician, on a day that was not recorded ·" in foot
    assert "Reviewed by A Reviewer, MD, dermatologist." in foot
    assert "No clinician" not in foot


def test_a_draft_that_was_looked_at_is_not_called_reviewed(tmp_path: Path) -> None:
    head, foot = page_of(edition_of(tmp_path, Example(claim=LOOKED_AT)))
    assert "Draft.</strong> No clinician has approved this page as it stands." in head
    assert "Not approved by a clinician as it stands ·" in foot
    assert "Draft.</strong> No clinician has approved this yet. Last looked at 1 November 2026." in foot
    assert "eviewed 1 November" not in foot


def test_what_is_only_marked_as_approved_is_not_called_approved(tmp_path: Path) -> None:
    edition = edition_of(tmp_path, Example(claim=APPROVED.replace("reviewer-one", "stranger")), 'ignore = ["REV"]\n')
    head, foot = page_of(edition)
    assert "Marked as approved, but not by reviewers known to us." in head
    assert "Marked as approved, but not by reviewers known to us." in foot
    assert "A clinician has reviewed every claim" not in head
    assert "We know of no clinician who approved it as it stands. Last looked at 1 November 2026." in foot


def test_an_approval_ends_with_an_edit(tmp_path: Path) -> None:
    head, foot = page_of(edition_of(tmp_path, Example(claim=APPROVED + "comparator: none\n")))
    assert "Changed since it was approved" in head
    assert "No clinician has approved this page as it stands." in head
    assert "Last reviewed 1 November 2026 ·" not in foot


def test_a_card_tells_what_the_reader_needs_in_order(tmp_path: Path) -> None:
    _, foot = page_of(edition_of(tmp_path, Example(claim=DISPUTING)))
    card = foot[foot.index('id="source-1" class="cs-card"') :]
    expected = (
        "Moderate certainty",
        "Allocation was not described.",
        "Evidence for it",
        "Supports</strong>, directly",
        "Randomised trial",
        "120 people",
        "In people",
        "It works.",
        "#:~:text=it%20works,in%20trials",
        "Schmitt J, von Kobyletzki L, Svensson Å, Apfelbacher C.",
        "Evidence against it",
        "In animals, not in people",
        "No clinician has reviewed this yet.",
        "Link to this claim",
    )
    places = [card.index(words) for words in expected]
    assert places == sorted(places)
    assert '<div popover id="source-1"' in foot
    assert 'popovertargetaction="hide"' in card


def test_notices_stand_first(tmp_path: Path) -> None:
    _, foot = page_of(edition_of(tmp_path, Example(lock=RETRACTED)))
    card = foot[foot.index('class="cs-card"') :]
    assert card.index("Retracted, October 2026") < card.index("Moderate certainty")


def test_a_claim_without_evidence_is_marked(tmp_path: Path) -> None:
    _, foot = page_of(edition_of(tmp_path, Example(claim="verdict: unsupported\nevidence: []\ncertainty: null\n")))
    assert "no source yet" in foot
    assert "Certainty not graded" in foot


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (
            "editors@example.org",
            'href="mailto:editors@example.org?subject=A%20problem%20with%20claim%20twice-weekly-cream"',
        ),
        ("https://example.org/report", 'href="https://example.org/report"'),
    ],
)
def test_problems_can_be_reported(tmp_path: Path, address: str, expected: str) -> None:
    _, foot = page_of(edition_of(tmp_path, config=f'report-problem-to = "{address}"\n'))
    assert expected in foot


def test_without_an_address_there_is_no_link_to_report(tmp_path: Path) -> None:
    _, foot = page_of(edition_of(tmp_path))
    assert "Report a problem" not in foot


def test_facts_for_machines_can_not_end_their_script(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    hostile = Page(path="site/pages/p.md", title="</script><script>alert(1)</script>", topic="sample")
    foot = page_foot(hostile, tuple(edition.claims.values()), edition, "p.html")
    assert "</script><script>" not in foot
    assert foot.count("<script") == 1


def test_pages_without_topic_and_claims_get_nothing(tmp_path: Path) -> None:
    edition = edition_of(tmp_path)
    page = Page(path="site/pages/p.md", title="P")
    assert page_head(page, (), edition, "p.html") == ""
    assert page_foot(page, (), edition, "p.html") == ""
