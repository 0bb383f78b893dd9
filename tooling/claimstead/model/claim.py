"""A claim: one atomic proposition of an article, what the evidence says of it, and what readers see.

Field names come from FHIR Evidence, GA4GH VA-Spec/SEPIO, W3C Web Annotation, the
WICG text-fragment syntax and GRADE. The JSON Schema that editors' programs use
and the loader's own faults are both made from these types.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from claimstead.model.assessment import Assessment
from claimstead.model.evidence import Evidence
from claimstead.model.source import Said, Source
from claimstead.model.value import Digest, Slug, Text, Value
from claimstead.model.waiver import Waiver

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
ReviewStatus = Literal["draft", "submitted", "under-review", "approved"]
Activity = Literal["created", "edited", "verdict-changed", "searched", "reviewed", "approved", "retired"]
Audience = Literal["patient", "clinician"]
Decision = Literal["approved", "not-approved", "withdrawn"]


NEEDS_ONE_FACTOR: frozenset[str] = frozenset({"treatment-effect", "safety", "association", "causal"})


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
    """What the site prints for each audience; None where the claim is not for that audience.

    Attributes:
        patient: Plain words, reading grade 8 at most, never surer than the clinician's wording.
        clinician: With the figures, their intervals and the certainty.
    """

    patient: Text | None = None
    clinician: Text | None = None

    @property
    def printed(self) -> tuple[tuple[Audience, str], ...]:
        """The wordings there are, each with whom it is for."""
        both: tuple[tuple[Audience, str | None], ...] = (("patient", self.patient), ("clinician", self.clinician))
        return tuple((audience, text) for audience, text in both if text is not None)


class Review(Value, frozen=True, kw_only=True):
    """Who answers for the claim; ``digest`` binds an approval to the content that was approved.

    Attributes:
        status: How far the review has come; approved only after a clinician's check.
        last_reviewed: The day of the last whole re-check; an edit does not count.
        next_review: The day by which the claim must be checked again.
        reviewers: Keys into claims/people.yaml.
        digest: The digest of what was approved; rule REV602 tells it.
    """

    status: ReviewStatus = "draft"
    last_reviewed: datetime.date | None = None
    next_review: datetime.date | None = None
    reviewers: tuple[Slug, ...] = ()
    digest: Digest | None = None


class RegulatoryStatus(Value, frozen=True, kw_only=True):
    """Approved where, as of when, by what source; only for kind regulatory-status.

    ``decision`` is what the agency decided on the use that the claim is about.
    """

    jurisdiction: Text
    decision: Decision | None = None
    as_of: datetime.date
    source: Text
    review_by: datetime.date


class HistoryLine(Value, frozen=True, kw_only=True):
    """One line of the append-only history of a claim.

    Attributes:
        date: The day, as 2026-11-20.
        by: Who did it.
        activity: What was done.
        summary: What changed, or what was searched, in a sentence.
    """

    date: datetime.date
    by: Text
    activity: Activity
    summary: Text


class Claim(Value, frozen=True, kw_only=True):
    """One atomic proposition an article asserts, judged by the evidence.

    Attributes:
        id: The file's name without .yaml; never used again for anything else.
        kind: What sort of statement it is.
        source: Where it is said; a list where several articles say it.
        statement: What is asserted, as one proposition in our own words, no hedges added.
        verdict: What the evidence says of the statement.
        population: The people, animals or cells it is about.
        intervention: What is done to them; a claim has this or `exposure`.
        exposure: What befalls them; a claim has this or `intervention`.
        comparator: What it is compared with.
        outcome: What is measured.
        certainty: How sure the evidence lets us be; null means not graded and is shown as such.
        wording: What the site prints.
        evidence: The works it rests on, those that dispute it included.
        assessments: What outside judges said of claim and works; nothing rests on it.
        review: Who answers for it, and until when.
        status: For claims of kind regulatory-status: where and as of when.
        history: What was done to the claim, oldest first; lines are added, never changed.
        accepted: Findings that may stand for a time.
    """

    id: Slug
    kind: Kind
    source: Source | Annotated[tuple[Source, ...], Meta(min_length=1)]
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
    assessments: tuple[Assessment, ...] = ()
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
    def sources(self) -> tuple[Source, ...]:
        """Where the claim comes from, one or several."""
        return (self.source,) if isinstance(self.source, Source) else self.source

    def said_in(self, folder: str) -> Iterator[Said]:
        """The sentences that say it, in the order of the file; ``folder`` is the id of the article beside the claim."""
        for index, source in enumerate(self.sources):
            step = "source" if isinstance(self.source, Source) else f"source[{index}]"
            for place, number in enumerate(source.sentences):
                yield Said(source.article or folder, number, f"{step}.sentences[{place}]")

    @property
    def retired(self) -> bool:
        """Whether the claim was taken out of use; its id stays taken."""
        return any(line.activity == "retired" for line in self.history)

    @property
    def last_checked(self) -> datetime.date | None:
        """The day the claim was last reviewed as a whole or, where it never was, the day it was created."""
        created = (line.date for line in self.history if line.activity == "created")
        return self.review.last_reviewed or min(created, default=None)
