"""A claim: one atomic proposition of an article, what the evidence says of it, and what readers see.

Field names come from FHIR Evidence, GA4GH VA-Spec/SEPIO, W3C Web Annotation, the
WICG text-fragment syntax and GRADE. The JSON Schema that editors' programs use
and the loader's own faults are both made from these types.
"""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

Slug = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\Z",
        max_length=100,
        description="lower-case letters and digits joined by single hyphens",
    ),
]
Text = Annotated[str, Meta(min_length=1, max_length=4000, description="some text, at most 4,000 characters")]
Key = Annotated[
    str,
    Meta(pattern=r"^[^\s\"#%'(),={}\\~]+\Z", max_length=200, description="a citation key of references.bib"),
]
RuleCode = Annotated[str, Meta(pattern=r"^[A-Z]{3}[0-9]{3}\Z", description="three capital letters and three digits")]
Digest = Annotated[
    str, Meta(pattern=r"^sha256:[0-9a-f]{16,64}\Z", description="`sha256:` and 16 to 64 hexadecimal digits")
]
Count = Annotated[int, Meta(ge=0, le=2_000_000_000)]
SentenceNumber = Annotated[int, Meta(ge=1, le=100_000)]

Kind = Literal[
    "definition",
    "mechanism",
    "association",
    "causal",
    "prevalence",
    "prognosis",
    "treatment-effect",
    "safety",
    "recommendation",
    "regulatory-status",
]
Verdict = Literal["supported", "overstated", "disputed", "outdated", "unsupported"]
Rating = Literal["high", "moderate", "low", "very-low"]
Factor = Literal[
    "risk-of-bias",
    "inconsistency",
    "indirectness",
    "imprecision",
    "publication-bias",
    "large-effect",
    "dose-response",
    "confounding",
]
Concern = Literal["no-concern", "serious-concern", "very-serious-concern", "upgrade"]
Direction = Literal["supports", "disputes", "neutral"]
Directness = Literal["direct", "indirect"]
Role = Literal["primary-result", "review-synthesis", "background"]
Access = Literal["abstract", "full-text", "none"]
Species = Literal["human", "animal", "in-vitro", "computational"]
ReviewStatus = Literal["draft", "submitted", "under-review", "approved"]
Activity = Literal["created", "edited", "verdict-changed", "searched", "reviewed", "approved", "retired"]
Audience = Literal["patient", "clinician"]

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

NEEDS_ONE_FACTOR: frozenset[str] = frozenset({"treatment-effect", "safety", "association", "causal"})


class Value(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """What all value types of an editor's file share: frozen, named fields, kebab-case keys, no unknown key."""


class Source(Value, frozen=True, kw_only=True):
    """Where the article says it: the numbers of its sentences, as article.yaml counts them."""

    sentences: Annotated[tuple[SentenceNumber, ...], Meta(min_length=1)]


class Reason(Value, frozen=True, kw_only=True):
    """One GRADE reason for a certainty rating."""

    factor: Factor
    rating: Concern
    note: Text


class Certainty(Value, frozen=True, kw_only=True):
    """How sure the body of evidence lets us be (GRADE, https://book.gradepro.org)."""

    rating: Rating
    method: Literal["GRADE"] = "GRADE"
    reasons: tuple[Reason, ...] = ()


class Wording(Value, frozen=True, kw_only=True):
    """What the site prints for each audience; None where the claim is not for that audience."""

    patient: Text | None = None
    clinician: Text | None = None


class Passage(Value, frozen=True, kw_only=True):
    """Where a work says it: its first and last words in the stored text, or one quotation verbatim."""

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
    """An effect as the work reports it; ``ci`` is its 95% interval, lower bound first."""

    measure: Measure
    value: float
    ci: tuple[float, float] | None = None


class Evidence(Value, frozen=True, kw_only=True):
    """What one work says about the claim, in our words, and where it says so."""

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


class Review(Value, frozen=True, kw_only=True):
    """Who answers for the claim; ``digest`` binds an approval to the content that was approved."""

    status: ReviewStatus = "draft"
    last_reviewed: datetime.date | None = None
    next_review: datetime.date | None = None
    reviewers: tuple[Slug, ...] = ()
    digest: Digest | None = None


class RegulatoryStatus(Value, frozen=True, kw_only=True):
    """Approved where, as of when, by what source; only for kind regulatory-status."""

    jurisdiction: Text
    as_of: datetime.date
    source: Text
    review_by: datetime.date


class HistoryLine(Value, frozen=True, kw_only=True):
    """One line of the append-only history of a claim."""

    date: datetime.date
    by: Text
    activity: Activity
    summary: Text


class Waiver(Value, frozen=True, kw_only=True):
    """A finding accepted for a time and for a reason; it ends by itself after ``until``."""

    rule: RuleCode
    reason: Text
    by: Text
    until: datetime.date


class Claim(Value, frozen=True, kw_only=True):
    """One atomic proposition an article asserts, judged by the evidence."""

    id: Slug
    kind: Kind
    source: Source
    statement: Text
    verdict: Verdict
    population: Text | None = None
    intervention: Text | None = None
    exposure: Text | None = None
    comparator: Text | None = None
    outcome: Text | None = None
    certainty: Certainty | None = None
    wording: Wording = Wording()
    evidence: tuple[Evidence, ...] = ()
    review: Review = Review()
    status: RegulatoryStatus | None = None
    history: tuple[HistoryLine, ...] = ()
    accepted: tuple[Waiver, ...] = ()

    def __post_init__(self) -> None:
        """Raises ValueError where fields that belong together do not fit."""
        if self.intervention is not None and self.exposure is not None:
            raise ValueError("give `intervention` or `exposure`, not both")
        if self.kind in NEEDS_ONE_FACTOR and self.intervention is None and self.exposure is None:
            raise ValueError(f"a claim of kind `{self.kind}` needs `intervention` or `exposure`")
        if self.status is not None and self.kind != "regulatory-status":
            raise ValueError("`status` belongs only to claims of kind `regulatory-status`")

    @property
    def retired(self) -> bool:
        """Whether the claim was taken out of use; its id stays taken."""
        return any(line.activity == "retired" for line in self.history)
