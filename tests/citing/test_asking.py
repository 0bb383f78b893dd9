"""Asking about what the bibliography does not have yet: nothing is left behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimstead.citing.asking import Asker
from claimstead.model.notice import Notice
from claimstead.model.record import Found, Missing
from claimstead.model.reference import Doi
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.notice_store import NoticeStore
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.sync.plan import Plan
from tests.citing.asker import DAY, NOBODY, asking_at
from tests.standin import Standin, made_up

WITH_ABSTRACT, WITHOUT = Doi(made_up.doi(3)), Doi(made_up.doi(4))
ABSENT = Doi("10.5555/absent")


@pytest.fixture
def asker(tmp_path: Path) -> Iterator[Asker]:
    with Standin(made_up.works(6)) as standin, asking_at(standin.registries(), tmp_path / "notices") as asker:
        yield asker


def test_records_and_abstracts_come_as_answers(asker: Asker) -> None:
    learned = asker.learn(Plan(dois=(WITH_ABSTRACT, WITHOUT, ABSENT)))
    answers = {doi: learned.answer(record) for doi, record in learned.lock.records.items()}
    assert "made-up work, the one with number 3" in answers[WITH_ABSTRACT].abstract
    assert answers[WITHOUT].abstract == ""
    assert isinstance(answers[ABSENT].record, Missing)
    for doi in (WITH_ABSTRACT, WITHOUT):
        record = answers[doi].record
        assert isinstance(record, Found)
        assert record.texts == ()


def test_the_imported_list_of_notices_counts(asker: Asker, tmp_path: Path) -> None:
    notice = Notice(nature="retraction", date="2024", asserted_by="retraction-watch", listed=DAY)
    NoticeStore(tmp_path / "notices").put(NoticeList(day=DAY, rows=1, notices={WITHOUT: (notice,)}))
    record = asker.learn(Plan(dois=(WITHOUT,))).lock.records[WITHOUT]
    assert isinstance(record, Found)
    assert record.retraction == notice


def test_a_run_that_must_end_says_so(tmp_path: Path) -> None:
    with asking_at(NOBODY, tmp_path) as asker, pytest.raises(SessionEndedError):
        asker.learn(Plan(dois=(WITHOUT,)))
