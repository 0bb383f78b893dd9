"""REF114 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.model.finding import Finding
from claimstead.rule import Example
from claimstead.rules.ref.ref114_reinstated_or_replaced import ReinstatedOrReplaced
from tests.rules.test_every_rule import findings_of, read_example

DOI = "10.1111/j.1365-2133.2010.10030.x"


def found(tmp_path: Path, notices: str, relations: str = "") -> list[Finding]:
    lock = (
        f'{{"state":"found","doi":"{DOI}","asked":"2026-11-01","registry":"crossref",'
        f'"via":"api","work":{{}},"notices":[{notices}],"relations":[{relations}]}}\n'
    )
    return findings_of(ReinstatedOrReplaced, read_example(tmp_path, Example(lock=lock)))


def notice(nature: str, date: str, doi: str = "10.5555/notice") -> str:
    return f'{{"nature":"{nature}","doi":"{doi}","date":"{date}","asserted-by":"retraction-watch"}}'


def test_what_was_reinstated_stands_at_its_own_doi(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, notice("retraction", "2019") + "," + notice("reinstatement", "2020-02"))
    assert finding.message.startswith(f"The work {DOI} was taken back and reinstated.")
    assert finding.found.startswith(
        f"reinstatement 10.5555/notice, 2020-02, asserted by retraction-watch. The work stands as published, at {DOI}. "
    )


@pytest.mark.parametrize(
    ("notice_doi", "relations", "where"),
    [
        ("10.5555/notice", "", f"at the same DOI, {DOI}, unless the notice 10.5555/notice names another."),
        (DOI, "", f"at the same DOI, {DOI}."),
        ("10.5555/notice", '{"kind":"has-version","doi":"10.5555/replacement"}', "at 10.5555/replacement."),
        (DOI, '{"kind":"has-review","doi":"10.5555/review"}', f"at the same DOI, {DOI}."),
    ],
)
def test_of_what_was_replaced_it_says_where_the_replacement_is(
    notice_doi: str, relations: str, where: str, tmp_path: Path
) -> None:
    (finding,) = found(tmp_path, notice("retract-and-replace", "2019", notice_doi), relations)
    assert f"What was first published does not count; the replacement stands, {where}" in finding.found
    assert "The claim `twice-weekly-cream` rests on it." in finding.message


def test_a_replacement_that_was_retracted_stands_no_more(tmp_path: Path) -> None:
    assert found(tmp_path, notice("retract-and-replace", "2019") + "," + notice("retraction", "2020")) == []


@pytest.mark.parametrize("nature", ["retraction", "withdrawal", "correction", "new-version"])
def test_no_other_notice_is_one(nature: str, tmp_path: Path) -> None:
    assert found(tmp_path, notice(nature, "2019")) == []
