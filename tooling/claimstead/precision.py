"""How often the rules that read prose are right, as last measured; ``make measure`` writes the figures.

The figures stand in rules/precision.toml, so that no rule carries a number that
nobody measured.
"""

import functools
import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

PRECISION_FILE = Path(__file__).parent / "rules" / "precision.toml"


class Measured(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What measuring one rule gave. Shares are from 0 to 1.

    Attributes:
        on: What it was measured on, in words that an editor understands behind the number of cases.
        cases: How many there were.
        found: In how many of them the rule found something.
        right: In how many of these it was right to.
        interval: The 95% interval (Wilson 1927) of `right` of `found`.
        recall: The share of the faulty cases in which it found something.
        base_rate: The share of the cases that are faulty, which is the precision of always finding something.
    """

    on: str
    cases: int
    found: int
    right: int
    interval: tuple[float, float]
    recall: float
    base_rate: float

    @property
    def precision(self) -> float:
        """The share of its findings that were right; 0 where it found nothing."""
        return self.right / self.found if self.found else 0.0

    def __str__(self) -> str:
        low, high = self.interval
        return (
            f"{self.precision:.2f} (95% interval {low:.2f} to {high:.2f}): right in {self.right} of {self.found} "
            f"findings on {self.cases} {self.on}, of which {self.base_rate:.0%} are faulty; "
            f"it found {self.recall:.0%} of the faults"
        )

    @property
    def caution(self) -> str:
        """What an editor should know who gets a finding."""
        tested = f"Tested on {self.cases} {self.on}, {self.right} of its {self.found} findings were right."
        return f"This rule reads prose and can err. {tested}"


def measured(code: str) -> Measured | None:
    """What was measured of the rule ``code``; None where nothing was."""
    return _all_measured().get(code)


@functools.cache
def _all_measured() -> dict[str, Measured]:
    tables = tomllib.loads(PRECISION_FILE.read_text(encoding="utf-8"))
    return msgspec.convert(tables, dict[str, Measured])
