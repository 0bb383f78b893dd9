"""REF120 beyond its examples."""

from pathlib import Path

import msgspec
import pytest

from claimstead.check import check
from claimstead.rule import Example
from claimstead.rules.ref.ref120_stale_record import StaleRecord, StaleRecordOptions
from tests.rules.test_every_rule import findings_of, read_example

DOI = "10.1111/j.1365-2133.2010.10030.x"


def lock(state: str, asked: str, more: str = "") -> str:
    return f'{{"state":"{state}","doi":"{DOI}","asked":"{asked}","registry":"crossref","via":"api"{more}}}\n'


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(lock=lock("found", "2026-11-01", ',"work":{}')))
    assert check(dossier, [StaleRecord()]).findings == ()
    (finding,) = check(dossier, [StaleRecord(StaleRecordOptions(stale_after=18))]).findings
    assert "was asked 19 days ago" in finding.message
    assert finding.remedy == "Run `claimstead sync --stale 18`."


def test_an_answer_that_it_is_missing_grows_stale_too(tmp_path: Path) -> None:
    assert len(findings_of(StaleRecord, read_example(tmp_path, Example(lock=lock("missing", "2020-01-01"))))) == 1


def test_what_could_not_be_asked_is_not_stale(tmp_path: Path) -> None:
    unavailable = lock("unavailable", "2020-01-01", ',"reason":"HTTP 503"')
    assert findings_of(StaleRecord, read_example(tmp_path, Example(lock=unavailable))) == []


@pytest.mark.parametrize("days", [0, -1, 36_501, "365"])
def test_a_limit_out_of_reason_is_refused(days: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"stale-after": days}, StaleRecordOptions)
