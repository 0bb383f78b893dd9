"""REF123: a PMID, a PMCID and a DOI that name different works."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.authors import compare_first_author
from claimstead.matching.markup import plain
from claimstead.matching.titles import compare_titles
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Found, Missing, Work
from claimstead.model.reference import Reference, canonical_doi, pmcid_digits
from claimstead.rule import Example, ReferenceRule

_BIB = (
    "@article{simpson2016, title = {Two trials}, pmid = {27690741}, pmcid = {PMC1234567},"
    " doi = {10.1056/nejmoa1610020}}\n"
)
_PUBMED = (
    '{"state":"found","pmid":"27690741","asked":"2026-11-01","registry":"pubmed","via":"api",'
    '"work":{"titles":["Two trials"],%s}}\n'
)


class IdentifiersDisagree(ReferenceRule):
    """The identifiers of one reference belong to different works.

    What it checks:
        The DOI and the PubMed Central identifier that PubMed gives for the entry's
        ``pmid`` against the entry's own, and those in the record of its DOI against
        the entry's. Where PubMed gives no DOI, the title and the first author that it
        has are held against those of the DOI; only where both differ, the works do.
        An identifier that PubMed does not have is reported too. PubMed identifiers
        nobody was asked about are counted as unchecked.

    Why it matters:
        Readers who follow one link land on another study than those who follow the
        other, and one of the two was never what the claim rests on.

    Example:
        ``pmid = {27690741}`` beside the DOI of another trial.

    How to fix it:
        Open both. Keep the identifiers of the work that the claims are about, and
        correct the rest.
    """

    code = "REF123"
    name = "identifiers-disagree"
    severity = Severity.ERROR
    good = (
        Example(
            references=_BIB,
            lock=_PUBMED % '"doi":"10.1056/NEJMoa1610020","pmcid":"PMC1234567"',
            why="PubMed gives the same DOI, in capitals, and the same PMCID",
        ),
        Example(references=_BIB, lock=_PUBMED % '"pmid":"27690741"', why="PubMed gives neither"),
    )
    bad = (
        Example(
            references=_BIB, lock=_PUBMED % '"doi":"10.5555/another"', field="pmid", why="PubMed gives another DOI"
        ),
        Example(
            references=_BIB, lock=_PUBMED % '"pmcid":"PMC7654321"', field="pmcid", why="PubMed gives another PMCID"
        ),
        Example(
            references=_BIB,
            lock='{"state":"missing","pmid":"27690741","asked":"2026-11-01","registry":"pubmed","via":"api"}\n',
            field="pmid",
            why="PubMed has no such identifier",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each identifier that belongs to another work, once each."""
        told: set[str] = set()
        for problem in self._problems(value, dossier):
            if problem.field not in told:
                told.add(problem.field)
                yield problem

    def _problems(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        by_doi = dossier.records.get(value.doi) if value.doi else None
        registered = by_doi if isinstance(by_doi, Found) else None
        by_pmid = dossier.pubmed.get(value.pmid)
        if isinstance(by_pmid, Missing) and value.doi:  # without a DOI, REF102 says so
            yield Problem(
                field="pmid",
                message=f"PubMed has no PMID {value.pmid}.",
                found=f"{by_pmid.registry or 'PubMed'} answered so on {by_pmid.asked}.",
                remedy="Copy the PMID from the work's page in PubMed, or take it out.",
            )
        if isinstance(by_pmid, Found):
            yield from self._beside_pubmed(value, by_pmid, registered, dossier)
        if registered is not None:
            yield from _beside_own_record(value, registered)

    def _beside_pubmed(
        self, reference: Reference, pubmed: Found, registered: Found | None, dossier: Dossier
    ) -> Iterator[Problem]:
        given = canonical_doi(pubmed.work.doi)
        own = {reference.doi, *_other_dois(registered)}
        if (given and reference.doi and given not in own) or (
            not given and registered and _are_different(pubmed.work, registered.work)
        ):
            described = f" “{plain(pubmed.work.titles[0])}”" if pubmed.work.titles else ""
            yield Problem(
                field="pmid",
                message=self.with_claims(
                    f"The PMID {reference.pmid} and the DOI {reference.doi} name different works.", reference, dossier
                ),
                found=f"For the PMID, PubMed has{described}, {given or 'without a DOI'}.",
                remedy="Open both, keep what belongs to the work that is meant, and correct the other.",
            )
        yield from _pmcid_problem(reference, pubmed.work.pmcid, f"PubMed gives it for PMID {reference.pmid}.")

    def unchecked(self, dossier: Dossier) -> str:
        """Of how many PMIDs beside a DOI PubMed has not answered; one alone is REF124's to tell."""
        pmids = [one.value.pmid for one in dossier.reference_entries if one.value.pmid and one.value.doi]
        count = sum(not isinstance(dossier.pubmed.get(pmid), Found | Missing) for pmid in pmids)
        if not count:
            return ""
        return f"The PubMed identifiers of {count} reference(s); PubMed has not answered about them."


def _beside_own_record(reference: Reference, registered: Found) -> Iterator[Problem]:
    """What the record of the DOI itself says of the other identifiers."""
    where = f"The record of {registered.doi} gives it."
    if reference.pmid and registered.work.pmid and registered.work.pmid != reference.pmid:
        yield _other("PMID", "pmid", reference.pmid, registered.work.pmid, where)
    yield from _pmcid_problem(reference, registered.work.pmcid, where)


def _pmcid_problem(reference: Reference, pmcid: str, where: str) -> Iterator[Problem]:
    if reference.pmcid and pmcid and pmcid_digits(reference.pmcid) != pmcid_digits(pmcid):
        yield _other("PMCID", "pmcid", reference.pmcid, pmcid, where)


def _other(name: str, field: str, written: str, given: str, where: str) -> Problem:
    return Problem(
        field=field,
        message=f"The {name} {written} is not the work's, which has {given}.",
        found=where,
        remedy="Open both, keep what belongs to the work that is meant, and correct the other.",
    )


def _other_dois(registered: Found | None) -> set[str]:
    """The DOIs that a work has beside the one it is cited by."""
    return {one.doi for one in registered.relations if one.kind == "alias-of"} if registered else set()


def _are_different(one: Work, other: Work) -> bool:
    title = compare_titles(one.titles[0] if one.titles else "", other.titles, "titles" in other.partial)
    return title.differs and compare_first_author(one.authors, other.authors, "authors" in other.partial).differs
