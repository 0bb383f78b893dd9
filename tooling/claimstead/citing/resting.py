"""Everything that rests on a work: claims, their wording, the pages that print it, the sentences that said it first."""

import dataclasses

from claimstead.dossier import Dossier
from claimstead.errors import UsageError
from claimstead.language.nearest import nearest
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Location
from claimstead.model.reference import Reference, canonical_doi
from claimstead.reading.claim_files import ClaimFile, said_in


@dataclasses.dataclass(frozen=True, slots=True)
class Resting:
    """One claim that rests on the work; ``others`` are the other references that speak the same way for each piece.

    ``falls`` says that it is in use, that the work supports it, and that nothing else which still counts does.
    """

    claim: Claim
    location: Location
    said: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    pages: tuple[Location, ...]
    others: tuple[str, ...]
    falls: bool


def references_to(dossier: Dossier, named: str) -> tuple[Reference, ...]:
    """The references a person means by a DOI or a citation key: all that are to one work.

    Raises:
        UsageError: none of the bibliography's is meant.
    """
    by_key = dossier.references.get(named)
    if by_key is not None and by_key.value.doi is None:
        return (by_key.value,)
    doi = by_key.value.doi if by_key is not None else canonical_doi(named)
    meant = tuple(one.value for one in dossier.references.values() if doi is not None and one.value.doi == doi)
    if meant:
        return meant
    bibliography = dossier.config.bibliography
    near = "" if doi else nearest(named, dossier.references)
    hint = f"Did you mean `{near}`?" if near else "`claimstead refs list` shows all there are."
    if bibliography in dossier.unread_files:
        hint = "But the file could not be read whole; `claimstead check` says why."
    raise UsageError(f"No reference in {bibliography} has the DOI or key `{named[:200]}`. {hint}")


def resting_on(dossier: Dossier, references: tuple[Reference, ...]) -> tuple[Resting, ...]:
    """The claims that rest on a work, given as all references to it; by path of their files."""
    keys = frozenset(reference.key for reference in references)
    claim_files = {one.path: one for key in keys for one in dossier.claims_by_key.get(key, ())}
    return tuple(_resting(dossier, claim_files[path], keys) for path in sorted(claim_files))


def _resting(dossier: Dossier, claim_file: ClaimFile, keys: frozenset[str]) -> Resting:
    claim = claim_file.value
    pages = (
        Location(page_file.path, citation.line, citation.column)
        for page_file in dossier.pages_by_claim.get(claim.id, ())
        for citation in page_file.value.citations
        if citation.claim == claim.id
    )
    evidence = tuple(one for one in claim.evidence if one.cites in keys)
    directions = {one.direction for one in evidence}
    beside = [one for one in claim.evidence if one.cites not in keys and one.cites not in dossier.retractions]
    others = (one.cites for one in beside if one.direction in directions)
    supported = any(one.direction == "supports" for one in beside)
    return Resting(
        claim=claim,
        location=claim_file.locate("id"),
        said=tuple(f"{said.article} {said.number}" for said in said_in(claim_file)),
        evidence=evidence,
        pages=tuple(pages),
        others=tuple(dict.fromkeys(others)),
        falls="supports" in directions and not supported and not claim.retired,
    )
