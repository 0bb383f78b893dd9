"""What somebody names a work by: a DOI, a PubMed identifier, or free text to search with."""

import dataclasses
import re

from claimstead.errors import UsageError
from claimstead.model.reference import Doi, canonical_doi

# https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid; eight digits today, nine because their number grows
_PMID = re.compile(
    r"(?:pmid:?\s*|(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/)?"
    r"([1-9][0-9]{0,8})/?",
    re.IGNORECASE,
)
_LIKE_A_DOI = re.compile(r"(?:doi:\s*)?10\.\d|(?:https?://)?(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """One of the three; a bare number of up to nine digits is a PubMed identifier."""

    doi: Doi | None = None
    pmid: str = ""
    text: str = ""


def named_by(written: str) -> Named:
    """Reads what somebody typed.

    Raises:
        UsageError: it is empty, or begins like a DOI and is none.
    """
    text = " ".join(written.split())
    if not text:
        raise UsageError("Name a work by its DOI, its PubMed identifier, or its title.")
    pmid = _PMID.fullmatch(text)
    if pmid:
        return Named(pmid=pmid[1])
    if not _LIKE_A_DOI.match(text):
        return Named(text=text)
    doi = canonical_doi(text)
    if doi is None:
        raise UsageError(
            f"`{text[:200]}` begins like a DOI and is none: a DOI is 10., four to nine digits, a slash and the rest."
        )
    return Named(doi=doi)
