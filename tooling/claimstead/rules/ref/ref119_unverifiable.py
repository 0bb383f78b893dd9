"""REF119: a reference without any identifier."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule


class Unverifiable(ReferenceRule):
    """The reference has no identifier by which a registry could be asked.

    What it checks:
        An entry has a DOI, a PubMed or PubMed Central identifier, or an ISBN. One
        with none of them is unverifiable. That is said of the reference, never that
        the work does not exist: an accusation needs an identifier.

    Why it matters:
        Without an identifier nobody can check by machine that the work exists, says
        what its title says and still stands.

    Example:
        ``@article{langan2020, title = {Atopic dermatitis}, year = {2020}}``

    How to fix it:
        Look the work up and add its DOI or PubMed identifier. Where it has none, as
        web pages do, check by hand that it is there and says so, and set this rule to
        ``note``.
    """

    code = "REF119"
    name = "unverifiable"
    severity = Severity.WARNING
    good = (
        Example(why="it has a DOI"),
        Example(
            references="@article{schmitt2011, title = {Proactive treatment}, pmid = {20819086}}\n",
            why="a PubMed identifier is enough",
        ),
    )
    bad = (
        Example(
            references="@article{langan2020, title = {Atopic dermatitis}, year = {2020}}\n", why="no identifier at all"
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where there is nothing to ask a registry for."""
        if value.doi_as_written or value.doi or value.pmid or value.pmcid or value.isbn:
            return
        yield Problem(
            message=f"The reference `{value.key}` has no identifier, so no registry can be asked about it. "
            f"{self.resting_claims(value, dossier)}".rstrip(),
            remedy="Look the work up and add its DOI or PubMed identifier.",
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many references were compared with no record, because the lock keeps records by DOI."""
        count = sum(listed.value.doi is None for listed in dossier.reference_entries)
        return f"{count} reference(s) without a DOI; no record was there to compare them with." if count else ""
