"""REF116 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref116_superseded import Superseded
from tests.rules.test_every_rule import findings_of, read_example

COCHRANE = "10.1002/14651858.cd011535"


def line(doi: str, *, notices: str = "", relations: str = "", date: str = "", title: str = "A review") -> str:
    dates = f'{{"kind":"issued","date":"{date}"}}' if date else ""
    return (
        f'{{"state":"found","doi":"{doi}","asked":"2026-11-01","registry":"crossref","via":"api",'
        f'"work":{{"titles":["{title}"],"dates":[{dates}]}},"notices":[{notices}],"relations":[{relations}]}}\n'
    )


def found(tmp_path: Path, doi: str, lock: str) -> list[Finding]:
    references = f"@article{{schmitt2011, title = {{A review}}, doi = {{{doi}}}}}\n"
    return findings_of(Superseded, read_example(tmp_path, Example(references=references, lock=lock)))


def notice(doi: str, date: str = "2022") -> str:
    return f'{{"nature":"new-version","doi":"{doi}","date":"{date}","asserted-by":"publisher"}}'


def test_the_newest_update_of_a_cochrane_review_is_named(tmp_path: Path) -> None:
    lock = "".join(
        line(f"{COCHRANE}{number}", title=f"Treatments {number}") for number in ("", ".pub4", ".pub6", ".pub5")
    )
    (finding,) = found(tmp_path, f"{COCHRANE}.pub4", lock)
    assert finding.message == (
        f"A newer version of the work {COCHRANE}.pub4 exists: {COCHRANE}.pub6. "
        "The claim `twice-weekly-cream` rests on it."
    )
    assert finding.found == "It is “Treatments .pub6”."
    assert "retract" not in finding.message + finding.found + finding.remedy


def test_the_protocol_has_no_number_and_is_the_first(tmp_path: Path) -> None:
    lock = line(COCHRANE) + line(f"{COCHRANE}.pub2") + line(f"{COCHRANE}.pub10")
    (finding,) = found(tmp_path, COCHRANE, lock)
    assert f"{COCHRANE}.pub10" in finding.message
    assert found(tmp_path, f"{COCHRANE}.pub10", lock) == []


def test_another_review_is_no_version(tmp_path: Path) -> None:
    other = "10.1002/14651858.cd012119.pub9"
    assert found(tmp_path, f"{COCHRANE}.pub4", line(f"{COCHRANE}.pub4") + line(other)) == []


def test_a_version_that_a_registry_does_not_know_is_none(tmp_path: Path) -> None:
    missing = f'{{"state":"missing","doi":"{COCHRANE}.pub6","asked":"2026-11-01","registry":"crossref","via":"api"}}\n'
    assert found(tmp_path, f"{COCHRANE}.pub4", line(f"{COCHRANE}.pub4") + missing) == []


@pytest.mark.parametrize("stem", ["10.21203/rs.3.rs-123456/v", "10.20944/preprints202001.0001.v"])
def test_versions_numbered_as_repositories_do(stem: str, tmp_path: Path) -> None:
    lock = line(f"{stem}1") + line(f"{stem}2")
    assert len(found(tmp_path, f"{stem}1", lock)) == 1
    assert found(tmp_path, f"{stem}2", lock) == []


def test_the_last_notice_counts_and_a_work_that_names_itself_does_not(tmp_path: Path) -> None:
    doi = "10.1371/journal.ppat.1006930"
    assert found(tmp_path, doi, line(doi, notices=notice(doi))) == []
    two = (notice("10.5555/third", "2023-05"), notice("10.5555/second", "2022"))
    for notices in (two, reversed(two)):
        (finding,) = found(tmp_path, doi, line(doi, notices=",".join(notices)))
        assert "exists: 10.5555/third." in finding.message
        assert finding.found == "new version 10.5555/third, 2023-05, asserted by publisher."


def test_a_notice_may_not_say_which_version(tmp_path: Path) -> None:
    (finding,) = found(
        tmp_path, "10.5555/one", line("10.5555/one", notices='{"nature":"new-version","asserted-by":"p"}')
    )
    assert "exists: its DOI is not known." in finding.message


@pytest.mark.parametrize("kind", ["has-version", "is-version-of"])
@pytest.mark.parametrize("naming", ["10.5555/old", "10.5555/new"])
def test_of_two_related_versions_the_later_is_the_newer(kind: str, naming: str, tmp_path: Path) -> None:
    other = {"10.5555/old": "10.5555/new", "10.5555/new": "10.5555/old"}[naming]
    relation = {naming: f'{{"kind":"{kind}","doi":"{other}"}}'}
    lock = line("10.5555/old", date="2019-05", relations=relation.get("10.5555/old", "")) + line(
        "10.5555/new", date="2021", relations=relation.get("10.5555/new", "")
    )
    (finding,) = found(tmp_path, "10.5555/old", lock)
    assert "exists: 10.5555/new." in finding.message
    assert found(tmp_path, "10.5555/new", lock) == []


def test_versions_that_no_date_puts_in_order_are_let_be(tmp_path: Path) -> None:
    relation = '{"kind":"has-version","doi":"10.5555/new"}'
    for old, new in (("", "2021"), ("2021", ""), ("2021", "2021-05")):
        lock = line("10.5555/old", date=old, relations=relation) + line("10.5555/new", date=new)
        assert found(tmp_path, "10.5555/old", lock) == []
    assert found(tmp_path, "10.5555/old", line("10.5555/old", date="2019", relations=relation)) == []


def test_a_replacement_is_left_to_another_rule(tmp_path: Path) -> None:
    replaced = line(
        "10.5555/old",
        date="2019",
        notices='{"nature":"retract-and-replace","asserted-by":"publisher"}',
        relations='{"kind":"has-version","doi":"10.5555/new"}',
    )
    assert found(tmp_path, "10.5555/old", replaced + line("10.5555/new", date="2021")) == []
