"""EVI202 beyond its examples: by the texts themselves, from looking them up to the finding."""

from pathlib import Path

import pytest

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.evi.evi202_passage_not_found import PassageNotFound
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import LOCK, read_project
from tests.sync.passages import TEXT, evidence, quote, verify, write_passages

RESULT = quote("Relapse was rarer with treatment")


def found_after_verifying(root: Path, claim: str, *texts: str) -> list[str]:
    write_passages(root, claim, *texts)
    verify(root)
    return [finding.message for finding in findings_of(PassageNotFound, read_project(root / "project"))]


def test_what_was_looked_up_needs_no_text_any_more(tmp_path: Path) -> None:
    assert found_after_verifying(tmp_path, evidence(RESULT), TEXT) == []
    for file in (tmp_path / "texts").rglob("*.txt"):
        file.unlink()
    assert findings_of(PassageNotFound, read_project(tmp_path / "project")) == []


def test_absent_words_are_found(tmp_path: Path) -> None:
    claim = evidence(RESULT, quote("Relapse was not rarer"))
    assert found_after_verifying(tmp_path, claim, TEXT) == [
        "The passage does not stand in the stored text of `schmitt2011`."
    ]


def test_a_changed_passage_and_a_changed_text_are_found(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(RESULT), TEXT)
    verify(tmp_path)
    (claim,) = (root / "claims").rglob("twice-weekly-cream.yaml")
    before = claim.read_text()
    claim.write_text(before.replace("rarer with", "rarer without"))
    (finding,) = findings_of(PassageNotFound, read_project(root))
    assert finding.message == "The passage has not been looked up since it, or the text of the work, changed."
    claim.write_text(before)
    assert findings_of(PassageNotFound, read_project(root)) == []
    lock = root / "references.lock"
    lock.write_text(lock.read_text().replace('"texts":[{', '"texts":[{"kind":"abstract","digest":"sha256:0"},{'))
    assert findings_of(PassageNotFound, read_project(root)) == [], "the other text still has it"
    lock.write_text(lock.read_text().replace('"outcome":"exact"', '"outcome":"absent"'))
    assert len(findings_of(PassageNotFound, read_project(root))) == 1


def test_a_passage_nobody_read_is_found_though_it_stands_there(tmp_path: Path) -> None:
    assert found_after_verifying(tmp_path, evidence(RESULT, access="none"), TEXT) == [
        "`access: none` says that `schmitt2011` was not read, and a passage of it is given."
    ]


@pytest.mark.parametrize(
    ("claim", "lock", "sentence"),
    [
        (evidence(RESULT, RESULT), LOCK, "2 passage(s) have no stored text to be looked up in."),
        (evidence(RESULT), "\n", "1 passage(s) have no stored text to be looked up in."),
        (evidence(""), LOCK, ""),
        (evidence(RESULT).replace("schmitt2011", "unknown2000"), LOCK, "1 passage(s) have no stored text to be "),
    ],
)
def test_what_has_no_text_is_counted(claim: str, lock: str, sentence: str, tmp_path: Path) -> None:
    report = check(read_example(tmp_path, Example(claim=claim, lock=lock)), [PassageNotFound()])
    assert report.findings == ()
    assert " ".join(report.unchecked).startswith(sentence)
    assert bool(report.unchecked) == bool(sentence)


def test_what_is_only_in_a_part_is_counted_too(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote("It was safe."), ""), TEXT, truncated=True)
    verify(tmp_path)
    report = check(read_project(root), [PassageNotFound()])
    assert (report.findings, len(report.unchecked)) == ((), 1)
    assert report.unchecked[0].startswith("1 passage(s) are not in the part of their work that is stored")


def test_retired_claims_are_left_alone(tmp_path: Path) -> None:
    retired = "history: [{date: 2026-11-20, by: editors, activity: retired, summary: Gone.}]\n"
    assert found_after_verifying(tmp_path, evidence(quote("Relapse was not rarer")) + retired, TEXT) == []
