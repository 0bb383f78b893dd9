"""REF121 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.ref.ref121_transcribed_record import TranscribedRecord
from tests.rules.test_every_rule import findings_of, read_example


def lock(state: str, more: str) -> str:
    doi = "10.1111/j.1365-2133.2010.10030.x"
    return f'{{"state":"{state}","doi":"{doi}","asked":"2026-11-01","via":"transcribed"{more}}}\n'


def test_it_says_where_the_facts_were_seen(tmp_path: Path) -> None:
    seen = ',"seen":["https://example.org/a","https://example.org/b"],"work":{}'
    (finding,) = findings_of(TranscribedRecord, read_example(tmp_path, Example(lock=lock("found", seen))))
    assert finding.found == "Seen at https://example.org/a, https://example.org/b."


def test_it_says_so_where_nobody_wrote_it_down(tmp_path: Path) -> None:
    (finding,) = findings_of(TranscribedRecord, read_example(tmp_path, Example(lock=lock("missing", ""))))
    assert finding.found == "It is not said where it was seen."


def test_what_could_not_be_asked_says_nothing(tmp_path: Path) -> None:
    unavailable = lock("unavailable", ',"reason":"offline"')
    assert findings_of(TranscribedRecord, read_example(tmp_path, Example(lock=unavailable))) == []


def test_what_no_registry_confirmed_is_said(tmp_path: Path) -> None:
    assert TranscribedRecord().unchecked(read_example(tmp_path)) == ""
    (bad,) = TranscribedRecord.bad
    assert TranscribedRecord().unchecked(read_example(tmp_path, bad)).startswith("1 record(s)")
