"""REF122: a claim's evidence that names another DOI than its reference."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.reference import Reference, canonical_doi
from claimstead.rule import ClaimRule, Example

_EVIDENCE = (
    "evidence:\n  - {{cites: schmitt2011, {}direction: supports, directness: direct, role: review-synthesis,\n"
    "     finding: Relapse RR 0.46., access: abstract, design: systematic-review, species: human}}\n"
)


class ClaimDoiDiffers(ClaimRule):
    """The DOI in a claim's evidence is not the DOI of the reference it cites.

    What it checks:
        ``doi`` of each piece of evidence against the ``doi`` of the entry it cites,
        both in canonical form. It must be there where the reference has one, and must
        not be there where the reference has none.

    Why it matters:
        The DOI is repeated in the claim on purpose. When a citation key is reused or
        mistyped, the claim would quietly rest on another work; two DOIs that differ
        give it away.

    Example:
        ``cites: schmitt2011`` with ``doi: 10.5555/another`` where references.bib
        says ``10.1111/j.1365-2133.2010.10030.x``.

    How to fix it:
        Find out which work was meant. Correct the key or the DOI; the finding shows the
        DOI of the reference.
    """

    code = "REF122"
    name = "claim-doi-differs"
    severity = Severity.ERROR
    good = (
        Example(why="the same DOI in both places"),
        Example(
            claim=_EVIDENCE.format("doi: 10.1111/J.1365-2133.2010.10030.X, "), why="the same DOI in capital letters"
        ),
    )
    bad = (
        Example(claim=_EVIDENCE.format("doi: 10.5555/another, "), field="evidence[0].doi", why="another DOI"),
        Example(
            claim=_EVIDENCE.format(""), field="evidence[0].doi", why="the reference has a DOI, the evidence has none"
        ),
        Example(claim=_EVIDENCE.format("doi: schmitt, "), field="evidence[0].doi", why="no DOI at all"),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each piece of evidence whose DOI is not its reference's."""
        for index, evidence in enumerate(value.evidence):
            reference_entry = dossier.references.get(evidence.cites)
            # an unknown key is FIL004's to say, a DOI that can't be recovered REF101's
            if reference_entry is not None:
                yield from _judge(f"evidence[{index}].doi", evidence, reference_entry.value)


def _judge(field: str, evidence: Evidence, reference: Reference) -> Iterator[Problem]:
    if reference.doi is None:
        if evidence.doi and not reference.doi_as_written:
            yield Problem(
                field=field,
                message=f"The evidence gives the DOI {evidence.doi}, but its reference `{reference.key}` has none.",
                remedy="Add the DOI to the reference if it is the work's, or take it out here.",
            )
        return
    if evidence.doi == reference.doi or (evidence.doi and canonical_doi(evidence.doi) == reference.doi):
        return
    if not evidence.doi:
        message = f"The evidence lacks the DOI of its reference `{reference.key}`."
    elif canonical_doi(evidence.doi) is None:
        message = f"The evidence's `{evidence.doi[:200]}` is no DOI; its reference `{reference.key}` has one."
    else:
        message = f"The evidence's DOI is {evidence.doi}, which is not that of its reference `{reference.key}`."
    yield Problem(
        field=field,
        message=message,
        found=f"The reference has {reference.doi}.",
        remedy=f"Find out which work was meant; if it is the reference's, write `doi: {reference.doi}`.",
        fix=Fix(field=field, replacement=reference.doi, description=f"write the reference's DOI, {reference.doi}"),
    )
