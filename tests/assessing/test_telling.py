"""What people are told of a run past a judge."""

import datetime
from pathlib import Path

from claimstead.assessing.questions import pose
from claimstead.assessing.running import Told
from claimstead.assessing.telling import Sum, question_lines, without_text_lines
from claimstead.model.assessment import Assessment, PassageFound
from claimstead.reading.text_store import TextStore
from tests.assessing.posing import CREAM, read, with_text


def told(folder: Path, found: PassageFound | None = None) -> Told:
    root, store = with_text(folder)
    ((question,),) = (one.questions for one in pose(read(root), store))
    assessment = Assessment(
        cites="schmitt2011",
        judge="test",
        kind="program",
        date=datetime.date(2026, 11, 20),
        shown=question.shown,
        direction="disputes",
        passage_found=found,
    )
    return Told(question=question, assessment=assessment)


def test_each_answer_is_told_with_what_became_of_its_passage(tmp_path: Path) -> None:
    summed = Sum(3)
    assert summed.take(told(tmp_path / "a")) == f"{CREAM}: it disputes the statement."
    assert "NOT in the text" in summed.take(told(tmp_path / "b", "absent"))
    question = told(tmp_path / "c").question
    assert "was not understood: because" in summed.take(Told(question=question, why="because"))
    assert summed.lines()[0] == (
        "3 question(s): 2 answered, 0 answered before, 1 not understood. Passages not found as quoted: 1."
    )


def test_questions_and_works_without_a_text_are_listed(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    posed = list(pose(read(root), store))
    first, last = question_lines(posed)
    assert first.startswith(f"{CREAM}: sha256:")
    assert last == "1 question(s) could be asked. Nothing was asked or written."
    assert without_text_lines(posed) == []
    (line,) = without_text_lines(list(pose(read(root), TextStore(tmp_path / "none"))))
    assert "schmitt2011 (`twice-weekly-cream`)" in line
