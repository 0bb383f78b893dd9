"""Evidence: what one work says about a claim, and the passage where it says so."""

import math
from typing import Literal

from claimstead.model.value import Count, Key, Text, Value

Direction = Literal["supports", "disputes", "neutral"]
Directness = Literal["direct", "indirect"]
Role = Literal["primary-result", "review-synthesis", "background"]
Access = Literal["abstract", "full-text", "none"]
Species = Literal["human", "animal", "in-vitro", "computational"]

# ECO/SEVCO say more; these are the designs the content has. `label` on the site is the word with spaces.
Design = Literal[
    "systematic-review",
    "randomised-trial",
    "non-randomised-trial",
    "cohort-study",
    "case-control-study",
    "cross-sectional-study",
    "ecological-study",
    "case-series",
    "narrative-review",
    "guideline",
    "animal-experiment",
    "laboratory-study",
    "modelling-study",
    "expert-opinion",
    "news-report",
    "regulatory-document",
]
Measure = Literal["RR", "OR", "HR", "RD", "MD", "SMD", "IRR", "NNT", "percent", "count"]
RATIOS: frozenset[Measure] = frozenset({"RR", "OR", "HR", "IRR"})


class Passage(Value, frozen=True, kw_only=True):
    """Where a work says it: its first and last words in the stored text, or one quotation verbatim.

    Attributes:
        start: The passage's first words, exactly as the work has them; they occur once.
        end: The passage's last words, exactly as the work has them.
        quote: A short passage word for word, in place of `start` and `end`.
    """

    start: Text | None = None
    end: Text | None = None
    quote: Text | None = None

    def __post_init__(self) -> None:
        """Raises ValueError unless it is exactly one of start and end, or quote."""
        if self.quote is not None and (self.start is not None or self.end is not None):
            raise ValueError("give either `start` and `end`, or `quote`, not both")
        if self.quote is None and (self.start is None or self.end is None):
            raise ValueError("give `start` and `end` together, or `quote`")


class Effect(Value, frozen=True, kw_only=True):
    """An effect as the work reports it.

    Attributes:
        measure: What kind of figure it is.
        value: The figure; a share of people in per cent.
        ci: Its 95% interval, lower bound first.
        baseline: What the comparison group had, so that nobody reads the figure alone: for a share, a ratio or a
            number needed to treat, the per cent of its people with the outcome; else in the unit of ``value``.
        outcome: What was counted or measured, and when, where the claim's own `outcome` does not say it.
    """

    measure: Measure
    value: float
    ci: tuple[float, float] | None = None
    baseline: float | None = None
    outcome: Text | None = None

    def __post_init__(self) -> None:
        """Raises ValueError for a figure that is no number, and for an interval turned round."""
        if not all(math.isfinite(figure) for figure in (self.value, self.baseline or 0, *(self.ci or ()))):
            raise ValueError("`value`, `ci` and `baseline` must be finite numbers")
        if self.ci is not None and self.ci[0] > self.ci[1]:
            raise ValueError("write the lower bound first")


class Evidence(Value, frozen=True, kw_only=True):
    """What one work says about the claim, in our words, and where it says so.

    Attributes:
        cites: The work's key in references.bib.
        direction: Whether the work supports or disputes the claim, or neither (neutral).
        directness: Direct where population, intervention and outcome are the claim's; else indirect.
        role: A result of the work's own, a review's synthesis, or background.
        finding: What the work found, in our own words, with the figures.
        access: What of the work was read: its abstract, its full text, or neither.
        design: How the work was done.
        species: Who or what was studied.
        doi: The work's DOI, repeated on purpose; it must equal the one in references.bib.
        passage: Where in the work it says so.
        sample_size: How many people or animals; null where the work does not say or it was not seen.
        effect: The effect with its 95% interval, where the work gives one.
    """

    cites: Key
    direction: Direction
    directness: Directness
    role: Role
    finding: Text
    access: Access
    design: Design
    species: Species
    doi: Text | None = None
    passage: Passage | None = None
    sample_size: Count | None = None
    effect: Effect | None = None
