"""REF108 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.ref.ref108_place_differs import PlaceDiffers
from tests.rules.test_every_rule import findings_of, read_example

WORK = '"volume":"164","issue":"2","pages":"415-428"'


def example(written: str, work: str = WORK) -> Example:
    return Example(
        references=f"@article{{one,\n  {written}\n  doi = {{10.5555/one}},\n}}\n",
        lock='{"state":"found","doi":"10.5555/one","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{{work}}}}}\n',
    )


def test_each_field_is_told_for_itself_with_what_to_write(tmp_path: Path) -> None:
    written = "volume = {146}, number = {3}, pages = {451--428},"
    findings = findings_of(PlaceDiffers, read_example(tmp_path, example(written)))
    fixes = [finding.fix for finding in findings]
    assert [(fix.field, fix.replacement) for fix in fixes if fix] == [
        ("volume", "164"),
        ("issue", "2"),
        ("pages", "415-428"),
    ]
    assert findings[0].message == (
        "The volume is not the one registered for 10.5555/one: 146 is written where 164 is registered."
    )


@pytest.mark.parametrize(
    ("written", "work"),
    [
        ("volume = {Vol. 164}, number = {02}, pages = {415--28},", WORK),
        ("pages = {415},", WORK),
        ("pages = {e1390},", '"article-number":"e1390"'),
        ("pages = {1390},", '"article-number":"e1390"'),
        ("eid = {e1390},", '"pages":"e1390"'),
        ("number = {Suppl 1},", '"issue":"S1"'),
        ("volume = {XII},", '"volume":"12"'),
        ("volume = {58},", '"volume":"Publish Ahead of Print"'),
        ("pages = {in press},", WORK),
    ],
)
def test_the_same_in_another_costume_or_beyond_comparison(written: str, work: str, tmp_path: Path) -> None:
    assert findings_of(PlaceDiffers, read_example(tmp_path, example(written, work))) == []


def test_another_article_number_is_written_where_the_entry_has_it(tmp_path: Path) -> None:
    (finding,) = findings_of(PlaceDiffers, read_example(tmp_path, example("eid = {17}, ", '"article-number":"71"')))
    assert finding.fix is not None
    assert (finding.fix.field, finding.fix.replacement) == ("article_number", "71")


def test_only_what_had_none_of_the_three_compared_is_counted(tmp_path: Path) -> None:
    assert PlaceDiffers().unchecked(read_example(tmp_path, example("volume = {164},"))) == ""
    counted = PlaceDiffers().unchecked(read_example(tmp_path, example("volume = {164},", '"type":"journal-article"')))
    assert counted.startswith("The volumes, issues and pages of 1 reference(s) were compared with nothing")


def test_another_work_is_left_to_another_rule(tmp_path: Path) -> None:
    work = WORK + ',"titles":["Asthma in mice"],"authors":[{"family":"Langan"}]'
    written = "author = {Simpson, E.}, title = {Two trials of dupilumab}, volume = {1},"
    assert findings_of(PlaceDiffers, read_example(tmp_path, example(written, work))) == []
