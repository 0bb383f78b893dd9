"""What is quoted of a measurement, and that what is quoted was measured and is heeded."""

import contextlib
import importlib
import pkgutil
import tomllib
from pathlib import Path

import msgspec
import pytest

from claimstead.check import all_rules
from claimstead.model.finding import Severity
from claimstead.precision import PRECISION_FILE, Measured, measured
from claimstead.prose import ReadsProse
from tests.measure import prose
from tests.measure.measurement import Measurement

MEASURED = Measured(
    on="made cases", cases=120, found=40, right=38, interval=(0.835, 0.986), recall=0.76, base_rate=0.417
)
QUOTED = msgspec.convert(tomllib.loads(PRECISION_FILE.read_text(encoding="utf-8")), dict[str, Measured])
RULES = {rule.code: rule for rule in all_rules() if issubclass(rule, ReadsProse)}
"""The rules that read prose."""


def test_a_measurement_says_all_that_it_takes_to_judge_it() -> None:
    assert str(MEASURED) == (
        "0.95 (95% interval 0.83 to 0.99): right in 38 of 40 findings on 120 made cases, "
        "of which 42% are faulty; it found 76% of the faults"
    )


def test_an_editor_is_told_how_often_such_findings_were_right() -> None:
    assert MEASURED.caution == (
        "This rule reads prose and can err. Tested on 120 made cases, 38 of its 40 findings were right."
    )


def test_nothing_found_is_no_precision() -> None:
    nothing = Measured(on="cases", cases=9, found=0, right=0, interval=(0.0, 1.0), recall=0.0, base_rate=0.5)
    assert nothing.precision == 0.0


def test_what_was_not_measured_has_no_figure() -> None:
    assert measured("XYZ999") is None


def test_every_rule_that_reads_prose_was_measured_and_no_other() -> None:
    assert sorted(QUOTED) == sorted(RULES), "run `make measure`"


@pytest.mark.parametrize("code", sorted(QUOTED))
def test_figures_are_possible(code: str) -> None:
    quoted = QUOTED[code]
    assert 0 <= quoted.right <= quoted.found <= quoted.cases
    assert quoted.interval[0] <= quoted.precision <= quoted.interval[1]
    assert 0 < quoted.base_rate < 1, "faulty cases and sound ones"


@pytest.mark.parametrize("code", sorted(QUOTED.keys() & RULES.keys()))
def test_a_rule_is_no_graver_than_it_is_sure(code: str) -> None:
    least = {Severity.ERROR: 0.9, Severity.WARNING: 0.5, Severity.NOTE: 0.0}
    assert QUOTED[code].precision >= least[RULES[code].severity]


def test_figures_that_need_no_public_data_are_what_measuring_gives(tmp_path: Path) -> None:
    given = measured_without_data(tmp_path)
    anew = {one.about: one.measured for one in given if one.quoted and one.cases and one.about in RULES}
    assert anew
    assert {code: QUOTED.get(code) for code in anew} == anew


def measured_without_data(nothing: Path) -> list[Measurement]:
    """What each module of the bench measures before it asks for public data."""
    names = [found.name for found in pkgutil.iter_modules(prose.__path__, f"{prose.__name__}.")]
    modules = [importlib.import_module(name) for name in names]
    given: list[Measurement] = []
    for module in modules:
        if hasattr(module, "measurements"):
            with contextlib.suppress(FileNotFoundError):
                for one in module.measurements(nothing):  # what comes before the first set that is missing
                    given.append(one)
    return given
