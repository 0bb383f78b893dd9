"""REF109: a reference without a DOI, for which one was found."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.markup import plain
from claimstead.matching.search import bibliographic_query, suggested
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.reference import Doi, Reference, canonical_doi
from claimstead.rule import Example, ReferenceRule

_BIB = (
    "@article{simpson2016, author = {Simpson, E. L.}, year = {2016},\n"
    "  title = {Two phase 3 trials of dupilumab versus placebo in atopic dermatitis}%s}\n"
)
_SEARCHED = (
    '{"state":"searched","query":"Two phase 3 trials of dupilumab versus placebo in atopic dermatitis Simpson 2016",'
    '"asked":"2026-11-01","registry":"crossref","via":"api","candidates":[{"doi":"10.1056/nejmoa1610020","score":91.2,'
    '"work":{"titles":["%s"],"authors":[{"family":"Simpson","given":"Eric L."}],'
    '"dates":[{"kind":"issued","date":"2016-12-15"}],"type":"journal-article"}}]}\n'
)
_TITLE = "Two Phase 3 Trials of Dupilumab versus Placebo in Atopic Dermatitis"


class DoiFound(ReferenceRule):
    """The reference has no DOI, and the registries know one that fits.

    What it checks:
        For a reference with a PubMed identifier, the DOI that PubMed gives. For one
        without, the hits of a search that references.lock keeps: a DOI is suggested
        only where title, first author and year all agree and no other hit comes near.
        A hit that does not fit says nothing against the reference.

    Why it matters:
        By its DOI a work can be checked by machine: whether it exists, says what its
        title says, and still stands.

    Example:
        An entry without ``doi`` whose title, author and year are those of
        ``10.1056/nejmoa1610020``.

    How to fix it:
        Open the DOI and see that it is the work meant, then add it to the entry and
        to the evidence of each claim that cites it.
    """

    code = "REF109"
    name = "doi-found"
    severity = Severity.WARNING
    precision = (
        "0.997: 724 of 726 suggestions in 1,600 searches among Crossref works, half of them without the work sought"
    )
    good = (
        Example(references=_BIB % "", lock=_SEARCHED % "Dupilumab in asthma", why="the hit is another work"),
        Example(references=_BIB % "", lock="\n", why="nothing was searched for"),
    )
    bad = (
        Example(references=_BIB % "", lock=_SEARCHED % _TITLE, field="doi", why="title, first author and year agree"),
        Example(
            references=_BIB % ",\n  pmid = {27690741}",
            lock='{"state":"found","pmid":"27690741","asked":"2026-11-01","registry":"pubmed","via":"api",'
            '"work":{"doi":"10.1056/nejmoa1610020"}}\n',
            field="doi",
            why="PubMed gives it",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where there is one DOI to suggest."""
        if value.doi_as_written:
            return
        doi, source = _given_by_pubmed(value, dossier) if value.pmid else _given_by_search(value, dossier)
        if doi is None:
            return
        twin = dossier.key_by_doi.get(doi, "")
        yield Problem(
            field="doi",
            message=f"The reference `{value.key}` has no DOI, but {doi} fits it"
            + (f", which is the DOI of `{twin}`." if twin else "."),
            found=source,
            remedy=f"Keep one of `{value.key}` and `{twin}`." if twin else f"See that it is the work, and add {doi}.",
            fix=None if twin else Fix(field="doi", replacement=doi, description=f"add the DOI {doi}"),
        )


def _given_by_pubmed(reference: Reference, dossier: Dossier) -> tuple[Doi | None, str]:
    found = dossier.found(reference)
    return (canonical_doi(found.work.doi), f"PubMed gives it for {found.identifier}.") if found else (None, "")


def _given_by_search(reference: Reference, dossier: Dossier) -> tuple[Doi | None, str]:
    searched = dossier.searches.get(bibliographic_query(reference)) if dossier.searches else None
    doi = suggested(reference, searched.candidates) if searched else None
    if searched is None or doi is None:
        return None, ""
    title = next(plain(one.work.titles[0]) for one in searched.candidates if canonical_doi(one.doi) == doi)
    return (
        doi,
        f"A search of {searched.registry} on {searched.asked} gave “{title}”; title, first author and year agree.",
    )
