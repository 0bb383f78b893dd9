"""The review queue: which claims need a reviewer, the worst first, and why."""

import dataclasses

from claimstead.model.finding import Severity
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.views import ClaimView
from claimstead.publishing.words import counted, day


@dataclasses.dataclass(frozen=True, slots=True)
class Queued:
    """A claim in the queue: every reason in words, and the rank of the worst (0 is worst)."""

    view: ClaimView
    rank: int
    reasons: tuple[str, ...]


HEADINGS = (
    ("A source was retracted or withdrawn", "These claims rest on a work that can no longer be relied on."),
    ("Review overdue", "The day of the next review has passed."),
    ("No support found", "The article says it; no evidence was found for it."),
    ("Waiting for a first review", "Nobody with clinical training has approved these yet."),
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
    reasons = {}
    fallen = _newly_fallen(view)
    if fallen:
        reasons[0] = "Rests on " + "; ".join(fallen) + "."
    if view.review.overdue and view.review.next:
        reasons[1] = f"Review was due on {day(view.review.next)}."
    if view.claim.verdict == "unsupported":
        searched = counted(len(view.evidence), "work") + " looked at" if view.evidence else "no source yet"
        reasons[2] = f"No evidence supports it ({searched})."
    if not view.review.approved:
        reasons[3] = f"{view.review.label}: not approved by a clinician."
    return reasons


def _newly_fallen(view: ClaimView) -> list[str]:
    """The works behind a claim that were retracted or withdrawn since it was last reviewed."""
    since = str(view.review.last or "")
    return [
        f"“{work.title}” ({notice.label.lower()})"
        for work in view.works
        if work.grave
        for notice in work.notices
        if notice.grave and (not notice.notice.date or notice.notice.date >= since[: len(notice.notice.date)])
    ]
