"""Talking with a judge: a real program, well-behaved or not."""

import sys
import time
from pathlib import Path

import pytest

from claimstead.assessing.judge import Judge, NotUnderstoodError
from claimstead.assessing.questions import Question, pose
from claimstead.errors import UsageError
from tests.assessing.posing import ANSWERS, judge_command, read, with_text


def question_of(folder: Path, text: str = "A text.") -> Question:
    root, store = with_text(folder, text)
    ((question,),) = (one.questions for one in pose(read(root), store))
    return question


def test_a_judge_says_who_it_is_and_answers(tmp_path: Path) -> None:
    with Judge(judge_command(tmp_path, "answer['note'] = 'a\\x1b[31m\\nb'\n" + ANSWERS), 20) as judge:
        assert (judge.introduction.judge, judge.introduction.kind, judge.introduction.version) == (
            "test",
            "program",
            "1",
        )
        answer = judge.ask(question_of(tmp_path))
    assert (answer.direction, answer.note) == ("supports", "a [31m b")


@pytest.mark.parametrize(
    ("written", "note"),
    [
        ("None", ""),
        ("'it says \u202eon\u202c'", "it says on"),
        ("'word ' * 1000", ("word " * 1000)[:499] + "…"),
    ],
)
def test_a_note_is_a_short_line_or_nothing(written: str, note: str, tmp_path: Path) -> None:
    with Judge(judge_command(tmp_path, f"answer['note'] = {written}\n" + ANSWERS), 20) as judge:
        assert judge.ask(question_of(tmp_path)).note == note


def test_a_judge_that_talks_without_end_waits_and_is_stopped(tmp_path: Path) -> None:
    started = time.monotonic()
    command = judge_command(tmp_path, "while True:\n    print('x', flush=True)")
    with Judge(command, 20) as judge, pytest.raises(NotUnderstoodError):
        judge.ask(question_of(tmp_path))
    assert time.monotonic() - started < 15


def test_a_name_is_one_line_and_a_mark_of_byte_order_is_none(tmp_path: Path) -> None:
    introduction = '\ufeff{"protocol": 1, "judge": "a\\n\\u0000b", "kind": "model", "version": "\\u0000"}'
    with Judge(judge_command(tmp_path, ANSWERS, introduction), 20) as judge:
        assert (judge.introduction.judge, judge.introduction.version) == ("a b", None)


def test_a_long_text_reaches_the_judge_whole(tmp_path: Path) -> None:
    body = "answer['note'] = str(len(question['text']))\n" + ANSWERS
    with Judge(judge_command(tmp_path, body), 20) as judge:
        assert judge.ask(question_of(tmp_path, "word " * 100_000)).note == "500000"


@pytest.mark.parametrize(
    "body",
    [
        "print('I think so', flush=True)",
        "print('{}', flush=True)",
        "print(json.dumps(answer | {'direction': 'perhaps'}), flush=True)",
        "print(json.dumps(answer | {'passage': {'start': 'a'}}), flush=True)",
        "print('[' * 100000, flush=True)",
        "sys.stdout.buffer.write(b'\\xff\\n'); sys.stdout.flush()",
    ],
)
def test_an_answer_that_is_none_does_not_end_the_talk(body: str, tmp_path: Path) -> None:
    asked = "if question['text'] == 'B':\n    " + ANSWERS + "\nelse:\n    " + body
    with Judge(judge_command(tmp_path, asked), 20) as judge:
        with pytest.raises(NotUnderstoodError):
            judge.ask(question_of(tmp_path / "a", "A"))
        assert judge.ask(question_of(tmp_path / "b", "B")).direction == "supports"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("sys.exit(7)", "ended before it had answered (exit code 7)"),
        ("print(json.dumps(answer | {'id': 'another'}), flush=True)", "answered `another` when it was asked"),
        ("time.sleep(30)", "was silent for 1 seconds"),
        ("print('x' * 2_000_000, flush=True)", "wrote a line of 1,000,000 bytes or more"),
    ],
)
def test_a_judge_that_fails_ends_the_talk(body: str, message: str, tmp_path: Path) -> None:
    started = time.monotonic()
    with Judge(judge_command(tmp_path, body), 1) as judge, pytest.raises(UsageError) as caught:
        judge.ask(question_of(tmp_path))
    assert message in str(caught.value)
    assert time.monotonic() - started < 15


@pytest.mark.parametrize(
    ("introduction", "message"),
    [
        ("hello", "does not introduce itself"),
        ('{"protocol": 2, "judge": "x", "kind": "model"}', "speaks version 2 of the protocol"),
        ('{"protocol": 1, "judge": " ", "kind": "model"}', "does not introduce itself"),
        ('{"protocol": 1, "judge": "\\u0000", "kind": "model"}', "does not introduce itself"),
        ('{"protocol": 1, "judge": "x", "kind": "oracle"}', "does not introduce itself"),
    ],
)
def test_a_judge_must_introduce_itself(introduction: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        Judge(judge_command(tmp_path, ANSWERS, introduction), 20)


@pytest.mark.parametrize("command", [["/nowhere/judge"], ["."], [sys.executable, "-c", ""]])
def test_what_is_no_judge_is_told(command: list[str]) -> None:
    with pytest.raises(UsageError, match=r"can't be started|ended before"):
        Judge(command, 20)
