"""What templates are given: works, evidence and claims with everything that is derived already derived."""

import dataclasses
import datetime

from markupsafe import Markup

from claimstead.language.quotation.fragments import text_fragment
from claimstead.language.quotation.looked_up import looked_up
from claimstead.model.approval import approval_digest
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Finding
from claimstead.model.notice import AMENDING, Nature, Notice, standing
from claimstead.model.person import Person
from claimstead.model.record import Found, Record
from claimstead.model.reference import Reference
from claimstead.publishing import words
from claimstead.publishing.links import doi_address, web_address
from claimstead.publishing.places import PageLink, SaidIn


@dataclasses.dataclass(frozen=True, slots=True)
class NoticeView:
    """A notice about a work in words: what was done, and what that means.

    ``stands`` says that no later notice undid it, ``grave`` that the work is not as
    reliable as it was before; ``replacement`` is the DOI of what took the work's place.
    """

    notice: Notice
    label: str
    meaning: str
    stands: bool
    grave: bool
    address: str | None
    replacement: str = ""

    @classmethod
    def of(cls, notice: Notice, found: Found) -> "NoticeView":
        """The view of a notice about the work ``found``."""
        label, reliable, meaning = words.NOTICES[notice.nature]
        others = (one for one in found.all_notices if one.nature != notice.nature)
        stands = standing((notice, *others), notice.nature) is not None
        return cls(
            notice=notice,
            label=label,
            meaning=meaning if stands else "A later notice undid this.",
            stands=stands,
            grave=stands and not reliable,
            address=doi_address(notice.doi) if notice.doi else None,
            replacement=found.replaced_by if notice.nature == "retract-and-replace" else "",
        )

    @property
    def replacement_address(self) -> str:
        """Where the replacement is on the web."""
        return doi_address(self.replacement)


@dataclasses.dataclass(frozen=True, slots=True)
class WorkView:
    """A work that claims rest on; ``reference`` is None where the key is not in the bibliography."""

    key: str
    path: str
    citation: Markup
    title: str
    reference: Reference | None = None
    record: Record | None = None
    address: str | None = None
    notices: tuple[NoticeView, ...] = ()

    @property
    def found(self) -> Found | None:
        """The registered work, where a registry or a person found it."""
        return self.record if isinstance(self.record, Found) else None

    @property
    def fallen(self) -> NoticeView | None:
        """The notice by which the work no longer counts, as its record tells it."""
        notice = self.found.retraction if self.found else None
        return NoticeView.of(notice, self.found) if notice and self.found else None

    @property
    def concern(self) -> NoticeView | None:
        """The last expression of concern, unless it ended: in the work's fall or replacement, or reinstatement."""
        return self._standing("expression-of-concern")

    @property
    def changed(self) -> NoticeView | None:
        """The notice by which what was first published no longer counts as it was: replaced, or retracted in part."""
        return self._standing("retract-and-replace") or self._standing("partial-retraction")

    @property
    def amendments(self) -> tuple[NoticeView, ...]:
        """The notices by which the work was corrected or added to, and stands."""
        return tuple(view for view in self.notices if view.notice.nature in AMENDING)

    @property
    def warned_of(self) -> bool:
        """Whether readers of a claim must be told before they read what the work is cited for."""
        return any(view.grave for view in self.notices)

    def _standing(self, nature: Nature) -> NoticeView | None:
        notice = self.found.standing(nature) if self.found else None
        return NoticeView.of(notice, self.found) if notice and self.found else None


@dataclasses.dataclass(frozen=True, slots=True)
class EvidenceView:
    """A piece of evidence; ``passage`` says if its passage was found, ``passage_address`` leads there."""

    evidence: Evidence
    work: WorkView
    species: str
    size: str
    passage: str
    passage_address: str | None

    @classmethod
    def of(cls, evidence: Evidence, work: WorkView) -> "EvidenceView":
        """The view of a piece of evidence of ``work``."""
        state, address = looked_up(evidence, work.found), None
        if evidence.passage and work.address and state and state.state != "absent":
            address = work.address.partition("#")[0] + text_fragment(evidence.passage)
        return cls(
            evidence=evidence,
            work=work,
            species=words.species_words(evidence, work.title),
            size=words.size_words(evidence),
            passage=words.passage_words(state),
            passage_address=address,
        )


