"""The whole of the generated site, and the names by which written pages link to it."""

from claimstead.model.page import GENERATED
from claimstead.publishing.article_pages import article_pages
from claimstead.publishing.claim_pages import claim_pages, claims_index
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.gap_pages import gaps_page
from claimstead.publishing.glossary_pages import glossary_page
from claimstead.publishing.links import page_path
from claimstead.publishing.queue_pages import queue_page
from claimstead.publishing.rule_pages import rule_pages, rules_index
from claimstead.publishing.work_pages import work_pages, works_index


def listed_pages(edition: Edition) -> list[SitePage]:
    """The few pages that may stand in the navigation and are found by title in the site's search."""
    return [
        *article_pages(edition),
        claims_index(edition),
        works_index(edition),
        queue_page(edition),
        gaps_page(edition),
        glossary_page(edition),
        rules_index(edition),
    ]


def unlisted_pages(edition: Edition) -> list[SitePage]:
    """The many pages, one a claim, a work and a rule, that never pass through MkDocs one by one."""
    return [*claim_pages(edition), *work_pages(edition), *rule_pages(edition)]


def link_targets(edition: Edition) -> dict[str, str]:
    """What may follow ``generated:`` in a written page's links, and the path of each from the site's root."""
    targets = dict(GENERATED)
    targets |= {f"claims/{key}": view.path for key, view in edition.claims.items()}
    targets |= {f"works/{key}": work.path for key, work in edition.works.items()}
    targets |= {f"articles/{key}": page_path("articles", key) for key in edition.dossier.articles}
    targets |= {f"rules/{rule.code}": f"rules/{rule.code}.html" for rule in edition.rules}
    return targets
