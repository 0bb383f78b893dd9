"""REF106 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref106_year_differs import YearDiffers
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import read_project


def found(tmp_path: Path, year: str, dates: str, more: str = "") -> list[Finding]:
    bib = f"@article{{one,\n  year = {{{year}}},\n  doi = {{10.5555/one}},\n}}\n"
    lock = (
        '{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"dates":[{dates}]{more}}}}}\n'
    )
    return findings_of(YearDiffers, read_example(tmp_path, Example(references=bib, lock=lock)))


def unchecked(tmp_path: Path, year: str, registered: str, more: str = "") -> str:
    found(tmp_path, year, registered, more)
    dossier = read_project(tmp_path)
    return YearDiffers().unchecked(dossier)


ONLINE, ISSUE = '{"kind":"online","date":"2019-12-30"}', '{"kind":"issued","date":"2020"}'


def test_it_shows_every_date_and_writes_the_issues(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, "2018", f"{ONLINE},{ISSUE}")
    assert finding.found == "Registered is 2019 (online), 2020 (issued)."
    assert finding.fix is not None
    assert finding.fix.replacement == "2020"
    assert finding.location.line == 2


def test_what_was_not_seen_accuses_nobody(tmp_path: Path) -> None:
    assert found(tmp_path, "2018", "") == []
    assert found(tmp_path, "2018", ONLINE, ',"partial":["dates"]') == []
    assert found(tmp_path, "in press", ISSUE) == []


@pytest.mark.parametrize(
    ("year", "dates", "more"),
    [
        ("2018", "", ""),
        ("", ISSUE, ""),
        ("in press", ISSUE, ""),
        ("2018", '{"kind":"created","date":"2019"}', ""),
        ("2018", ONLINE, ',"partial":["dates"]'),
    ],
)
def test_what_was_compared_with_nothing_is_counted(year: str, dates: str, more: str, tmp_path: Path) -> None:
    assert found(tmp_path, year, dates, more) == []
    assert unchecked(tmp_path, year, dates, more) == (
        "The years of 1 reference(s) were compared with nothing: the record, or the entry, has none or only a part."
    )


@pytest.mark.parametrize("year", ["2018", "2019", "2020"])
def test_what_was_compared_is_not_counted(year: str, tmp_path: Path) -> None:
    assert unchecked(tmp_path, year, f"{ONLINE},{ISSUE}") == ""
