"""FIL002 beyond its examples."""

from pathlib import Path

from claimstead.rule import Example
from claimstead.rules.fil.fil002_schema import Schema
from tests.rules.test_every_rule import findings_of, read_example
from tests.sound_project import CLAIM_PATH, PAGE_PATH, PEOPLE_PATH


def test_all_faults_of_a_claim_are_reported_each_at_its_place(tmp_path: Path) -> None:
    change = "kind: remedy\nverdict: yes\nreview: {status: done}\n"
    findings = findings_of(Schema, read_example(tmp_path, Example(claim=change)))
    assert [finding.location.path for finding in findings] == [CLAIM_PATH] * 3
    assert [finding.location.excerpt for finding in findings] == change.splitlines()


def test_people_and_pages_are_looked_at_too(tmp_path: Path) -> None:
    dossier = read_example(
        tmp_path,
        Example(
            people="people:\n  reviewer-one: {name: A Reviewer, credentials: MD, orcid: 12}\n",
            page="---\ntitle: A page\naudience: doctor\n---\n\n{{ claim(twice-weekly-cream) }}\n",
        ),
    )
    places = [(finding.location.path, finding.location.line) for finding in findings_of(Schema, dossier)]
    assert places == [(PEOPLE_PATH, 2), (PAGE_PATH, 3), (PAGE_PATH, 6)]


def test_faults_of_files_cannot_be_waived(tmp_path: Path) -> None:
    waiver = "accepted:\n  - {rule: FIL002, reason: Later., by: editors, until: 2027-01-01}\nverdict: perhaps\n"
    assert len(findings_of(Schema, read_example(tmp_path, Example(claim=waiver)))) == 1
