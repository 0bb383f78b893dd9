"""REF118: a reference that nothing uses."""

from collections.abc import Iterable, Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Document, Problem, Severity
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_BIB = (
    "@article{schmitt2011, title = {Proactive treatment}, year = {2011}, doi = {10.1111/j.1365-2133.2010.10030.x}}\n"
    "@article{langan2020, title = {Atopic dermatitis}, year = {2020}, doi = {10.1016/s0140-6736(20)31286-1}}\n"
)


class UnusedReference(ReferenceRule):
    """No claim and no article uses the reference.

    What it checks:
        A reference is used when a claim cites it as evidence, or when an article's
        own list of references names its key. Retired claims do not count. Pages cite
        claims, so a reference reaches a page only through a claim.

    Why it matters:
        Every reference has to be kept right. One that nothing uses costs that work
        for nothing, and often a claim was meant to cite it and cites another.

    Example:
        An entry ``langan2020`` in references.bib that is named nowhere else.

    How to fix it:
        Cite it where it was meant to be cited, or delete the entry.
    """

    code = "REF118"
    name = "unused-reference"
    severity = Severity.NOTE
    good = (
        Example(why="a claim cites it"),
        Example(
            claim="evidence: []\nverdict: unsupported\n", why="no claim cites it, but the article's own list names it"
        ),
    )
    bad = (Example(references=_BIB, why="langan2020 is named nowhere else"),)

    def documents(self, dossier: Dossier) -> Iterable[Document[Reference]]:
        """The entries that no article's list of references names."""
        listed = {
            reference.key for article_file in dossier.article_files for reference in article_file.value.references
        }
        return (one for one in dossier.reference_entries if one.value.key not in listed)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where no claim in use cites it either."""
        citing = dossier.claims_by_key.get(value.key, ())
        if all(claim_file.value.retired for claim_file in citing):
            yield Problem(
                message=f"No claim and no article's list of references uses `{value.key}`.",
                found="Only retired claims cite it." if citing else "",
                remedy="Cite it where it was meant to be cited, or delete the entry.",
            )
