"""Shares with their intervals, and the lines that print them."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

_Z = 1.959964  # the standard normal's 97.5th percentile: intervals of 95%


class Share(Struct, frozen=True):
    """So many of so many."""

    hits: int
    total: int

    @property
    def value(self) -> float:
        """From 0 to 1; 0 of nothing."""
        return self.hits / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% interval of Wilson (1927), which holds for shares near 0 and 1 and for small numbers."""
        if not self.total:
            return (0.0, 1.0)
        n, share = self.total, self.value
        middle = share + _Z**2 / (2 * n)
        spread = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
        whole = 1 + _Z**2 / n
        return (max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole))

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:.1%} ({low:.1%} to {high:.1%})"


def table_line(name: str, count: object, *cells: object) -> str:
    """One line of a table: a name, a number, and cells under each other."""
    return f"  {name:<36}{count!s:>6}" + "".join(f"  {cell!s:<25}" for cell in cells).rstrip()


class Area(Struct, frozen=True):
    """The area under the receiver operating characteristic: how often a faulty case stands above a sound one."""

    value: float
    faulty: int
    sound: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% interval by the standard error of Hanley and McNeil (Radiology 1982;143:29–36)."""
        area = self.value
        one_faulty, one_sound = area / (2 - area), 2 * area**2 / (1 + area)
        among_faulty = (self.faulty - 1) * (one_faulty - area**2)
        among_sound = (self.sound - 1) * (one_sound - area**2)
        spread = _Z * math.sqrt((area * (1 - area) + among_faulty + among_sound) / (self.faulty * self.sound))
        return (max(0.0, area - spread), min(1.0, area + spread))

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.value:.3f} ({low:.3f} to {high:.3f})"


def area_under_curve(faulty: Sequence[float], sound: Sequence[float]) -> Area | None:
    """The area for scores that should be higher for what is faulty; ties count half. None where either is missing."""
    if not faulty or not sound:
        return None
    ordered = sorted(sound)
    below = sum(bisect_left(ordered, score) + bisect_right(ordered, score) for score in faulty) / 2
    return Area(below / (len(faulty) * len(sound)), len(faulty), len(sound))
