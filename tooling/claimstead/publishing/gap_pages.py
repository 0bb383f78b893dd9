"""The gaps, in one list that nobody has to keep: claims without support, works nobody read or confirmed."""

import dataclasses

from claimstead.language.quotation.looked_up import looked_up
from claimstead.model.record import Found
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.places import PageLink
from claimstead.publishing.views import ClaimView, WorkView

PATH = "gaps.html"


@dataclasses.dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing behind the claims in use; each work stands once in each list.

    Attributes:
        unsupported: The claims no evidence supports, by the article that says them; added ones under none.
        unread: Works of which neither abstract nor text was read: others tell what they found.
        unlooked: Works with a passage that nobody could look up, because no text of theirs is stored.
        unidentified: Works without DOI or PubMed identifier, so that no registry can be asked.
        transcribed: How many records were copied from pages and never confirmed by a registry.
        works: How many works the claims cite.
    """

    unsupported: list[tuple[PageLink | None, list[ClaimView]]]
    unread: list[WorkView]
    unlooked: list[WorkView]
    unidentified: list[WorkView]
    transcribed: int
    works: int


def gaps_page(edition: Edition) -> SitePage:
    """The page of all gaps."""
    html = edition.render("gaps.html", PATH, {"gaps": gaps(edition)})
    return SitePage(PATH, "What has no source, and what nobody saw", html)


def gaps(edition: Edition) -> Gaps:
    """Gathers the gaps of an edition."""
    pieces = [one for view in edition.current_claims for one in view.evidence]
    works = sorted({one.work.key: one.work for one in pieces}.values(), key=lambda work: work.key)
    read = {one.work.key for one in pieces if one.evidence.access != "none"}
    states = [(one.work.key, looked_up(one.evidence, one.work.found)) for one in pieces]
    open_keys = {key for key, state in states if state is not None and state.state == "no-text"}
    return Gaps(
        unsupported=_unsupported(edition),
        unread=[work for work in works if work.key not in read],
        unlooked=[work for work in works if work.key in open_keys],
        unidentified=[work for work in works if not _identified(work)],
        transcribed=sum(isinstance(work.record, Found) and work.record.via == "transcribed" for work in works),
        works=len(works),
    )


def _unsupported(edition: Edition) -> list[tuple[PageLink | None, list[ClaimView]]]:
    grouped: dict[PageLink | None, list[ClaimView]] = {}
    for view in sorted(edition.current_claims, key=lambda view: view.claim.id):
        if view.claim.verdict == "unsupported":
            grouped.setdefault(view.said[0].page if view.said else None, []).append(view)
    return sorted(grouped.items(), key=lambda pair: (pair[0] is None, pair[0].title if pair[0] else ""))


def _identified(work: WorkView) -> bool:
    return work.reference is not None and bool(work.reference.doi or work.reference.pmid)
