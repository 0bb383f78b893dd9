"""Passes come to an end, and what is mended is judged again."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from claimstead.dossier import Dossier
from claimstead.errors import WriteError
from claimstead.fixing.changes import Change
from claimstead.fixing.running import Outcome, Selection, run
from claimstead.model.finding import Fix, Location, Problem, Severity
from claimstead.model.reference import Reference
from claimstead.rule import ReferenceRule, Rule
from tests.fixing.made import BIB, dossier_of, proposing
from tests.sound_project import read_project

Yields = Callable[[Reference], dict[str, str]]


def rule(rule_code: str, wishes: Yields) -> Rule[Any]:
    """A rule that wishes fields of references to be otherwise."""

    class Wishing(ReferenceRule):
        code = rule_code
        name = "wishing"
        severity = Severity.WARNING
        good = bad = ()

        def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
            for field, replacement in wishes(value).items():
                if getattr(value, field) != replacement:
                    yield Problem(message="m", field=field, fix=Fix(field, replacement, "d"))

    return Wishing()


def wishing_year(year: str) -> Yields:
    return lambda _: {"year": year}


def outcome(root: Path, *rules: Rule[Any], codes: str = "REF901 REF902 REF903") -> tuple[Outcome, list[Change]]:
    changes: list[Change] = []

    def read() -> Dossier:
        return read_project(root)

    return run(read, rules, Selection(frozenset(codes.split())), changes.append), changes


def bibliography(root: Path) -> str:
    return (root / "references.bib").read_text()


def test_the_first_code_is_made_and_the_other_judged_again(tmp_path: Path) -> None:
    dossier_of(tmp_path)
    canonical = rule("REF901", lambda value: {"year": "2012"} if value.year == "2011" else {})
    latest = rule("REF902", lambda value: {"year": "2013"} if value.year in ("2011", "2012") else {})
    ended, changes = outcome(tmp_path, latest, canonical)
    assert [(one.made[0].code, one.made[0].fix and one.made[0].fix.replacement) for one in changes] == [
        ("REF901", "2012"),
        ("REF902", "2013"),
    ]
    assert bibliography(tmp_path) == BIB.replace("2011", "2013")
    assert ended.report.findings == ()


def test_a_fix_that_is_no_longer_due_is_not_made(tmp_path: Path) -> None:
    dossier_of(tmp_path)
    first = rule("REF901", lambda value: {"year": "2012"} if value.key == "one" else {})
    same = rule("REF902", lambda value: {"year": "2013"} if value.year == "2011" else {})
    _, changes = outcome(tmp_path, first, same)
    assert [one.made[0].code for one in changes] == ["REF901"]


def test_rules_that_never_agree_come_to_an_end(tmp_path: Path) -> None:
    dossier_of(tmp_path)
    rules = [rule(f"REF90{number}", wishing_year(f"200{number}")) for number in (1, 2, 3)]
    ended, changes = outcome(tmp_path, *rules)
    assert [[one.code for one in change.made] for change in changes] == [
        ["REF901", "REF901"],
        ["REF902", "REF902"],
        ["REF903", "REF903"],
    ]
    assert bibliography(tmp_path).count("2003") == 2
    assert {finding.code for finding in ended.report.findings} == {"REF901", "REF902"}


def test_two_fields_of_one_entry_are_mended_at_once(tmp_path: Path) -> None:
    dossier_of(tmp_path)
    one = rule("REF901", lambda value: {"year": "2012", "title": "New"} if value.key == "one" else {})
    two = rule("REF902", lambda value: {"volume": "3"} if value.key == "one" else {})
    _, (change,) = outcome(tmp_path, one, two)
    assert [made.code for made in change.made] == ["REF901", "REF901", "REF902"]
    assert "  title = {New},\n  year = 2012,\n  volume = 3,\n}" in bibliography(tmp_path)


def test_what_can_not_be_made_is_told_once_and_stays(tmp_path: Path) -> None:
    dossier_of(tmp_path, BIB.replace("{Two}", "{Two}, subtitle = {Sub}"))
    titled = rule("REF901", lambda value: {"title": "New"})
    late = rule("REF902", lambda value: {"title": "Newer"} if value.key == "one" else {})
    ended, changes = outcome(tmp_path, titled, late)
    assert len(changes) == 2
    assert [(refusal.finding.subject, refusal.why) for refusal in ended.refused] == [
        ("two", "it would be read as `New: Sub`, not as `New`")
    ]
    assert len(ended.report.findings) == 2


def test_only_what_is_asked_for_is_made(tmp_path: Path) -> None:
    dossier_of(tmp_path)
    rules = [rule("REF901", lambda value: {"year": "2012"}), rule("REF902", lambda value: {"title": "T"})]
    ended, _ = outcome(tmp_path, *rules, codes="REF902")
    assert "2011" in bibliography(tmp_path)
    assert {finding.code for finding in ended.report.findings} == {"REF901"}


def test_a_file_changed_between_planning_and_writing_ends_the_run(tmp_path: Path) -> None:
    dossier_of(tmp_path)

    def tell(change: Change) -> None:
        raise AssertionError(change)

    def read() -> Dossier:
        dossier = read_project(tmp_path)
        (tmp_path / "references.bib").chmod(0o444)
        return dossier

    with pytest.raises(WriteError, match="read-only"):
        run(read, [rule("REF901", lambda value: {"year": "2012"})], Selection(frozenset({"REF901"})), tell)
    assert bibliography(tmp_path) == BIB


@pytest.mark.parametrize(
    ("paths", "subjects", "concerned"),
    [
        ((), (), True),
        (("claims/sample",), (), True),
        (("claims/sample/c.yaml",), (), True),
        (("claims/samp",), (), False),
        ((), ("the-id",), True),
        (("references.bib",), ("other",), False),
    ],
)
def test_a_finding_is_asked_for_by_file_folder_or_subject(
    paths: tuple[str, ...], subjects: tuple[str, ...], concerned: bool
) -> None:
    finding = proposing("REF122", Location("claims/sample/c.yaml"), "doi", "x", "the-id")
    wanted = Selection(frozenset({"REF122"}), frozenset(paths), frozenset(subjects))
    assert wanted.concerns(finding) is wanted.asks_for(finding) is concerned
    assert not Selection(frozenset()).asks_for(finding)
