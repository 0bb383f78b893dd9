"""What a judge is shown."""

from pathlib import Path

import msgspec
import pytest

from claimstead.assessing.questions import pose
from claimstead.errors import UsageError
from claimstead.model.shown import SHOWN_FIELDS
from claimstead.reading.text_store import TextStore
from tests.assessing.posing import CREAM, TEXT, read, with_text


def test_a_question_has_the_statement_and_the_text_and_nothing_that_could_lead(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    ((question,),) = (one.questions for one in pose(read(root), store))
    assert (question.id, question.text, question.truncated) == (CREAM, TEXT, False)
    assert question.statement.startswith("Using the cream")
    shown = set(msgspec.to_builtins(question))
    assert shown == {*SHOWN_FIELDS, "id", "shown", "cites", "title", "text", "truncated"}
    said = msgspec.json.encode(question).decode()
    for kept_back in ("supported", "verdict", "0.38", "probably"):
        assert kept_back not in said


def test_a_work_without_a_text_here_is_counted(tmp_path: Path) -> None:
    root, _ = with_text(tmp_path)
    (posed,) = pose(read(root), TextStore(tmp_path / "none"))
    assert (posed.questions, posed.without_text) == ((), ("schmitt2011",))


def test_only_claims_in_use_and_asked_for(tmp_path: Path) -> None:
    retired = "history:\n  - {date: 2026-11-01, by: editors, activity: retired, summary: Gone.}\n"
    root, store = with_text(tmp_path, claim=retired)
    assert list(pose(read(root), store)) == []
    root, store = with_text(tmp_path / "other")
    with pytest.raises(UsageError, match="There is no claim `another-claim`"):
        list(pose(read(root), store, ["another-claim"]))
    assert len(list(pose(read(root), store, ["twice-weekly-cream"]))) == 1


def test_the_fuller_text_is_shown(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    full = store.put("The whole article.")
    lock = root / "references.lock"
    stored = f'"texts":[{{"kind":"full-text","digest":"{full}","given-by":"editor"}},'
    lock.write_text(lock.read_text(encoding="utf-8").replace('"texts":[', stored), encoding="utf-8")
    ((question,),) = (one.questions for one in pose(read(root), store))
    assert question.text == "The whole article."


def test_a_whole_abstract_is_shown_rather_than_an_article_cut_short(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    cut = store.put("The beginning of the article.")
    lock = root / "references.lock"
    stored = f'"texts":[{{"kind":"full-text","digest":"{cut}","truncated":true,"given-by":"editor"}},'
    lock.write_text(lock.read_text(encoding="utf-8").replace('"texts":[', stored), encoding="utf-8")
    ((question,),) = (one.questions for one in pose(read(root), store))
    assert question.text == TEXT
