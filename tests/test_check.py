"""The engine: selection, severities, places, waivers, counts."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from claimstead.check import all_rules, check, select_rules
from claimstead.config import Config, read_config
from claimstead.dossier import Dossier, read_dossier
from claimstead.errors import ConfigError
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import ClaimRule, Example
from tests.sound_project import CLAIM, CLAIM_PATH, TODAY, write_project

DAY = datetime.date.fromisoformat(TODAY)


class EveryDoi(ClaimRule):
    """A rule of the tests' own: it names the DOI of the first evidence."""

    code = "EVI299"
    name = "every-doi"
    severity = Severity.WARNING

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        yield Problem(field="evidence[0].doi", message="Here is a DOI.", remedy="Nothing.")


class NoRecord(EveryDoi):
    """The same, as something that could not be checked."""

    code = "EVI298"
    severity = Severity.INCOMPLETE


def dossier_of(root: Path, claim: str = "", config: str = "", today: datetime.date = DAY) -> Dossier:
    write_project(root, Example(claim=claim), config)
    return read_dossier(root, read_config(root), today, cached=False)


def test_a_field_becomes_a_line(tmp_path: Path) -> None:
    report = check(dossier_of(tmp_path), [EveryDoi()])
    (finding,) = report.findings
    assert finding.location.path == CLAIM_PATH
    assert finding.location.excerpt.strip() == "doi: 10.1111/j.1365-2133.2010.10030.x"
    assert finding.location.excerpt[finding.location.column - 1 :].startswith("10.1111")
    assert finding.subject == "twice-weekly-cream"


@pytest.mark.parametrize(("until", "waived"), [("2026-11-19", 0), ("2026-11-20", 1), ("2027-01-01", 1)])
def test_a_waiver_ends_by_itself(until: str, waived: int, tmp_path: Path) -> None:
    waiver = f"accepted:\n  - {{rule: EVI299, reason: known, by: editors, until: {until}}}\n"
    report = check(dossier_of(tmp_path, waiver), [EveryDoi()])
    assert (len(report.findings), len(report.waived), report.counts.waived) == (1 - waived, waived, waived)


class NotWaivable(EveryDoi):
    """The same, as something nobody may let pass."""

    waivable = False


def test_what_nobody_may_let_pass_is_not_waived(tmp_path: Path) -> None:
    waiver = "accepted:\n  - {rule: EVI299, reason: known, by: editors, until: 2027-01-01}\n"
    assert len(check(dossier_of(tmp_path, waiver), [NotWaivable()]).findings) == 1


def test_a_waiver_covers_its_own_file_only(tmp_path: Path) -> None:
    waiver = "accepted:\n  - {rule: EVI299, reason: known, by: editors, until: 2027-01-01}\n"
    root = write_project(tmp_path, Example(claim=waiver, files={"claims/sample/z-copy.yaml": CLAIM}))
    dossier = read_dossier(root, read_config(root), DAY, cached=False)
    (finding,) = check(dossier, [EveryDoi()]).findings
    assert finding.location.path == "claims/sample/z-copy.yaml"


def test_a_waiver_of_another_rule_covers_nothing(tmp_path: Path) -> None:
    waiver = "accepted:\n  - {rule: EVI298, reason: known, by: editors, until: 2027-01-01}\n"
    assert len(check(dossier_of(tmp_path, waiver), [EveryDoi()]).findings) == 1


def test_severity_comes_from_the_configuration(tmp_path: Path) -> None:
    dossier = dossier_of(tmp_path, config='[tool.claimstead.severity]\nEVI299 = "error"\n')
    (finding,) = check(dossier, [EveryDoi()]).findings
    assert finding.severity is Severity.ERROR


def test_what_could_not_be_checked_is_counted_even_when_waived(tmp_path: Path) -> None:
    waiver = "accepted:\n  - {rule: EVI298, reason: known, by: editors, until: 2027-01-01}\n"
    for claim in ("", waiver):
        assert check(dossier_of(tmp_path, claim), [NoRecord()]).counts.could_not_check == 1


def test_retired_claims_are_left_alone(tmp_path: Path) -> None:
    history = "history:\n  - {date: 2026-11-20, by: editors, activity: retired, summary: merged}\n"
    assert check(dossier_of(tmp_path, history), [EveryDoi()]).findings == ()


def test_selection() -> None:
    every = [rule.code for rule in all_rules()]
    assert [rule.code for rule in select_rules(Config())] == every
    chosen = select_rules(Config(select=("EVI",), ignore=("EVI201",)))
    assert [rule.code for rule in chosen] == [code for code in every if code.startswith("EVI") and code != "EVI201"]
    off = select_rules(Config(severity={"EVI201": "off"}))
    assert "EVI201" not in [rule.code for rule in off]


@pytest.mark.parametrize(
    "config",
    [
        Config(select=("EVX",)),
        Config(ignore=("ZZZ",)),
        Config(severity={"EVI299": "error"}),
        Config(severity={"EVI": "off"}),
        Config(options={"EVI": {}}),
        Config(severity={"REF124": "note"}),
        Config(options={"EVI201": {"depth": 3}}),
    ],
)
def test_codes_and_options_that_are_not_known_are_refused(config: Config) -> None:
    with pytest.raises(ConfigError):
        select_rules(config)


def test_the_report_is_in_the_order_of_the_files(tmp_path: Path) -> None:
    report = check(dossier_of(tmp_path), [NoRecord(), EveryDoi()])
    assert [finding.code for finding in report.findings] == ["EVI298", "EVI299"]
    assert msgspec.json.encode(report) == msgspec.json.encode(check(dossier_of(tmp_path), [EveryDoi(), NoRecord()]))


class Reading(ProseRule):
    """A rule of the tests' own that reads prose, and notes when it read which claim."""

    code = "EVI297"
    name = "reading"
    severity = Severity.NOTE

    def __init__(self, turn: str, noted: list[str]) -> None:
        super().__init__()
        self.turn, self.noted = turn, noted

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        self.noted.append(f"{self.turn} {claim.id}")
        yield Problem(field="statement", message="Read.", remedy="Nothing.")


def test_rules_that_read_prose_take_turns_at_a_claim(tmp_path: Path) -> None:
    copy = CLAIM.replace("twice-weekly-cream", "a-copy")
    root = write_project(tmp_path, Example(files={"claims/sample/a-copy.yaml": copy}))
    noted: list[str] = []
    report = check(
        read_dossier(root, read_config(root), DAY, cached=False),
        [Reading("first", noted), EveryDoi(), Reading("second", noted)],
    )
    assert noted == ["first a-copy", "second a-copy", "first twice-weekly-cream", "second twice-weekly-cream"]
    assert len(report.findings) == 6
