"""What templates are given."""

import datetime
from pathlib import Path
from typing import get_args

import pytest
from markupsafe import Markup

from claimstead.model.notice import Nature, Notice
from claimstead.model.record import Found, Work
from claimstead.publishing.views import WorkView
from claimstead.rule import Example
from tests.publishing.editions import APPROVED, RETRACTED, UNSIGNED, edition_of
from tests.sound_project import LOCK
from tests.sync.passages import TEXT, evidence, quote, verify, write_passages

TODAY = datetime.date(2026, 11, 20)


def work_with(*dated: tuple[Nature, str | None]) -> WorkView:
    notices = tuple(Notice(nature=nature, date=date, asserted_by="publisher") for nature, date in dated)
    record = Found(
        doi="10.5555/work",
        asked=TODAY,
        registry="crossref",
        via="api",
        work=Work(),
        notices=notices,
    )
    return WorkView("k", "works/k.html", Markup(), "T", record=record)


@pytest.mark.parametrize(
    ("dated", "fallen"),
    [
        ((("retraction", "2019"),), "2019"),
        ((("withdrawal", "2018-02"),), "2018-02"),
        ((("retraction", "2019"), ("reinstatement", "2020"), ("retraction", "2021")), "2021"),
        ((("retraction", "2019"), ("reinstatement", "2020")), None),
        ((("retraction", None), ("reinstatement", None)), None),
        ((("expression-of-concern", "2020"),), None),
        ((("correction", "2020"), ("erratum", "2020")), None),
        ((), None),
    ],
)
def test_a_work_has_fallen_by_the_notice_that_its_record_names(
    dated: tuple[tuple[Nature, str | None], ...], fallen: str | None
) -> None:
    notice = work_with(*dated).fallen
    assert (notice.notice.date if notice else None) == fallen


def test_an_expression_of_concern_is_no_retraction() -> None:
    work = work_with(("expression-of-concern", "2020"), ("expression-of-concern", "2021"))
    assert work.fallen is None
    assert work.concern is not None
    assert (work.concern.label, work.concern.notice.date) == ("Expression of concern", "2021")


@pytest.mark.parametrize("nature", ["retraction", "reinstatement"])
def test_a_concern_ends_with_what_came_of_it(nature: Nature) -> None:
    assert work_with(("expression-of-concern", "2020"), (nature, "2021")).concern is None


def test_a_concern_after_a_reinstatement_stands() -> None:
    assert work_with(("reinstatement", "2020"), ("expression-of-concern", "2021")).concern is not None


def test_nothing_is_known_of_a_work_without_a_record() -> None:
    work = WorkView("k", "works/k.html", Markup(), "T")
    assert work.fallen is None
    assert work.concern is None
    assert work.changed is None
    assert not work.warned_of


@pytest.mark.parametrize(
    ("nature", "label"),
    [("retract-and-replace", "Retracted and replaced"), ("partial-retraction", "Retracted in part")],
)
def test_what_was_replaced_or_retracted_in_part_has_not_fallen_but_readers_are_warned(
    nature: Nature, label: str
) -> None:
    work = work_with((nature, "2020"))
    assert work.changed is not None
    assert work.changed.label == label
    assert (work.fallen, work.concern) == (None, None)


@pytest.mark.parametrize("nature", get_args(Nature))
def test_readers_are_warned_of_what_is_less_reliable_than_before(nature: Nature, tmp_path: Path) -> None:
    lock = RETRACTED.replace('"nature":"retraction"', f'"nature":"{nature}"')
    (work,) = edition_of(tmp_path, Example(lock=lock)).works.values()
    doubtful = (work.fallen, work.changed, work.concern)
    assert work.warned_of == any(doubtful)
    assert len([notice for notice in (*doubtful, *work.amendments) if notice]) <= 1


