"""A run past a judge."""

import datetime
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from claimstead.assessing.judge import Judge
from claimstead.assessing.questions import pose
from claimstead.assessing.running import ANCHOR_WORDS, Assessing, Told, checked_passage
from claimstead.errors import UsageError, WriteError
from claimstead.model.assessment import Assessment
from claimstead.model.evidence import Passage
from claimstead.reading.text_store import TextStore
from tests.assessing.posing import ANSWERS, QUOTES, TEXT, judge_command, read, with_text
from tests.sound_project import CLAIM_PATH

TODAY = datetime.date(2026, 11, 20)


def run(root: Path, store: TextStore, command: Sequence[str]) -> list[Told]:
    told: list[Told] = []
    with Judge(command, 20) as judge:
        Assessing(root, judge, TODAY, told.append).run(list(pose(read(root), store)))
    return told


def recorded(root: Path) -> tuple[Assessment, ...]:
    (claim_file,) = read(root).claim_files
    return claim_file.value.assessments


def test_what_a_judge_says_is_written_into_the_claim(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    quoted = "Relapse was rarer with it, risk ratio 0.46 in all trials taken together."
    (told,) = run(root, store, judge_command(tmp_path, QUOTES % quoted))
    (assessment,) = recorded(root)
    assert told.assessment == assessment
    assert (assessment.judge, assessment.date, assessment.passage_found) == ("test", TODAY, "exact")
    assert assessment.passage == Passage(start="Relapse was rarer with it,", end="in all trials taken together.")
    assert quoted not in (root / CLAIM_PATH).read_text(encoding="utf-8"), "no sentence of a work is copied"


def test_the_same_question_is_asked_once_and_again_after_an_edit(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    command = judge_command(tmp_path, ANSWERS)
    assert len(run(root, store, command)) == 1
    assert run(root, store, command) == []
    claim = root / CLAIM_PATH
    claim.write_text(claim.read_text(encoding="utf-8").replace("outcome: relapse", "outcome: flares"), encoding="utf-8")
    assert len(run(root, store, command)) == 1
    assert len(recorded(root)) == 1, "a judge's earlier word on the same work goes"
    newer = '{"protocol": 1, "judge": "test", "kind": "program", "version": "2"}'
    assert len(run(root, store, judge_command(tmp_path, ANSWERS, newer))) == 1
    assert [one.version for one in recorded(root)] == ["2"]


def test_two_judges_stand_side_by_side(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    run(root, store, judge_command(tmp_path, ANSWERS))
    run(root, store, judge_command(tmp_path, ANSWERS, '{"protocol": 1, "judge": "other", "kind": "model"}'))
    assert [one.judge for one in recorded(root)] == ["test", "other"]


def test_no_program_takes_the_place_of_a_person_of_its_name(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    run(root, store, judge_command(tmp_path, ANSWERS, '{"protocol": 1, "judge": "A", "kind": "person"}'))
    run(root, store, judge_command(tmp_path, ANSWERS, '{"protocol": 1, "judge": "A", "kind": "model"}'))
    assert [(one.judge, one.kind) for one in recorded(root)] == [("A", "person"), ("A", "model")]


@pytest.mark.parametrize("rewrite", [lambda text: f"{text}...\n", lambda text: textwrap.indent(text, "  ")])
def test_nothing_is_asked_where_there_is_no_place_for_answers(rewrite: Callable[[str], str], tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    claim = root / CLAIM_PATH
    claim.write_text(rewrite(claim.read_text("utf-8")), "utf-8")
    marks = f"open({str(tmp_path / 'asked')!r}, 'w').close()\n" + ANSWERS
    with pytest.raises(WriteError, match="no place for assessments"):
        run(root, store, judge_command(tmp_path, marks))
    assert not (tmp_path / "asked").exists()


def test_a_passage_that_is_not_there_is_recorded_as_absent_and_not_kept(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    run(root, store, judge_command(tmp_path, QUOTES % "Relapse was rarer with it, risk ratio 0.64 in all trials."))
    (assessment,) = recorded(root)
    assert (assessment.passage, assessment.passage_found) == (None, "absent")
    assert "0.64" not in (root / CLAIM_PATH).read_text(encoding="utf-8")


def test_what_was_said_before_a_judge_failed_stays(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    second = root / "claims/sample/another-claim.yaml"
    first = (root / CLAIM_PATH).read_text(encoding="utf-8")
    second.write_text(first.replace("id: twice-weekly-cream", "id: another-claim"), encoding="utf-8")
    dies = "if question['id'].startswith('twice'):\n    sys.exit(3)\n" + ANSWERS
    with pytest.raises(UsageError, match="exit code 3"):
        run(root, store, judge_command(tmp_path, dies))
    kept = {claim_file.subject: len(claim_file.value.assessments) for claim_file in read(root).claim_files}
    assert kept == {"another-claim": 1, "twice-weekly-cream": 0}


def test_a_claim_that_somebody_edits_meanwhile_is_left_alone(tmp_path: Path) -> None:
    root, store = with_text(tmp_path)
    edits = f"open({str(root / CLAIM_PATH)!r}, 'a').write('population: others\\n')\n" + ANSWERS
    with pytest.raises(WriteError, match="changed by somebody else meanwhile"):
        run(root, store, judge_command(tmp_path, edits))
    assert "assessments" not in (root / CLAIM_PATH).read_text(encoding="utf-8")


def test_a_short_passage_is_kept_as_it_is_and_a_long_one_by_its_ends() -> None:
    words = TEXT.split()
    assert checked_passage(TEXT, None) == (None, None)
    assert checked_passage(TEXT, Passage(quote="Harms were few.")) == (Passage(quote="Harms were few."), "exact")
    anchors, found = checked_passage(TEXT, Passage(quote=" ".join(words[:16])))
    assert (anchors, found) == (
        Passage(start=" ".join(words[:ANCHOR_WORDS]), end=" ".join(words[16 - ANCHOR_WORDS : 16])),
        "exact",
    )
    assert checked_passage(TEXT + " " + TEXT, Passage(quote="Harms were few.")) == (None, "ambiguous")


def test_a_long_passage_whose_ends_fit_two_places_is_not_kept() -> None:
    first, second = (f"Relapse was rarer with it {word} in all trials taken together." for word in ("here", "there"))
    assert checked_passage(first, Passage(quote=first))[1] == "exact"
    assert checked_passage(f"{first} {second}", Passage(quote=first)) == (None, "ambiguous")
