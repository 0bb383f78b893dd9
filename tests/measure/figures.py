"""Shares with their intervals, and the lines that print them."""

import math

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
