"""Reads every rule's metadata and runs its examples, so that conventions can't rot."""

import re
from pathlib import Path
from typing import Any

import pytest

from claimstead.check import all_rules, check
from claimstead.dossier import Dossier
from claimstead.model.finding import Finding
from claimstead.rule import Example, Rule
from tests.sound_project import read_project, write_project

HEADINGS = ("What it checks:", "Why it matters:", "Example:", "How to fix it:")
RULES = all_rules()
EXAMPLES = [
    (rule, kind, index) for rule in RULES for kind in ("good", "bad") for index in range(len(getattr(rule, kind)))
]


def read_example(root: Path, example: Example | None = None) -> Dossier:
    write_project(root, example)
    dossier = read_project(root)
    if example is not None and example.article_text:
        dossier.article_texts["sample"] = example.article_text  # type: ignore[index]  # the field's own dict
    return dossier


def findings_of(rule: type[Rule[Any]], dossier: Dossier) -> list[Finding]:
    rules = [other() for other in RULES] if rule.last else [rule()]
    return [finding for finding in check(dossier, rules).findings if finding.code == rule.code]


def assert_place_exists(finding: Finding, root: Path) -> None:
    """A finding's line stands in its file as it is shown; only a file that is missing has none."""
    place = root / finding.location.path
    if place.is_file():
        line = place.read_text(encoding="utf-8").split("\n")[finding.location.line - 1]
        assert line.startswith(finding.location.excerpt)
    else:
        assert not finding.location.excerpt
        assert place.is_dir() or (finding.code == "FIL001" and place.parent.is_dir())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_metadata_is_whole(rule: type[Rule[Any]]) -> None:
    assert re.fullmatch(r"(FIL0|REF1|EVI2|WRD3|COV4|PAG5|REV6)\d\d", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    family, module = rule.__module__.split(".")[-2:]
    assert family == rule.code[:3].lower()
    assert module.startswith(rule.code.lower() + "_")
    assert rule.good, "a rule shows what it passes"
    assert rule.bad, "a rule shows what it finds"
    text = rule.explanation()
    places = [text.find(heading) for heading in HEADINGS]
    assert -1 not in places, f"{rule.code} lacks one of {HEADINGS}"
    assert places == sorted(places)
    assert rule.precision == "exact" or re.search(r"\d", rule.precision)


def test_what_can_not_be_waived() -> None:
    held = {rule.code for rule in RULES if not rule.waivable}
    assert held == {rule.code for rule in RULES if rule.code.startswith("FIL")} | {"REV602", "REV603"}


def test_codes_and_names_are_used_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(("rule", "kind", "index"), EXAMPLES, ids=lambda part: getattr(part, "code", str(part)))
def test_examples(rule: type[Rule[Any]], kind: str, index: int, tmp_path: Path) -> None:
    found = findings_of(rule, read_example(tmp_path, getattr(rule, kind)[index]))
    if kind == "good":
        assert [finding.message for finding in found] == []
    else:
        assert found
        for finding in found:
            assert finding.message.rstrip().endswith((".", "?", "!", "»", "\u201d")), finding.message
            assert finding.remedy, "every finding says what to do"
            assert_place_exists(finding, tmp_path)
        field = getattr(rule, kind)[index].field
        assert not field or field in {finding.field for finding in found}


def test_the_sound_project_is_clean(tmp_path: Path) -> None:
    report = check(read_example(tmp_path), [rule() for rule in RULES])
    assert [f"{finding.code} {finding.message}" for finding in report.findings] == []
    assert report.counts.claims == 1
