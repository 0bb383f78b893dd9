"""How far the content is: sentences covered, verdicts, works, passages, searches; counted, never kept anywhere."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from claimstead.dossier import Dossier
from claimstead.language.quotation.looked_up import looked_up
from claimstead.model.article import Article, NotClaim
from claimstead.model.claim import Claim, Verdict
from claimstead.model.evidence import Evidence
from claimstead.model.record import Found


class ArticleCount(Struct, frozen=True, kw_only=True):
    """How the sentences of one article are accounted for.

    Attributes:
        article: The article's id.
        sentences: How many it has.
        covered: How many at least one claim in use covers.
        set_aside: How many are set aside, by reason.
        open: The numbers of those that are neither.
        verdicts: How many claims in use state what it says, by verdict.
    """

    article: str
    sentences: int
    covered: int
    set_aside: dict[NotClaim, int]
    open: tuple[int, ...]
    verdicts: dict[Verdict, int]


class Survey(Struct, frozen=True, kw_only=True):
    """The whole content in figures; claims are those in use, works those that their evidence cites.

    Attributes:
        articles: Each article, by id.
        claims: How many claims.
        added: How many of them no article says.
        verdicts: Claims by verdict.
        without_evidence: Claims with no evidence at all.
        disputed_by: Pieces of evidence that dispute their claim.
        searches: Searches that claims record.
        works: Works that evidence cites.
        with_record: Works with a record in references.lock.
        passages: Pieces of evidence with a passage.
        verified: Passages that stand, word for word, in a stored text of their work.
    """

    articles: tuple[ArticleCount, ...]
    claims: int
    added: int
    verdicts: dict[Verdict, int]
    without_evidence: int
    disputed_by: int
    searches: int
    works: int
    with_record: int
    passages: int
    verified: int


def survey(dossier: Dossier) -> Survey:
    """Counts the dossier; retired claims count nowhere."""
    claims = [claim_file.value for claim_file in dossier.claim_files if not claim_file.value.retired]
    evidence = [one for claim in claims for one in claim.evidence]
    records = {one.cites: dossier.cited(one.cites) for one in evidence}
    return Survey(
        articles=tuple(article_count(one.value, dossier) for one in dossier.article_files),
        claims=len(claims),
        added=sum(not any(source.sentences for source in claim.sources) for claim in claims),
        verdicts=_verdicts(claims),
        without_evidence=sum(not claim.evidence for claim in claims),
        disputed_by=sum(one.direction == "disputes" for one in evidence),
        searches=sum(line.activity == "searched" for claim in claims for line in claim.history),
        works=len(records),
        with_record=sum(record is not None for record in records.values()),
        passages=sum(one.passage is not None for one in evidence),
        verified=sum(_is_verified(one, records[one.cites]) for one in evidence),
    )


def survey_lines(counted: Survey) -> Iterator[str]:
    """The survey as lines of text: one an article, then the whole."""
    for article in counted.articles:
        aside = sum(article.set_aside.values())
        left = f"{len(article.open)} OPEN ({', '.join(map(str, article.open))})" if article.open else "0 open"
        share = (article.covered + aside) / article.sentences
        yield (
            f"{article.article}: {article.sentences} sentences, {article.covered} covered, "
            f"{aside} set aside, {left}: {share:.0%}"
        )
        yield f"  set aside: {_listed(article.set_aside)}"
        yield f"  claims: {_listed(article.verdicts)}"
    yield f"Claims: {counted.claims} ({_listed(counted.verdicts)}); {counted.added} added by the editors."
    yield f"Claims without evidence: {counted.without_evidence}. Disputing evidence: {counted.disputed_by} pieces."
    yield f"Searches recorded: {counted.searches}."
    yield f"Works: {counted.works}, with a record: {counted.with_record}."
    yield f"Passages: {counted.passages}, verified in a stored text: {counted.verified}."


def _listed(counts: Mapping[NotClaim, int] | Mapping[Verdict, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "none"


def article_count(article: Article, dossier: Dossier) -> ArticleCount:
    """Counts one article of the dossier."""
    covered = {one.number for one in article.sentences if (article.id, one.number) in dossier.claims_by_sentence}
    aside = Counter(one.not_claim for one in article.sentences if one.not_claim and one.number not in covered)
    saying = [one.value for one in dossier.claims_by_article.get(article.id, []) if not one.value.retired]
    return ArticleCount(
        article=article.id,
        sentences=len(article.sentences),
        covered=len(covered),
        set_aside=dict(aside.most_common()),
        open=tuple(one.number for one in article.sentences if not one.not_claim and one.number not in covered),
        verdicts=_verdicts(saying),
    )


def _verdicts(claims: Iterable[Claim]) -> dict[Verdict, int]:
    return dict(Counter(claim.verdict for claim in claims).most_common())


def _is_verified(evidence: Evidence, found: Found | None) -> bool:
    state = looked_up(evidence, found)
    return state is not None and state.state == "exact"