@dataclasses.dataclass(frozen=True, slots=True)
class ReviewView:
    """Where the review of a claim stands, told from the claim itself: no rule that is off can approve anything."""

    standing: words.Standing
    overdue: bool
    last: datetime.date | None
    next: datetime.date | None
    people: tuple[Person, ...]

    @property
    def label(self) -> str:
        """The standing in words."""
        return words.STANDINGS[self.standing]

    @property
    def approved(self) -> bool:
        """Whether reviewers that are known approved the claim as it stands."""
        return self.standing == "approved"

    @property
    def marked_only(self) -> bool:
        """Whether the claim's file calls it approved, but the approval does not hold."""
        return self.standing in {"changed-since-approval", "approval-of-unknown-text", "approval-by-unknown"}

    @classmethod
    def of(cls, claim: Claim, people: dict[str, Person], today: datetime.date) -> "ReviewView":
        """The review of ``claim`` as of ``today``; ``people`` are those who may review."""
        review = claim.review
        return cls(
            standing=_standing(claim, people),
            overdue=review.next_review is not None and review.next_review < today,
            last=review.last_reviewed,
            next=review.next_review,
            people=tuple(people[key] for key in review.reviewers if key in people),
        )


@dataclasses.dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with its evidence, its review and where it is used; ``title`` is its statement, cut where it is long."""

    claim: Claim
    path: str
    title: str
    said: tuple[SaidIn, ...]
    evidence: tuple[EvidenceView, ...]
    review: ReviewView
    findings: tuple[Finding, ...]
    pages: tuple[PageLink, ...]

    @property
    def supporting(self) -> tuple[EvidenceView, ...]:
        """The evidence that supports the claim."""
        return self._directed("supports")

    @property
    def disputing(self) -> tuple[EvidenceView, ...]:
        """The evidence that disputes the claim."""
        return self._directed("disputes")

    @property
    def neutral(self) -> tuple[EvidenceView, ...]:
        """The evidence that does neither."""
        return self._directed("neutral")

    @property
    def noticed(self) -> tuple[WorkView, ...]:
        """The works behind the claim that have notices, each once."""
        works = {view.work.key: view.work for view in self.evidence if view.work.notices}
        return tuple(works.values())

    @property
    def works(self) -> tuple[WorkView, ...]:
        """The works behind the claim, each once."""
        return tuple({view.work.key: view.work for view in self.evidence}.values())

    @property
    def verdict(self) -> tuple[str, str]:
        """The verdict in words: a label and what it means."""
        return words.VERDICTS[self.claim.verdict]

    @property
    def certainty(self) -> tuple[str, int, str]:
        """The certainty in words: a label, how many of four marks are filled, what it means."""
        return words.certainty_words(self.claim.certainty)

    def _directed(self, direction: str) -> tuple[EvidenceView, ...]:
        return tuple(view for view in self.evidence if view.evidence.direction == direction)


def _standing(claim: Claim, people: dict[str, Person]) -> words.Standing:
    review = claim.review
    if review.status != "approved":
        return review.status
    if review.digest is None:
        return "approval-of-unknown-text"
    if review.digest != approval_digest(claim):
        return "changed-since-approval"
    if not review.reviewers or any(key not in people for key in review.reviewers):
        return "approval-by-unknown"
    return "approved"


def work_address(reference: Reference) -> str | None:
    """Where a work is on the web: its DOI, else its http(s) address."""
    return doi_address(reference.doi) if reference.doi else web_address(reference.url)
