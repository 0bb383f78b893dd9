"""What templates are given."""

from pathlib import Path

from markupsafe import Markup

from claimstead.model.record import Nature, Notice
from claimstead.publishing.views import NoticeView, WorkView
from claimstead.rule import Example
from tests.publishing.editions import edition_of


def work_with(*natures: Nature) -> WorkView:
    notices = tuple(NoticeView.of(Notice(nature=nature, asserted_by="publisher")) for nature in natures)
    return WorkView("k", "works/k.html", Markup(), "T", notices=notices)


def test_which_notices_are_grave() -> None:
    assert work_with("retraction").grave
    assert work_with("expression-of-concern", "correction").grave
    assert not work_with("correction", "erratum").grave
    assert not work_with("retraction", "reinstatement").grave
    assert not work_with().grave


def test_evidence_leads_to_its_sentence_only_where_there_is_an_address(tmp_path: Path) -> None:
    passage = "passage: {quote: one sentence}"
    evidence = (
        "evidence:\n  - {cites: schmitt2011, direction: neutral, directness: direct, role: background, "
        f"finding: F., access: abstract, design: cohort-study, species: human, {passage}}}\n"
        "  - {cites: unknown2000, direction: neutral, directness: direct, role: background, "
        f"finding: F., access: abstract, design: cohort-study, species: human, {passage}}}\n"
    )
    view = edition_of(tmp_path, Example(claim=evidence)).claims["twice-weekly-cream"]
    assert [one.passage_address for one in view.evidence] == [
        "https://doi.org/10.1111/j.1365-2133.2010.10030.x#:~:text=one%20sentence",
        None,
    ]
    assert len(view.neutral) == 2
    assert not view.supporting
    assert not view.disputing


def test_an_overdue_review_is_known(tmp_path: Path) -> None:
    review = "review: {status: draft, next-review: 2026-11-19}\n"
    view = edition_of(tmp_path, Example(claim=review)).claims["twice-weekly-cream"]
    assert view.review.overdue
    assert not view.review.approved
