"""A page an article: what it said beside what the evidence says, how much of it is covered, its own references."""

import dataclasses

from claimstead.model.article import Article, GivenReference, Sentence
from claimstead.model.finding import Finding
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.links import page_path
from claimstead.publishing.views import ClaimView, WorkView
from claimstead.publishing.words import VERDICTS
from claimstead.survey import article_count


@dataclasses.dataclass(frozen=True, slots=True)
class GivenView:
    """A line of the article's reference list beside our work for it and what the check found about it."""

    given: GivenReference
    work: WorkView | None
    findings: tuple[Finding, ...]


def article_pages(edition: Edition) -> list[SitePage]:
    """The pages of all articles."""
    return [
        article_page(article_file.value, article_file.path, edition) for article_file in edition.dossier.article_files
    ]


def article_page(article: Article, file: str, edition: Edition) -> SitePage:
    """The page of one article, whose article.yaml is at ``file``."""
    path = page_path("articles", article.id)
    claims = _claims(article, edition)
    coverage = article_count(article, edition.dossier)
    values = {
        "article": article,
        "claims": claims,
        "verdicts": [
            (verdict, label, number)
            for verdict, (label, _) in VERDICTS.items()
            if (number := coverage.verdicts.get(verdict, 0))
        ],
        "coverage": coverage,
        "sections": {sentence.number: sentence.section for sentence in article.sentences},
        "sentences": [(sentence, _covering(article, sentence, edition)) for sentence in article.sentences],
        "given": [_given(given, edition) for given in article.references],
        "spelled": [expert for expert in article.experts if expert.also_spelled],
        "findings": edition.findings_by_path.get(file, []),
    }
    html = edition.render("article.html", path, values)
    return SitePage(path, f"The article: {article.title}", html)


def _claims(article: Article, edition: Edition) -> list[tuple[tuple[int, ...], ClaimView]]:
    """The claims with the numbers of the sentences that say them, in the order of the article."""
    found = edition.dossier.claims_by_article.get(article.id, [])
    views = [edition.claims[claim_file.value.id] for claim_file in found if not claim_file.value.retired]
    # of two claims with one id only the first is shown, and it may speak of another article
    said = [(one.sentences, view) for view in views for one in view.said if one.article == article.id]
    return sorted(said, key=lambda pair: (min(pair[0]), pair[1].claim.id))


def _covering(article: Article, sentence: Sentence, edition: Edition) -> list[ClaimView]:
    found = edition.dossier.claims_by_sentence.get((article.id, sentence.number), [])
    return [edition.claims[claim_file.value.id] for claim_file in found]


def _given(given: GivenReference, edition: Edition) -> GivenView:
    work = edition.works.get(given.key) if given.key else None
    findings = edition.findings_by_key.get(given.key, []) if given.key else []
    return GivenView(given, work, tuple(findings))
