"""A page a claim: everything known about it, at an address that stays; and the list of all claims."""

from claimstead.model.claim import Claim
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.views import ClaimView
from claimstead.publishing.words import VERDICTS, sentence_case, spaced

_PICO = ("population", "intervention", "exposure", "comparator", "outcome")


def claim_pages(edition: Edition) -> list[SitePage]:
    """The pages of all claims, retired ones too."""
    return [claim_page(view, edition) for view in edition.claims.values()]


def claim_page(view: ClaimView, edition: Edition) -> SitePage:
    """The page of one claim."""
    values = {"view": view, "pico": pico(view.claim), "waivers": view.claim.accepted}
    return SitePage(view.path, f"Claim: {view.title}", edition.render("claim.html", view.path, values))


def claims_index(edition: Edition) -> SitePage:
    """All claims by verdict."""
    path = "claims/index.html"
    groups = [
        (verdict, words, [view for view in edition.current_claims if view.claim.verdict == verdict])
        for verdict, words in VERDICTS.items()
    ]
    retired = [view for view in edition.claims.values() if view.claim.retired]
    html = edition.render("claims.html", path, {"groups": groups, "retired": retired})
    return SitePage(path, "All claims", html)


def pico(claim: Claim) -> list[tuple[str, str]]:
    """Population, intervention or exposure, comparator and outcome, as far as they are given."""
    given = [(name, getattr(claim, name)) for name in _PICO]
    return [(sentence_case(name), text) for name, text in given if text] + [("Kind", spaced(claim.kind))]
