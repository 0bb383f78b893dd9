"""FIL007 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.check import all_rules, check
from claimstead.rule import Example
from claimstead.rules.evi.evi201_no_evidence import NoEvidence
from claimstead.rules.fil.fil007_idle_waiver import IdleWaiver
from claimstead.rules.fil.fil008_file_name import FileName
from claimstead.rules.rev.rev603_no_known_reviewer import NoKnownReviewer
from tests.rules.test_every_rule import read_example

NOTHING = "evidence: []\n"


def waiver(rule: str = "EVI201", until: str = "2027-02-01") -> str:
    return f"  - {{rule: {rule}, reason: Being looked for., by: editors, until: {until}}}\n"


def idle(tmp_path: Path, claim: str) -> list[tuple[str, str]]:
    report = check(read_example(tmp_path, Example(claim=claim)), [IdleWaiver(), NoEvidence(), FileName()])
    return [(finding.field, finding.message) for finding in report.findings if finding.code == "FIL007"]


def test_a_waiver_holds_through_its_last_day(tmp_path: Path) -> None:
    assert idle(tmp_path, NOTHING + "accepted:\n" + waiver(until="2026-11-20")) == []


def test_an_ended_waiver_is_named_even_where_its_rule_did_not_run(tmp_path: Path) -> None:
    (found,) = idle(tmp_path, "accepted:\n" + waiver("WRD304", "2026-01-31"))
    assert found == ("accepted[0].until", "The waiver of WRD304 ended on 2026-01-31.")


def test_a_rule_that_did_not_run_leaves_its_waiver_alone(tmp_path: Path) -> None:
    assert idle(tmp_path, "accepted:\n" + waiver("WRD304")) == []


def test_of_two_waivers_for_one_finding_the_ended_one_is_idle(tmp_path: Path) -> None:
    found = idle(tmp_path, NOTHING + "accepted:\n" + waiver(until="2026-01-31") + waiver())
    assert [field for field, _ in found] == ["accepted[0].until"]


def test_the_ended_waiver_says_whether_its_finding_stands(tmp_path: Path) -> None:
    for claim, said in ((NOTHING, "EVI201 is found again in this claim."), ("", "")):
        dossier = read_example(tmp_path, Example(claim=claim + "accepted:\n" + waiver(until="2026-01-31")))
        findings = check(dossier, [IdleWaiver(), NoEvidence()]).findings
        assert [finding.found for finding in findings if finding.code == "FIL007"] == [said]


def test_faults_of_files_cannot_be_waived(tmp_path: Path) -> None:
    (found,) = idle(tmp_path, "id: another\naccepted:\n" + waiver("FIL008"))
    assert "can't be waived" in found[1]


def test_an_approval_that_is_none_cannot_be_waived(tmp_path: Path) -> None:
    approved = "review: {status: approved, reviewers: []}\n"
    for review, said in (
        (approved, "has no effect: what the rule finds here can't be waived."),
        ("", "matches nothing"),
    ):
        dossier = read_example(tmp_path, Example(claim=review + "accepted:\n" + waiver("REV603")))
        findings = check(dossier, [IdleWaiver(), NoKnownReviewer()]).findings
        (idle_waiver,) = [finding for finding in findings if finding.code == "FIL007"]
        assert said in idle_waiver.message
        assert len(findings) == (2 if review else 1)


HEAD = "---\ntitle: A page\naccepted:\n  - {rule: PAG501, words: %s, reason: Its own., by: editors, until: %s}\n---\n\n"
FACT = "Stress makes eczema worse. Wool makes eczema worse.\n"


@pytest.mark.parametrize(
    ("words", "until", "message"),
    [
        ("Wool makes", "2027-02-01", ""),
        ("Silk makes", "2027-02-01", "no finding that stands here quotes its `words`"),
        ("Wool makes", "2026-11-19", "ended on 2026-11-19"),
    ],
)
def test_a_waiver_of_a_page_lets_the_sentence_pass_that_it_quotes(
    words: str, until: str, message: str, tmp_path: Path
) -> None:
    dossier = read_example(tmp_path, Example(page=HEAD % (words, until) + FACT))
    report = check(dossier, [rule() for rule in all_rules()])
    told = [finding for finding in report.findings if finding.code == "FIL007"]
    assert [message in finding.message for finding in told] == ([True] if message else [])
    assert all(finding.location.line == 4 for finding in told)
    passed = [finding.found for finding in report.waived]
    assert passed == ([] if message else ["“Wool makes eczema worse.”"])
    assert any("Stress" in finding.found for finding in report.findings if finding.code == "PAG501")
