"""One figure as it is written: a value or range, and its unit."""

from msgspec import Struct

from claimstead.language.quantities.units import Unit

DASHES = frozenset("-–−—‐‑")


class Extent(Struct, frozen=True, gc=False):
    """One value or range: the tokens ``first`` up to ``after``, the characters ``start`` up to ``end``.

    ``low``, ``high`` and ``step`` are as written; ``unit`` says what they are worth.
    ``times`` says that it is how many times, ``label`` that it dates ("week"), ``lent``
    that the unit stands only with a later figure of a list.
    """

    first: int
    after: int
    start: int
    end: int
    low: float
    high: float
    step: float
    unit: Unit | None = None
    label: str = ""
    times: bool = False
    is_part: bool = False
    in_words: bool = False
    lent: bool = False

    @property
    def factor(self) -> float:
        """What 1 as written is worth in the canonical unit."""
        return self.unit.factor if self.unit else 1.0

    @property
    def canonical(self) -> str:
        """The canonical unit."""
        return self.unit.canonical if self.unit else ""

    @property
    def is_percentage(self) -> bool:
        """Whether it is written as so many of a hundred, a thousand or a million."""
        return self.unit is not None and not self.unit.canonical

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.low != self.high

    @property
    def is_whole(self) -> bool:
        """Whether it is one whole number without a unit, as counts are."""
        return self.unit is None and not self.is_range and self.low == int(self.low) >= 0 and not self.times
