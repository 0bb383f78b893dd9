"""Waivers in the field ``accepted`` of a reference."""

import datetime
from pathlib import Path

import pytest

from claimstead.check import check
from claimstead.model.waiver import Waiver
from claimstead.reading.bibtex.waivers import FORM, read_waivers, written_waivers
from claimstead.rule import Example
from claimstead.rules.fil.fil007_idle_waiver import IdleWaiver
from claimstead.rules.ref.ref119_unverifiable import Unverifiable
from tests.rules.test_every_rule import read_example

ENTRY = "@article{{one2020, title = {{Itch}}, accepted = {{{}}}}}\n"


def test_one_waiver_and_several() -> None:
    one = Waiver(rule="REF119", until=datetime.date(2027, 5, 20), by="editors", reason="why it may stand")
    assert read_waivers(FORM) == (one,)
    assert [waiver.rule for waiver in read_waivers(f"{FORM} |\n {FORM.replace('119', '121')}")] == ["REF119", "REF121"]
    assert read_waivers("  ") == ()


@pytest.mark.parametrize(
    "text",
    [
        "REF119",
        "REF119 until soon by editors: x",
        "REF119 until 2027-13-20 by editors: x",
        f"{FORM} |",
        "REF119 by x: y",
    ],
)
def test_what_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"waiver|month"):
        read_waivers(text)


def test_a_reference_with_a_waiver_is_waived_until_it_ends(tmp_path: Path) -> None:
    (tmp_path / "now").mkdir()
    dossier = read_example(tmp_path / "now", Example(references=ENTRY.format(FORM)))
    report = check(dossier, [Unverifiable(), IdleWaiver()])
    assert (report.findings, [finding.code for finding in report.waived]) == ((), ["REF119"])
    (tmp_path / "then").mkdir()
    ended = read_example(tmp_path / "then", Example(references=ENTRY.format(FORM.replace("2027", "2025"))))
    found = [finding.code for finding in check(ended, [Unverifiable(), IdleWaiver()]).findings]
    assert found == ["REF119", "FIL007"]


def test_a_waiver_that_nothing_needs_is_told(tmp_path: Path) -> None:
    entry = ENTRY.format(FORM).replace("title", "pmid = {1}, title")
    report = check(read_example(tmp_path, Example(references=entry)), [Unverifiable(), IdleWaiver()])
    assert [finding.message for finding in report.findings] == [
        "The waiver of REF119 matches nothing: the rule finds nothing here."
    ]


def test_a_waiver_that_is_not_understood_is_a_fault_of_the_entry(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, Example(references=ENTRY.format("REF119 for ever")))
    assert "The entry `one2020` accepts what is not understood: `REF119 for ever` is no waiver." in [
        problem.problem.message for problem in dossier.problems
    ]
    assert dossier.references["one2020"].value.accepted == ()


def test_what_is_written_is_read_back() -> None:
    waivers = read_waivers(f"{FORM} | {FORM.replace('119', '121')}")
    assert read_waivers(written_waivers(waivers)) == waivers
