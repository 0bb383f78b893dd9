"""What stands around the text of a topic page: its status above; review dates, sources and cards below."""

import datetime
import json

from markupsafe import Markup

from claimstead.model.article import Article
from claimstead.model.page import Page
from claimstead.publishing.edition import Edition
from claimstead.publishing.links import page_path, written_page_path
from claimstead.publishing.places import PageLink
from claimstead.publishing.views import ClaimView
from claimstead.publishing.words import AUDIENCES, STANDINGS, Standing


def page_head(page: Page, sources: tuple[ClaimView, ...], edition: Edition, path: str) -> str:
    """The review status, and the way to the same topic's page for the other audience; empty on other pages."""
    if page.topic is None:
        return ""
    order = list(STANDINGS)
    standing: Standing = min((view.review.standing for view in sources), key=order.index, default="draft")
    values = {
        "label": STANDINGS[standing],
        "approved": standing == "approved",
        "looked_at": _looked_at(sources),
        "audience": page.audience,
        "counterparts": _counterparts(page, edition),
    }
    return edition.render("page_head.html", path, values).strip()


def page_foot(page: Page, sources: tuple[ClaimView, ...], edition: Edition, path: str) -> str:
    """Review dates, disclosures, the numbered sources and their cards; only what the page has need of."""
    if page.topic is None and not sources:
        return ""
    values = {
        "page": page,
        "sources": sources,
        "approved": bool(sources) and all(view.review.approved for view in sources),
        "reviewed": _reviewed(sources),
        "looked_at": _looked_at(sources),
        "due": min((view.review.next for view in sources if view.review.next), default=None),
        "articles": _articles(sources, edition),
        "linked_facts": _linked_facts(page, sources, edition, path) if page.topic else "",
    }
    return edition.render("page_foot.html", path, values).strip()


def _counterparts(page: Page, edition: Edition) -> list[tuple[str, PageLink]]:
    """The pages of the topic, one an audience, the patients' first."""
    pages = edition.dossier.config.pages
    found = {
        page_file.value.audience: PageLink(page_file.value.title, written_page_path(page_file.path, pages))
        for page_file in edition.dossier.page_files
        if page_file.value.topic == page.topic and page_file.value.audience
    }
    return [(audience, found[audience]) for audience in AUDIENCES if audience in found]


def _looked_at(sources: tuple[ClaimView, ...]) -> bool:
    """Whether anybody is on record as having looked at one of the claims, a clinician or not."""
    return any(view.review.last or view.claim.review.status == "approved" for view in sources)


def _reviewed(sources: tuple[ClaimView, ...]) -> datetime.date | None:
    """The day of the oldest review, once every claim of the page is approved."""
    if not sources or not all(view.review.approved and view.review.last for view in sources):
        return None
    return min(view.review.last for view in sources if view.review.last)


def _articles(sources: tuple[ClaimView, ...], edition: Edition) -> list[tuple[Article, str]]:
    """The articles whose claims the page cites, with the paths of their pages."""
    named = {said.article for view in sources for said in view.said}
    articles = [article_file.value for article_file in edition.dossier.article_files]
    return [(article, page_path("articles", article.id)) for article in articles if article.id in named]


def _linked_facts(page: Page, sources: tuple[ClaimView, ...], edition: Edition, path: str) -> Markup:
    """The page as schema.org's MedicalWebPage (https://schema.org/MedicalWebPage), safe inside a script element."""
    facts: dict[str, object] = {"@context": "https://schema.org", "@type": "MedicalWebPage", "name": page.title}
    if page.audience:
        facts["audience"] = {"@type": "MedicalAudience", "audienceType": page.audience.capitalize()}
    reviewed = _reviewed(sources)
    if reviewed:
        facts["lastReviewed"] = reviewed.isoformat()
    addresses = [work.address for view in sources for work in view.works if work.address]
    facts["citation"] = list(dict.fromkeys(addresses))
    text = json.dumps(facts, ensure_ascii=False)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704  # the three characters that could end the script are escaped above
