"""What a figure in prose says, whatever the form it is written in."""

from enum import Enum, StrEnum

from msgspec import Struct

from claimstead.language.span import Span


class Kind(StrEnum):  # not a plain one: these are hashed a hundred times a claim
    """What sort of figure it is; figures of different kinds never conflict."""

    NUMBER = "number"
    """A bare number; what it counts or measures isn't plain."""
    COUNT = "count"
    """How many there are: "624 adults", "n = 624"."""
    SHARE = "share"
    """A part of a whole, 1 being all of it: "17%", "2 of 44", "one in seven", "half"."""
    RATIO = "ratio"
    """How many times as much, 1 being no difference: "RR 0.46", "54% lower", "doubled"."""
    DIFFERENCE = "difference"
    """By how much: "MD -2.4", "SMD 0.3", "5 percentage points"; shares in points of 100."""
    INTERVAL = "interval"
    """The ends of a confidence interval, or of how a figure is spread; in the unit of what they belong to."""
    P_VALUE = "p-value"
    """A p-value."""
    MEASURE = "measure"
    """A number with a unit: "4 mg", "130 mmHg", "16 weeks"."""
    AGE = "age"
    """How old somebody is."""
    TIME_POINT = "time point"
    """When something was looked at: "week 16", "day 28"."""
    RATE = "rate"
    """How often in a time or among so many: "twice weekly", "3 per 1000 person-years"."""
    CONCENTRATION = "concentration"
    """How much of a substance a preparation holds: "1.5% cream"."""


class Bound(Enum):
    """How the number limits what is meant."""

    EXACT = ""
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"

    @property
    def is_lower(self) -> bool:
        """Whether what is meant is not below the number."""
        return self in {Bound.AT_LEAST, Bound.MORE_THAN}

    @property
    def is_upper(self) -> bool:
        """Whether what is meant is not above the number."""
        return self in {Bound.AT_MOST, Bound.LESS_THAN}


class Direction(Enum):
    """Which way something changed or differs, where it is said."""

    UNSAID = ""
    HIGHER = "higher"
    LOWER = "lower"


class Quantity(Struct, frozen=True, kw_only=True, gc=False):
    """One figure.

    ``low`` and ``high`` are its value in ``unit``, the canonical one of its dimension
    ("mg", "day", "mmHg", "" for pure numbers); they are equal but for ranges. ``step``
    is what one of the last digit written is worth, in the same unit: the precision that
    the writer gave. ``factor`` is what 1 of the unit as written is worth: 1000 for
    grams, 0.01 for a percentage. ``measure`` names the statistic ("RR", "OR", "MD")
    where it is named, ``whole`` is the 44 in "2 of 44", ``interval`` the confidence
    interval (or spread) that stands with an estimate, in the same terms. ``near`` is the stretch of text
    around the figure that says what it is about.
    """

    span: Span
    kind: Kind
    low: float
    high: float
    near: Span
    step: float = 1.0
    factor: float = 1.0
    unit: str = ""
    bound: Bound = Bound.EXACT
    direction: Direction = Direction.UNSAID
    measure: str = ""
    whole: float | None = None
    interval: tuple[float, float] | None = None

    @property
    def is_range(self) -> bool:
        """Whether it gives two ends instead of one value."""
        return self.low != self.high
