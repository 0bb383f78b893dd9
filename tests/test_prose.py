"""What a rule that reads prose may know, and what its findings say."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec import Struct

from claimstead.check import check
from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Report, Severity
from claimstead.model.page import Page
from claimstead.prose import WAIVE, WAIVE_ON_PAGE, PageSurroundings, ProsePageRule, ProseRule, Surroundings
from claimstead.reading.answer_cache import AnswerCache
from claimstead.rule import Example
from tests.sound_project import BIB, CLAIM, LOCK, PAGE, read_project, write_project


class Doubtful(ProseRule):
    code = "XYZ999"
    name = "doubtful"
    severity = Severity.WARNING
    good = bad = ()

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        yield Problem(field="statement", message=f"{len(surroundings.works)} work.", remedy="Mend it.")


def test_a_finding_says_how_sure_it_is_and_how_to_waive_it(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path))
    (claim_file,) = dossier.claim_files
    (problem,) = Doubtful().check(claim_file.value, dossier)
    assert problem.remedy == f"Mend it. This rule reads prose and can err; how often is unknown. {WAIVE}"
    assert Doubtful.precision == "not measured"


def test_a_prose_rule_knows_the_works_that_the_claim_cites(tmp_path: Path) -> None:
    dossier = read_project(write_project(tmp_path))
    (claim_file,) = dossier.claim_files
    assert list(Doubtful().shown(claim_file.value, dossier).surroundings.works) == ["schmitt2011"]


class Counting(ProseRule):
    """A rule of the tests' own that counts how often it reads."""

    class Options(Struct, frozen=True, forbid_unknown_fields=True):
        grade: int = 8

    code = "XYZ998"
    name = "counting"
    severity = Severity.WARNING
    good = bad = ()

    def __init__(self, options: Struct | None = None) -> None:
        super().__init__(options)
        self.readings = 0

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        self.readings += 1
        yield Problem(field="statement", message=f"Read {claim.statement}", remedy="Mend it.")


def readings(dossier: Dossier, cache: Path, options: Counting.Options | None = None) -> int:
    """How many claims the rule had to read."""
    rule = Counting(options)
    with AnswerCache(cache) as kept:
        assert len(check(dossier, [rule], kept).findings) == len(dossier.claim_files)
    return rule.readings


def test_what_was_read_once_is_not_read_again(tmp_path: Path) -> None:
    root, cache = write_project(tmp_path), tmp_path / "cache"
    assert [readings(read_project(root), cache) for _ in range(3)] == [1, 0, 0]
    rule = Counting()
    assert check(read_project(root), [rule]).findings, "without a cache it reads"
    assert rule.readings == 1


@pytest.mark.parametrize(
    "changed",
    [
        Example(claim="statement: Using the cream helps.\n"),
        Example(lock=LOCK.replace("Efficacy and tolerability", "Efficacy and safety")),
        Example(references=BIB.replace("10.1111/j.1365-2133.2010.10030.x", "10.5555/another")),
        Example(files={"claims/vocabulary.yaml": "glossary: {flare: when eczema comes back}\n"}),
    ],
    ids=["claim", "record", "reference", "vocabulary"],
)
def test_whatever_a_rule_may_know_counts(changed: Example, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert readings(read_project(write_project(tmp_path)), cache) == 1
    assert readings(read_project(write_project(tmp_path, changed)), cache) == 1


def test_only_the_changed_claim_is_read(tmp_path: Path) -> None:
    files = {f"claims/sample/cream-{letter}.yaml": CLAIM.replace("twice-weekly", letter) for letter in "abcd"}
    cache = tmp_path / "cache"
    assert readings(read_project(write_project(tmp_path, Example(files=files))), cache) == 5
    files["claims/sample/cream-a.yaml"] += "# a remark says nothing\n"
    files["claims/sample/cream-b.yaml"] = files["claims/sample/cream-b.yaml"].replace("a flare", "a relapse")
    assert readings(read_project(write_project(tmp_path, Example(files=files))), cache) == 1


def test_other_options_are_another_question(tmp_path: Path) -> None:
    dossier, cache = read_project(write_project(tmp_path)), tmp_path / "cache"
    assert [readings(dossier, cache, Counting.Options(grade=grade)) for grade in (8, 8, 9, 9)] == [1, 0, 1, 0]


def test_a_kept_answer_makes_the_same_report(tmp_path: Path) -> None:
    dossier, reports = read_project(write_project(tmp_path)), list[Report]()
    for _ in range(2):
        with AnswerCache(tmp_path / "cache") as kept:
            reports.append(check(dossier, [Doubtful(), Counting()], kept))
    assert reports[0] == reports[1] == check(dossier, [Doubtful(), Counting()])


def test_all_that_surrounds_a_claim_is_in_its_digest() -> None:
    """A new field must be told apart in `_AllShown` too; add it there, and here."""
    assert [one.name for one in msgspec.structs.fields(Surroundings)] == ["works", "vocabulary"]


class ReadingPages(ProsePageRule):
    """A rule of the tests' own that counts how often it reads a page."""

    code = "XYZ997"
    name = "reading-pages"
    severity = Severity.WARNING
    good = bad = ()

    def __init__(self) -> None:
        super().__init__()
        self.readings = 0

    def read(self, value: Page, surroundings: PageSurroundings) -> Iterator[Problem]:
        self.readings += 1
        yield Problem(message=f"{sorted(surroundings.claims)} in {surroundings.folder}.", remedy="Mend it.")


def test_pages_are_read_again_only_when_they_or_their_claims_change(tmp_path: Path) -> None:
    def readings_of_pages(example: Example) -> int:
        rule, dossier = ReadingPages(), read_project(write_project(tmp_path, example))
        with AnswerCache(tmp_path / "cache") as kept:
            (finding,) = check(dossier, [rule], kept).findings
        assert finding.message == "['twice-weekly-cream'] in site/pages."
        assert finding.remedy.endswith(WAIVE_ON_PAGE)
        return rule.readings

    other = Example(claim="outcome: flares\n")
    more = Example(page=PAGE + "\nMore.\n")
    assert [readings_of_pages(example) for example in (Example(), Example(), other, more, more)] == [1, 0, 1, 1, 0]