def test_a_notice_that_was_undone_is_not_grave_and_comes_last(tmp_path: Path) -> None:
    dated = (("retraction", "2019"), ("reinstatement", "2020"))
    undone = ",".join(f'{{"nature":"{nature}","date":"{date}","asserted-by":"p"}}' for nature, date in dated)
    (work,) = edition_of(tmp_path, Example(lock=LOCK.replace('"notices":[]', f'"notices":[{undone}]'))).works.values()
    assert [(view.label, view.stands, view.grave) for view in work.notices] == [
        ("Reinstated", True, False),
        ("Retracted", False, False),
    ]
    assert work.notices[1].meaning == "A later notice undid this."
    assert not work.warned_of


def test_of_two_retractions_the_one_that_was_undone_does_not_stand(tmp_path: Path) -> None:
    dated = (("retraction", "2019"), ("reinstatement", "2020"), ("retraction", "2021"))
    notices = ",".join(f'{{"nature":"{nature}","date":"{date}","asserted-by":"p"}}' for nature, date in dated)
    lock = LOCK.replace('"notices":[]', f'"notices":[{notices}]')
    (work,) = edition_of(tmp_path, Example(lock=lock)).works.values()
    assert [view.notice.date for view in work.notices if view.stands] == ["2021"]


def test_an_erratum_that_only_a_relation_names_is_shown_as_the_rules_tell_it(tmp_path: Path) -> None:
    relation = '"notices":[],"relations":[{"kind":"has-erratum","doi":"10.5555/erratum"}]'
    lock = LOCK.replace('"notices":[],"relations":[]', relation)
    (work,) = edition_of(tmp_path, Example(lock=lock)).works.values()
    assert [(view.notice.doi, view.stands) for view in work.amendments] == [("10.5555/erratum", True)]


EDITED = APPROVED + "comparator: no cream\n"


@pytest.mark.parametrize(
    ("claim", "standing", "label"),
    [
        (APPROVED, "approved", "Approved"),
        (EDITED, "changed-since-approval", "Changed since it was approved"),
        (UNSIGNED, "approval-of-unknown-text", "Marked as approved, but not which text"),
        (
            APPROVED.replace("reviewer-one", "reviewer-one, stranger"),
            "approval-by-unknown",
            "Marked as approved, but not by reviewers known to us",
        ),
        (
            APPROVED.replace("reviewer-one", ""),
            "approval-by-unknown",
            "Marked as approved, but not by reviewers known to us",
        ),
        (APPROVED.replace("approved", "submitted"), "submitted", "Waiting for review"),
    ],
)
@pytest.mark.parametrize("config", ["", 'ignore = ["REV"]\n', '[tool.claimstead.severity]\nREV602 = "off"\n'])
def test_approved_is_what_known_reviewers_approved_as_it_stands(
    tmp_path: Path, claim: str, standing: str, label: str, config: str
) -> None:
    review = edition_of(tmp_path, Example(claim=claim), config).claims["twice-weekly-cream"].review
    assert (review.standing, review.label, review.approved) == (standing, label, standing == "approved")


def test_a_waiver_approves_nothing(tmp_path: Path) -> None:
    waiver = "accepted: [{rule: REV602, reason: Known., by: editors, until: 2027-01-01}]\n"
    view = edition_of(tmp_path, Example(claim=EDITED + waiver)).claims["twice-weekly-cream"]
    assert not view.review.approved


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
    assert [one.passage for one in view.evidence] == ["The passage is not checked: we have no copy of its text."] * 2
    assert len(view.neutral) == 2
    assert not view.supporting
    assert not view.disputing


def test_nobody_is_led_to_a_passage_that_is_not_there(tmp_path: Path) -> None:
    claim = evidence(quote("Relapse was common"), quote("Relapse was rarer"))
    write_passages(tmp_path, claim, TEXT)
    verify(tmp_path)
    lock = (tmp_path / "project/references.lock").read_text(encoding="utf-8")
    view = edition_of(tmp_path / "site", Example(claim=claim, lock=lock)).claims["twice-weekly-cream"]
    assert [one.passage_address is None for one in view.evidence] == [True, False]


def test_an_overdue_review_is_known(tmp_path: Path) -> None:
    review = "review: {status: draft, next-review: 2026-11-19}\n"
    view = edition_of(tmp_path, Example(claim=review)).claims["twice-weekly-cream"]
    assert view.review.overdue
    assert not view.review.approved
