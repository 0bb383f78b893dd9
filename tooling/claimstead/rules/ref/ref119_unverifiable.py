"""REF119: a reference without any identifier."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.matching.search import bibliographic_query, suggested
from claimstead.model.finding import Problem, Severity
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_BIB = "@article{langan2020, title = {Atopic dermatitis}, year = {2020}}\n"


class Unverifiable(ReferenceRule):
    """The reference has no identifier by which a registry could be asked.

    What it checks:
        An entry has a DOI, a PubMed or PubMed Central identifier, or an ISBN; a web
        page (``@online``) has its address and the day it was seen. One with none of
        them, for which a search of the registries gave nothing that fits, is
        unverifiable; where the search gave its DOI, REF109 says so instead. That is
        said of the reference, never that the work does not exist: an accusation needs
        an identifier.

    Why it matters:
        Without an identifier nobody can check by machine that the work exists, says
        what its title says and still stands.

    Example:
        ``@article{langan2020, title = {Atopic dermatitis}, year = {2020}}``

    How to fix it:
        Look the work up and add its DOI or PubMed identifier. A web page has none:
        make it ``@online`` with ``url`` and ``urldate``, the day you saw that it is
        there and says so.
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
        Example(
            references="@online{schmitt2011, title = {Label}, url = {https://example.org/label}, "
            "urldate = {2026-11-20}}\n",
            why="a web page, by its address and the day it was seen",
        ),
    )
    bad = (
        Example(references=_BIB, why="no identifier, and nobody has searched"),
        Example(
            references="@online{langan2020, title = {Label}, url = {https://example.org/label}}\n",
            why="nobody says when the page was seen",
        ),
        Example(
            references=_BIB,
            lock='{"state":"searched","query":"Atopic dermatitis 2020","asked":"2026-11-01","registry":"crossref",'
            '"via":"api"}\n',
            why="no identifier, and a search gave nothing",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where there is nothing to ask a registry for."""
        if value.doi_as_written or value.doi or value.pmid or value.pmcid or value.isbn:
            return
        if value.type == "online" and value.url and value.accessed:
            return
        searched = dossier.searches.get(bibliographic_query(value))
        if searched is not None and suggested(value, searched.candidates):
            return
        hits = (
            f"{len(searched.candidates)} work(s), none of which fits" if searched and searched.candidates else "nothing"
        )
        yield Problem(
            message=self.with_claims(
                f"The reference `{value.key}` has no identifier, so no registry can be asked about it.", value, dossier
            ),
            found=f"A search of {searched.registry or 'the registry'} on {searched.asked} gave {hits}."
            if searched
            else "",
            remedy="Look the work up and add its DOI or PubMed identifier.",
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many references were compared with no record, because the lock keeps records by DOI and PMID."""
        count = sum(not (listed.value.doi or listed.value.pmid) for listed in dossier.reference_entries)
        return f"{count} reference(s) without a DOI or PMID; no record was there to compare them with." if count else ""
