"""A reference as references.bib gives it, and the forms of identifiers: DOI, PubMed's, PubMed Central's."""

import re
from typing import NewType

from msgspec import Struct

from claimstead.model.waiver import Waiver

Doi = NewType("Doi", str)
"""A DOI in canonical form: lower case, no resolver in front, nothing glued behind."""

DOI_PREFIX = r"10\.\d{4,9}(?:\.\d+)*"
"""The pattern of what stands before a DOI's slash, as the DOI Handbook 2.2 has it."""
DOI_IN_WORDS = "a DOI is 10., four to nine digits, a slash and the rest"
PMID = r"[1-9][0-9]{0,8}"
"""The pattern of a PubMed identifier: one to eight digits, none of them a zero in front; nine, because they grow.

https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid
"""

# https://www.crossref.org/blog/dois-and-matching-regular-expressions/ (2015)
_CANONICAL = re.compile(rf"^{DOI_PREFIX}/[\x21-\x7e]{{1,1000}}\Z")
_FRONT = re.compile(r"^(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*)+", re.IGNORECASE)
# Words count as glued on only behind something and before a space, colon or the end: suffixes may hold them.
# A # ends the DOI but for the check character of a SICI (10.1002/(SICI)…3.0.CO;2-#).
_GLUED = re.compile(
    r"(?:\s.*|(?<!/)(?:(?:pmid|pmcid)[:\s\d].*|pmc\d{5,}.*|(?:epub|published|available|accessed)(?:[\s:].*)?)"
    r"|(?<!/)https?://.*|\?.*|(?<!;2-)#.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_MAX_WRITTEN = 4_000
_TAIL = ".,;:'\"]}>"


def canonical_doi(written: str) -> Doi | None:
    """Returns the DOI somebody meant by ``written``, or None where there is none to be had.

    Forgives case, a resolver or ``doi:`` in front, percent-encoded slashes,
    punctuation behind and words glued on; it never guesses digits.
    """
    if len(written) > _MAX_WRITTEN:
        return None
    text = _FRONT.sub("", written.strip()).replace("%2F", "/").replace("%2f", "/").lower()
    text = _GLUED.sub("", text)
    while text and (text[-1] in _TAIL or (text[-1] == ")" and text.count(")") > text.count("("))):
        text = text[:-1]
    return Doi(text) if _CANONICAL.match(text) else None


def is_pmid(written: str) -> bool:
    """Whether this can be asked of PubMed at all."""
    return re.fullmatch(PMID, written) is not None


def pmcid_digits(written: str) -> str:
    """What tells one PubMed Central identifier from another, however it is written: no ``PMC``, no version."""
    return written.strip().upper().removeprefix("PMC").partition(".")[0]


class Name(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A person (``family``, ``given``) or a group (``literal``), as CSL names them."""

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return self.literal or " ".join(part for part in (self.given, self.family, self.suffix) if part)


class Reference(Struct, frozen=True, kw_only=True):
    """One entry of references.bib with its LaTeX decoded.

    ``type`` is the entry's type in lower case. ``doi_as_written`` keeps what stands
    in the file; ``doi`` is its canonical form or None. ``truncated`` says that the
    author list ends in "and others". Empty strings stand for fields not given.
    ``accepted`` holds findings that may stand for a time.
    """

    key: str
    type: str
    title: str = ""
    authors: tuple[Name, ...] = ()
    truncated: bool = False
    container: str = ""
    year: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    article_number: str = ""
    publisher: str = ""
    doi_as_written: str = ""
    doi: Doi | None = None
    pmid: str = ""
    pmcid: str = ""
    issn: str = ""
    isbn: str = ""
    url: str = ""
    accessed: str = ""
    note: str = ""
    accepted: tuple[Waiver, ...] = ()

    @property
    def identifier_field(self) -> str:
        """The field by which registries are asked: ``doi``, or ``pmid`` where there is no DOI."""
        return "pmid" if self.pmid and self.doi is None else "doi"
