"""REF117: two entries for one work."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.authors import compare_first_author
from claimstead.matching.comparison import Agreement
from claimstead.matching.folded_titles import title_key
from claimstead.matching.pagination import compare_pages
from claimstead.matching.search import is_short
from claimstead.matching.venues import compare_venues
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import RelationKind
from claimstead.model.reference import Reference, canonical_doi, pmcid_digits
from claimstead.rule import Example, OncePerDossier, ReferenceRule

_ENTRY = (
    "@article{%s, author = {Schmitt, J.}, title = {Proactive treatment with creams}, year = {2011}, pages = {%s}%s}\n"
)
_DOI = ", doi = {10.1111/j.1365-2133.2010.10030.x}"
_ONE_WORK: dict[RelationKind, str] = {
    "is-preprint-of": "preprint and article",
    "has-preprint": "preprint and article",
    "alias-of": "two DOIs of one work",
}
_ALIKE = (Agreement.SAME, Agreement.COMPATIBLE)


class DuplicateReference(ReferenceRule):
    """Two entries of the bibliography are one work.

    What it checks:
        Whether an entry has the DOI, PubMed or PubMed Central identifier of an earlier
        one; whether references.lock has one work under both (a preprint and its
        article, two DOIs of one work, a DOI and a PubMed identifier); and where one
        of the two has no DOI, whether title, first author and year agree. Different
        pages, or different venues of a title of few words, are no duplicate.

    Why it matters:
        One study counted twice looks like two that agree. And what is found out about
        the one, a retraction even, is not found out about the other.

    Example:
        ``schmitt2011`` and ``schmitt2011a`` with one DOI.

    How to fix it:
        Keep the entry that says more, cite it everywhere, and delete the other. Of a
        preprint and its article, keep the article.
    """

    code = "REF117"
    name = "duplicate-reference"
    severity = Severity.WARNING
    precision = "1.0: 823 of 823 findings by title on 5,208 references made from Crossref works, 1,000 of them doubled"
    good = (
        Example(why="one entry a work"),
        Example(
            references=_ENTRY % ("schmitt2011", "415", _DOI) + _ENTRY % ("schmitt2011a", "502", ""),
            why="the same title, but on other pages",
        ),
    )
    bad = (
        Example(
            references=_ENTRY % ("schmitt2011", "415", _DOI) + _ENTRY % ("schmitt2011a", "415", _DOI),
            field="doi",
            why="one DOI in two entries",
        ),
        Example(
            references=_ENTRY % ("schmitt2011", "415", _DOI) + _ENTRY % ("schmitt2011a", "415", ""),
            field="title",
            why="title, first author and year agree, and the second has no DOI",
        ),
    )

    def __init__(self, options: object = None) -> None:
        super().__init__(options)
        self._duplicates = OncePerDossier(_duplicates)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for the later of two entries."""
        if problem := self._duplicates(dossier).get(value.key):
            yield problem


def _duplicates(dossier: Dossier) -> dict[str, Problem]:
    """A problem by the key of each entry that is the work of an earlier one; a key used twice is FIL006's to say."""
    by_identity: dict[str, tuple[Reference, str]] = {}
    by_title: dict[tuple[str, str], list[Reference]] = {}
    duplicates: dict[str, Problem] = {}
    for reference_entry in dossier.references.values():
        reference = reference_entry.value
        identities = _identities(reference, dossier)
        same_title = by_title.setdefault((title_key(reference.title), reference.year), [])
        shared = next((one for one in identities if one in by_identity), None)
        twin = next((one for one in same_title if _is_twin(reference, one)), None)
        if shared is not None:
            earlier, how = by_identity[shared]
            why = identities[shared] or how or f"both have the {shared}"
            duplicates[reference.key] = _problem(reference.identifier_field, reference, earlier, why)
        elif twin is not None:
            why = "title, first author and year agree"
            duplicates[reference.key] = _problem("title", reference, twin, why)
        same_title.append(reference)
        for identity, how in identities.items():
            by_identity.setdefault(identity, (reference, how))
    return duplicates


def _problem(field: str, reference: Reference, earlier: Reference, why: str) -> Problem:
    return Problem(
        field=field,
        message=f"The entries `{earlier.key}` and `{reference.key}` are one work: {why}.",
        remedy="Keep the entry that says more, cite it in every claim, and delete the other.",
    )


def _identities(reference: Reference, dossier: Dossier) -> dict[str, str]:
    """What the work is known by, and how that is known where the entry itself does not say it."""
    pmcid = pmcid_digits(reference.pmcid)
    written = (("DOI", reference.doi), ("PMID", reference.pmid), ("PMCID", pmcid and f"PMC{pmcid}"))
    identities = {f"{kind} {identifier}": "" for kind, identifier in written if identifier}
    found = dossier.found(reference)
    if found is not None:
        doi = canonical_doi(found.work.doi)
        for identity in (f"DOI {doi}" if doi else "", f"PMID {found.work.pmid}" if found.work.pmid else ""):
            if identity:
                identities.setdefault(identity, f"the registry has both under the {identity}")
        for relation in found.relations:
            if relation.kind in _ONE_WORK:
                identities.setdefault(f"DOI {relation.doi}", f"the registry has them as {_ONE_WORK[relation.kind]}")
    return identities


def _is_twin(one: Reference, other: Reference) -> bool:
    """Whether two entries, of which one has no DOI, agree in first author and contradict each other in nothing."""
    if not one.year or (one.doi and other.doi) or (one.pmid and other.pmid):
        return False
    if compare_first_author(one.authors, other.authors).agreement not in _ALIKE:
        return False
    if compare_pages(one.pages, other.pages, one.article_number, other.article_number).differs:
        return False
    return not is_short(one.title) or compare_venues(one.container, (other.container,)).agreement in _ALIKE
