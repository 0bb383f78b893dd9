"""What somebody names a work by: a DOI, a PubMed identifier, or free text to search with."""

import dataclasses
import re

from claimstead.errors import UsageError
from claimstead.model.reference import DOI_IN_WORDS, DOI_PREFIX, PMID, Doi, canonical_doi

_PMID = re.compile(
    r"(?:pmid:?\s*|(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/)?"
    rf"({PMID})/?(?:[?#]\S*)?",
    re.IGNORECASE,
)
_PMCID = re.compile(
    r"(?:pmcid:?\s*|(?:https?://)?(?:pmc\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pmc)/articles/)?"
    r"pmc\s?(\d{1,10})(?:\.\d+)?/?(?:[?#]\S*)?",
    re.IGNORECASE,
)
_DOI = re.compile(rf"(?<![\d.]){DOI_PREFIX}(?:/|%2f)\S+", re.IGNORECASE)
_LIKE_A_DOI = re.compile(r"(?:doi:\s*)?10\.\d|(?:https?://)?(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)


@dataclasses.dataclass(frozen=True, slots=True)
class Named:
    """One of the three; a bare number of up to nine digits is a PubMed identifier, and any DOI in a text counts."""

    doi: Doi | None = None
    pmid: str = ""
    text: str = ""


def named_by(written: str) -> Named:
    """Reads what somebody typed.

    Raises:
        UsageError: it is empty, an identifier of PubMed Central, begins like a DOI and is none, or names several.
    """
    text = " ".join(written.split())
    if not text:
        raise UsageError("Name a work by its DOI, its PubMed identifier, or its title.")
    pmid = _PMID.fullmatch(text)
    if pmid:
        return Named(pmid=pmid[1])
    pmcid = _PMCID.fullmatch(text)
    if pmcid:
        raise UsageError(
            f"PMC{pmcid[1]} is an identifier of PubMed Central, by which no work can be looked up here. "
            "Give the work's DOI or its PMID: they stand at the head of its page there."
        )
    dois = list(dict.fromkeys(doi for one in _DOI.findall(text) if (doi := canonical_doi(one))))
    if len(dois) > 1:
        raise UsageError(f"There are two DOIs, {dois[0]} and {dois[1]}. Name one work at a time.")
    if not dois and _LIKE_A_DOI.match(text):
        raise UsageError(f"`{text[:200]}` begins like a DOI and is none: {DOI_IN_WORDS}.")
    return Named(doi=dois[0]) if dois else Named(text=text)
