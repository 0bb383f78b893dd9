"""EVI219 beyond its examples: by the texts themselves, from scoring them to the finding."""

from pathlib import Path

from claimstead.check import check
from claimstead.rules.evi.evi219_possible_wrong_source import PossibleWrongSource
from tests.rules.test_every_rule import findings_of
from tests.sound_project import CLAIM_PATH, read_project
from tests.sync.passages import TEXT, evidence, quote, verify, write_passages

CLAIM = evidence(quote("Relapse was rarer with treatment"))
OFF_TOPIC = "statement: Osteoclasts maintain mature bone in zebrafish larvae.\n"


def messages(root: Path) -> list[str]:
    return [finding.message for finding in findings_of(PossibleWrongSource, read_project(root))]


def test_a_text_about_something_else_is_found_and_its_lacks_are_named(tmp_path: Path) -> None:
    root = write_passages(tmp_path, CLAIM + OFF_TOPIC, TEXT)
    verify(tmp_path)
    (finding,) = findings_of(PossibleWrongSource, read_project(root))
    assert finding.message == "`schmitt2011` is possibly the wrong source: its text has hardly a word of the statement."
    assert finding.field == "evidence[0].cites"
    assert finding.found.startswith("Coverage score 0.")
    for words in ("threshold 0.24", "“Osteoclasts”", "“zebrafish”"):
        assert words in finding.found
    assert "claimstead texts verify schmitt2011" in finding.remedy
    assert "This rule reads prose" in finding.remedy


def test_a_text_on_the_subject_is_not(tmp_path: Path) -> None:
    root = write_passages(tmp_path, CLAIM, TEXT)
    verify(tmp_path)
    assert messages(root) == []


def test_a_changed_statement_is_stale_until_it_is_looked_up_again(tmp_path: Path) -> None:
    root = write_passages(tmp_path, CLAIM, TEXT)
    verify(tmp_path)
    path = root / CLAIM_PATH
    path.write_text(path.read_text().replace("statement: ", "statement: Perhaps, ").replace(">-\n", ">-\n  Perhaps,\n"))
    (message,) = messages(root)
    assert message.startswith("It is not known how much of the statement stands in the text of `schmitt2011`")
    verify(tmp_path)
    assert messages(root) == []


def test_many_lacking_words_are_counted(tmp_path: Path) -> None:
    long = "statement: " + " ".join(f"Zebra{letter}" for letter in "abcdefghijklmnop") + " move.\n"
    root = write_passages(tmp_path, CLAIM + long, TEXT)
    verify(tmp_path)
    (finding,) = findings_of(PossibleWrongSource, read_project(root))
    assert finding.found.endswith(" and 5 more.")


def test_what_could_not_be_compared_is_counted(tmp_path: Path) -> None:
    root = write_passages(tmp_path, CLAIM)
    report = check(read_project(root), [PossibleWrongSource()])
    assert report.findings == ()
    assert report.unchecked == (
        "1 statement(s) could not be compared with a supporting work's words: no whole text is stored.",
    )
