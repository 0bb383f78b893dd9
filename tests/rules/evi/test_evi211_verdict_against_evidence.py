"""EVI211 beyond its examples."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from claimstead.rules.evi.evi211_verdict_against_evidence import VerdictAgainstEvidence
from tests.rules.test_every_rule import findings_of, read_example

DIRECT = ("direct", "primary-result")
INDIRECT = ("indirect", "primary-result")
BACKGROUND = ("direct", "background")
FOR, AGAINST, NEUTRAL = "supports", "disputes", "neutral"


def claim(verdict: str, *evidence: tuple[str, tuple[str, str]]) -> Example:
    lines = "".join(
        f"  - {{cites: schmitt2011, direction: {direction}, directness: {directness}, role: {role},\n"
        "     finding: Something., access: abstract, design: randomised-trial, species: human}\n"
        for direction, (directness, role) in evidence
    )
    return Example(claim=f"verdict: {verdict}\nevidence:\n{lines or '  []'}\n")


@pytest.mark.parametrize(
    ("verdict", "evidence", "wrong"),
    [
        ("supported", [(FOR, DIRECT)], False),
        ("supported", [(FOR, INDIRECT)], False),
        ("supported", [(NEUTRAL, DIRECT)], True),
        ("supported", [(AGAINST, INDIRECT)], True),
        ("supported", [(FOR, DIRECT), (AGAINST, DIRECT)], False),
        ("supported", [(FOR, INDIRECT), (AGAINST, DIRECT)], True),
        ("supported", [(FOR, BACKGROUND), (AGAINST, DIRECT)], True),
        ("supported", [(FOR, INDIRECT), (AGAINST, INDIRECT)], False),
        ("supported", [(FOR, INDIRECT), (AGAINST, BACKGROUND)], False),
        ("overstated", [(NEUTRAL, DIRECT), (AGAINST, DIRECT)], True),
        ("overstated", [(FOR, INDIRECT), (AGAINST, DIRECT)], False),
        ("disputed", [(FOR, DIRECT)], True),
        ("disputed", [(FOR, DIRECT), (AGAINST, INDIRECT)], False),
        ("unsupported", [(FOR, DIRECT)], True),
        ("unsupported", [(FOR, BACKGROUND), (FOR, INDIRECT)], False),
        ("disputed", [(FOR, DIRECT), (AGAINST, BACKGROUND)], True),
        ("disputed", [(FOR, DIRECT), (AGAINST, BACKGROUND), (AGAINST, INDIRECT)], False),
        ("disputed", [(FOR, INDIRECT), (AGAINST, BACKGROUND)], False),
        ("disputed", [(FOR, BACKGROUND), (AGAINST, BACKGROUND)], False),
        ("unsupported", [(AGAINST, DIRECT)], True),
        ("unsupported", [(AGAINST, DIRECT), (FOR, INDIRECT)], True),
        ("unsupported", [(AGAINST, DIRECT), (FOR, DIRECT)], True),
        ("unsupported", [(AGAINST, INDIRECT), (AGAINST, BACKGROUND)], False),
        ("unsupported", [(NEUTRAL, DIRECT)], False),
        ("outdated", [(FOR, DIRECT)], False),
        ("outdated", [(AGAINST, DIRECT)], False),
        ("supported", [], False),
        ("disputed", [], False),
    ],
)
def test_every_way_a_verdict_can_meet_its_evidence(
    verdict: str, evidence: list[tuple[str, tuple[str, str]]], wrong: bool, tmp_path: Path
) -> None:
    dossier = read_example(tmp_path, claim(verdict, *evidence))
    assert len(dossier.claim_files) == 1
    findings = findings_of(VerdictAgainstEvidence, dossier)
    assert len(findings) == wrong
    assert all(finding.location.excerpt == f"verdict: {verdict}" for finding in findings)


def test_the_directions_are_counted_in_words(tmp_path: Path) -> None:
    dossier = read_example(tmp_path, claim("disputed", (FOR, DIRECT), (FOR, INDIRECT), (NEUTRAL, DIRECT)))
    (finding,) = findings_of(VerdictAgainstEvidence, dossier)
    assert finding.found == "Of the evidence, 2 support, 1 is neutral."


@pytest.mark.parametrize(
    ("evidence", "why"),
    [
        ([(AGAINST, DIRECT)], "direct evidence disputes the claim"),
        ([(AGAINST, DIRECT), (FOR, DIRECT)], "direct evidence supports the claim"),
    ],
)
def test_an_unsupported_claim_is_told_what_stands_there(
    evidence: list[tuple[str, tuple[str, str]]], why: str, tmp_path: Path
) -> None:
    (finding,) = findings_of(VerdictAgainstEvidence, read_example(tmp_path, claim("unsupported", *evidence)))
    assert finding.message == f"The verdict is `unsupported`, but {why}."
