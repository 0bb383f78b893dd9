"""The one answer that all comparisons give."""

import enum

from msgspec import Struct


class Agreement(enum.Enum):
    """How what is written stands to what is registered."""

    SAME = "same"
    COMPATIBLE = "compatible"  # written otherwise, meaning the same: an abbreviation, initials, an elided range
    DIFFERENT = "different"
    UNKNOWN = "unknown"  # one side says nothing, or too little to compare


class Comparison(Struct, frozen=True):
    """An agreement, its score from 0 to 1, and the difference in words for an editor (empty where there is none)."""

    agreement: Agreement
    score: float
    why: str = ""

    @property
    def differs(self) -> bool:
        """Whether the two are known to be different."""
        return self.agreement is Agreement.DIFFERENT
