"""The review queue: which claims need a reviewer, the worst first, and why."""

import dataclasses

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
        "A source is under an expression of concern",
        "The journal of a work that these claims cite has published a concern about it: something in it may be wrong. "
        "The work has not been retracted.",
    ),
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
    reasons = {}
    fallen = [_cited(view, work, work.fallen) for work in view.works if work.fallen and _is_new(work.fallen, view)]
    doubted = [(work, work.concern) for work in view.works if work.concern and not work.fallen]
    concerns = [_cited(view, work, notice) for work, notice in doubted if _is_new(notice, view)]
    if fallen:
        reasons[0] = " ".join(fallen)
    if concerns:
        reasons[1] = " ".join(concerns)
    if view.review.overdue and view.review.next:
        reasons[2] = f"Review was due on {day(view.review.next)}."
    if view.claim.verdict == "unsupported":
        searched = counted(len(view.evidence), "work") + " looked at" if view.evidence else "no source yet"
        reasons[3] = f"No evidence supports it ({searched})."
    if not view.review.approved:
        reasons[4] = f"{view.review.label}: not approved by a clinician."
    return reasons


def _is_new(notice: NoticeView, view: ClaimView) -> bool:
    """Whether the notice came since the claim was last looked at; so it is taken where its day is not known."""
    since, date = str(view.review.last or ""), notice.notice.date
    return not date or date >= since[: len(date)]


def _cited(view: ClaimView, work: WorkView, notice: NoticeView) -> str:
    """What the claim cites the work for, and the notice: a claim rests only on what supports it."""
    directions = {one.evidence.direction for one in view.evidence if one.work.key == work.key}
    uses = (("supports", "Rests on"), ("disputes", "Cites as evidence against it"), ("neutral", "Cites"))
    use = next(words for direction, words in uses if direction in directions)
    return f"{use} “{work.title}” ({notice.label.lower()})."
