"""What a run says it looked at, and a report narrowed to some files and what they rest on."""

from pathlib import Path

import pytest

from claimstead.check import all_rules, check
from claimstead.dossier import Dossier
from claimstead.model.finding import Report
from claimstead.rule import Example
from claimstead.scope import looked_at, restrict
from tests.sound_project import (
    ARTICLE_PATH,
    BIB,
    CLAIM,
    CLAIM_PATH,
    LOCK,
    PAGE_PATH,
    PEOPLE_PATH,
    read_project,
    write_project,
)

MISSING = (
    '{"state":"missing","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01",'
    '"registry":"crossref","via":"api"}\n'
)
OTHER = "@article{other2020, title = {Another trial}, year = {2020}, doi = {10.5555/other}}\n"


def run(root: Path, example: Example | None = None) -> tuple[Dossier, Report]:
    write_project(root, example)
    dossier = read_project(root)
    return dossier, check(dossier, [rule() for rule in all_rules()])


def about(root: Path, path: str, example: Example | None = None) -> Report:
    dossier, report = run(root, example)
    return restrict(report, dossier, frozenset({path}))


def test_only_what_is_inside_counts(tmp_path: Path) -> None:
    counts = about(tmp_path, "references.bib").counts
    assert (counts.claims, counts.references, counts.pages) == (0, 1, 0)
    counts = about(tmp_path, "claims").counts
    assert (counts.claims, counts.references, counts.articles) == (1, 1, 1)
    assert about(tmp_path, "claim").counts.claims == 0, "a folder is not the start of a name"


@pytest.mark.parametrize("lock", ["", LOCK[:80]])
def test_a_claim_whose_reference_nobody_asked_about_is_not_clean(lock: str, tmp_path: Path) -> None:
    report = about(tmp_path, CLAIM_PATH, Example(files={"references.lock": lock}))
    assert report.counts.could_not_check >= 1
    assert "REF124" in {finding.code for finding in report.findings}


def test_a_claim_is_told_of_its_references_own_faults(tmp_path: Path) -> None:
    report = about(tmp_path, CLAIM_PATH, Example(lock=MISSING))
    assert "REF102" in {finding.code for finding in report.findings}


def test_but_not_of_other_references(tmp_path: Path) -> None:
    dossier, report = run(tmp_path, Example(references=BIB + OTHER))
    assert "other2020" in {finding.subject for finding in report.findings}
    narrowed = restrict(report, dossier, frozenset({CLAIM_PATH}))
    assert "other2020" not in {finding.subject for finding in narrowed.findings}
    assert (report.counts.could_not_check, narrowed.counts.could_not_check) == (1, 0)


@pytest.mark.parametrize("path", ["references.bib", "references.lock", PEOPLE_PATH, ARTICLE_PATH])
def test_a_file_a_claim_needs_and_nobody_can_read_is_counted(path: str, tmp_path: Path) -> None:
    write_project(tmp_path)
    (tmp_path / path).unlink()
    (tmp_path / path).mkdir()
    dossier = read_project(tmp_path)
    report = restrict(check(dossier, [rule() for rule in all_rules()]), dossier, frozenset({CLAIM_PATH}))
    assert report.counts.could_not_check >= 1
    assert path in {finding.location.path for finding in report.findings}


def test_what_was_never_asked_is_counted_whichever_rules_run(tmp_path: Path) -> None:
    dossier, _ = run(tmp_path, Example(files={"references.lock": ""}))
    assert check(dossier, []).counts.could_not_check == 1


def test_a_key_used_twice_was_read(tmp_path: Path) -> None:
    _, report = run(tmp_path, Example(references=BIB + BIB))
    assert report.counts.could_not_check == 0


@pytest.mark.parametrize(
    ("path", "read"),
    [
        (CLAIM_PATH, True),
        ("claims", True),
        (ARTICLE_PATH, True),
        (PEOPLE_PATH, True),
        ("claims/claim.schema.json", True),
        ("references.bib", True),
        ("references.lock", True),
        (PAGE_PATH, True),
        ("site", True),
        ("pyproject.toml", False),
        ("README.md", False),
        ("claims/sam", False),
    ],
)
def test_what_a_check_looks_at(path: str, read: bool, tmp_path: Path) -> None:
    dossier, _ = run(tmp_path)
    assert looked_at(dossier, frozenset({path})) is read


def test_a_broken_claim_was_looked_at(tmp_path: Path) -> None:
    dossier, _ = run(tmp_path, Example(files={"claims/sample/torn.yaml": CLAIM[:20] + "["}))
    assert looked_at(dossier, frozenset({"claims/sample/torn.yaml"}))
