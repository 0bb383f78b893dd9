"""The review queue: which claims need a reviewer, the worst first, and why."""

import dataclasses
import datetime

from claimstead.model.finding import Severity
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.views import ClaimView, NoticeView, WorkView
from claimstead.publishing.words import counted, day


@dataclasses.dataclass(frozen=True, slots=True)
class Queued:
    """A claim in the queue: every reason in words, and the rank of the worst (0 is worst)."""

    view: ClaimView
    rank: int
    reasons: tuple[str, ...]


HEADINGS = (
    ("A source was retracted or withdrawn", "These claims cite a work that can no longer be relied on."),
    (
        "A source was replaced, or retracted in part",
        "These claims cite a work of which what was first published no longer counts as it was. Its replacement, or "
        "the rest of it, stands.",
    ),
    (
        "A source is under an expression of concern",
        "The journal of a work that these claims cite has published a concern about it: something in it may be wrong. "
        "The work has not been retracted.",
    ),
    ("A source was corrected", "A work that these claims cite was corrected or added to, and stands."),
    ("Review overdue", "The day of the next review has passed."),
    ("No support found", "The article says it; no evidence was found for it."),
    ("Waiting for review", "Nobody with clinical training has approved these as they stand."),
)


def queue_page(edition: Edition) -> SitePage:
    """The page of the whole queue."""
    path = "review-queue.html"
    queued = review_queue(edition)
    groups = [(*words, [one for one in queued if one.rank == rank]) for rank, words in enumerate(HEADINGS)]
    errors = edition.report.of_severity(Severity.ERROR)
    html = edition.render("queue.html", path, {"groups": groups, "total": len(queued), "errors": errors})
    return SitePage(path, "Review queue", html)


def review_queue(edition: Edition) -> list[Queued]:
    """The claims in use that need review, worst first, then by the day they were due."""
    queued = []
    for view in edition.current_claims:
        reasons = _reasons(view)
        if reasons:
            queued.append(Queued(view, min(reasons), tuple(reasons[rank] for rank in sorted(reasons))))
    return sorted(
        queued, key=lambda one: (one.rank, -len(one.reasons), str(one.view.review.next or ""), one.view.claim.id)
    )


def _reasons(view: ClaimView) -> dict[int, str]:
    """Why a claim is in the queue, by rank."""
    reasons = _noticed(view)
    if view.review.overdue and view.review.next:
        reasons[4] = f"Review was due on {day(view.review.next)}."
    if view.claim.verdict == "unsupported":
        searched = counted(len(view.evidence), "work") + " looked at" if view.evidence else "no source yet"
        reasons[5] = f"No evidence supports it ({searched})."
    if not view.review.approved:
        reasons[6] = f"{view.review.label}: not approved by a clinician."
    return reasons


def _noticed(view: ClaimView) -> dict[int, str]:
    """The notices that came since the claim was last looked at, or may have, by rank; of each work the gravest.

    A correction from before the claim was created was there for who wrote it.
    """
    reasons: dict[int, str] = {}
    never = datetime.date.min
    for work in view.works:
        standing = ((0, work.fallen),) if work.fallen else ((1, work.changed), (2, work.concern))
        told = [(rank, one) for rank, one in standing if one and one.notice.may_follow(view.review.last or never)]
        if not told and not work.fallen:
            since = view.claim.last_checked or never
            told = [(3, one) for one in work.amendments if one.notice.may_follow(since)]
        for rank, notice in told[:1]:
            reasons[rank] = f"{reasons.get(rank, '')} {_cited(view, work, notice)}".lstrip()
    return reasons


def _cited(view: ClaimView, work: WorkView, notice: NoticeView) -> str:
    """What the claim cites the work for, and the notice: a claim rests only on what supports it."""
    directions = {one.evidence.direction for one in view.evidence if one.work.key == work.key}
    uses = (("supports", "Rests on"), ("disputes", "Cites as evidence against it"), ("neutral", "Cites"))
    use = next(words for direction, words in uses if direction in directions)
    return f"{use} “{work.title}” ({notice.label.lower()})."
