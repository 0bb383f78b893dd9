"""A page a work: its notices, what is registered, and what rests on it; and the list of all works."""

from claimstead.model.record import Found, Record
from claimstead.model.reference import Doi
from claimstead.publishing.edition import Edition, SitePage
from claimstead.publishing.links import doi_address
from claimstead.publishing.views import ClaimView, EvidenceView, WorkView
from claimstead.publishing.words import day, spaced


def work_pages(edition: Edition) -> list[SitePage]:
    """The pages of all works of the bibliography, and of keys that are cited without being in it."""
    by_doi = {work.reference.doi: work for work in edition.works.values() if work.reference and work.reference.doi}
    return [work_page(work, by_doi, edition) for work in edition.works.values()]


def work_page(work: WorkView, by_doi: dict[Doi, WorkView], edition: Edition) -> SitePage:
    """The page of one work."""
    values = {
        "work": work,
        "facts": registered_facts(work.record) if work.record else [],
        "resting": _resting(work, edition),
        "relations": _relations(work, by_doi),
        "findings": edition.findings_by_key.get(work.key, []),
    }
    return SitePage(work.path, f"Work: {work.title}", edition.render("work.html", work.path, values))


def works_index(edition: Edition) -> SitePage:
    """All works in the order of their citations, with how much rests on each."""
    path = "works/index.html"
    works = sorted(edition.works.values(), key=lambda work: (work.citation.striptags().casefold(), work.key))
    rows = [(work, len(edition.dossier.claims_by_key.get(work.key, ()))) for work in works]
    return SitePage(path, "All works", edition.render("works.html", path, {"rows": rows}))


def registered_facts(record: Record) -> list[tuple[str, str]]:
    """What a registry, or the pages where it was seen, say of a work: label and words."""
    if not isinstance(record, Found):
        return []
    work = record.work
    facts = [
        ("Title", "; ".join(work.titles)),
        ("Authors", ", ".join(str(name) for name in work.authors)),
        ("Published in", "; ".join(work.containers)),
        ("Dates", "; ".join(f"{day(date.date)} ({date.kind})" for date in work.dates)),
        ("Volume", work.volume),
        ("Issue", work.issue),
        ("Pages", work.pages),
        ("Article number", work.article_number),
        ("Type", spaced(work.type)),
        ("Publisher", work.publisher),
        ("PubMed", work.pmid),
        ("PubMed Central", work.pmcid),
        ("Seen only in part", ", ".join(work.partial)),
    ]
    return [(label, words) for label, words in facts if words]


def _resting(work: WorkView, edition: Edition) -> list[tuple[ClaimView, list[EvidenceView]]]:
    claims = [edition.claims[one.value.id] for one in edition.dossier.claims_by_key.get(work.key, ())]
    return [(view, [one for one in view.evidence if one.work.key == work.key]) for view in claims]


def _relations(work: WorkView, by_doi: dict[Doi, WorkView]) -> list[tuple[str, str, str, WorkView | None]]:
    if work.found is None:
        return []
    return [
        (spaced(relation.kind), relation.doi, doi_address(relation.doi), by_doi.get(Doi(relation.doi)))
        for relation in work.found.relations
    ]
