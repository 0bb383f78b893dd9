"""REF115: a preprint of which there is a published version."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.markup import plain
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.record import Found, Record
from claimstead.model.reference import Reference, canonical_doi
from claimstead.rule import Example, OncePerDossier, ReferenceRule

_BIB = "@misc{yong2023, title = {A preprint}, doi = {10.1101/2023.05.15.23290003}}\n"
_PREPRINT = (
    '{"state":"found","doi":"10.1101/2023.05.15.23290003","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"type":"posted-content"},"relations":[%s]}\n'
)
_ARTICLE = (
    '{"state":"found","doi":"10.1038/s41598-024-60937-3","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{"titles":["An article"]},"relations":[{"kind":"has-preprint","doi":"10.1101/2023.05.15.23290003"}]}\n'
)


class PreprintPublished(ReferenceRule):
    """The reference is to a preprint that has been published since.

    What it checks:
        The relations in references.lock: whether the preprint's record names the
        article, or an article's record names the preprint. Titles are not compared,
        because preprints change theirs.

    Why it matters:
        Between preprint and article lies peer review, and figures and conclusions
        change on the way. What readers should be led to is the article.

    Example:
        ``doi = {10.1101/2023.05.15.23290003}``, published as
        ``10.1038/s41598-024-60937-3``.

    How to fix it:
        Read the article, judge the claims on it, and cite its DOI. The rest of the
        entry, and ``doi`` in the claims' evidence, change with it.
    """

    code = "REF115"
    name = "preprint-published"
    severity = Severity.WARNING
    good = (
        Example(references=_BIB, lock=_PREPRINT % "", why="no published version is known"),
        Example(
            references=_BIB.replace("10.1101/2023.05.15.23290003", "10.1038/s41598-024-60937-3"),
            lock=_ARTICLE,
            why="the article itself",
        ),
    )
    bad = (
        Example(
            references=_BIB,
            lock=_PREPRINT % '{"kind":"is-preprint-of","doi":"10.1038/s41598-024-60937-3"}',
            field="doi",
            why="its record names the article",
        ),
        Example(references=_BIB, lock=_PREPRINT % "" + _ARTICLE, field="doi", why="the article's record names it"),
    )

    def __init__(self, options: object = None) -> None:
        super().__init__(options)
        self._articles = OncePerDossier(_articles)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the article is known."""
        if value.doi is None:
            return
        found = dossier.found(value)
        named = [one.doi for one in found.relations if one.kind == "is-preprint-of"] if found else []
        article = canonical_doi(named[0] if named else self._articles(dossier).get(value.doi, ""))
        if article is None or article == value.doi:
            return
        twin = dossier.key_by_doi.get(article, "")
        yield Problem(
            field="doi",
            message=self.with_claims(f"The preprint {value.doi} was published as {article}.", value, dossier),
            found=_described(dossier.records.get(article)),
            remedy=f"Judge the claims on the article, and cite `{twin}` instead."
            if twin
            else f"Judge the claims on the article, and cite {article}.",
            fix=None
            if twin
            else Fix(field="doi", replacement=article, description=f"write the article's DOI, {article}"),
        )


def _articles(dossier: Dossier) -> dict[str, str]:
    """The article's DOI by that of each preprint, as the articles' records have it."""
    found = [record for record in dossier.records.values() if isinstance(record, Found)]
    return {one.doi: record.doi for record in found for one in record.relations if one.kind == "has-preprint"}


def _described(record: Record | None) -> str:
    if not isinstance(record, Found) or not record.work.titles:
        return ""
    containers = f" in {plain(record.work.containers[0])}" if record.work.containers else ""
    return f"The article is “{plain(record.work.titles[0])}”{containers}."
