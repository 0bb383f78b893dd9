"""A registered work as the reference that cites it."""

import re

from claimstead.matching.dates import best_year
from claimstead.matching.markup import plain
from claimstead.model.record import Work
from claimstead.model.reference import Doi, Reference

# BibTeX's types (Patashnik 1988, section 3.1) for those of Crossref (https://api.crossref.org/types), DataCite 4.6
# (appendix 1, resourceTypeGeneral), PubMed and CSL 1.0.2; whatever is not named here is @misc.
_TYPES = {
    "journalarticle": "article",
    "articlejournal": "article",
    "article": "article",
    "review": "article",
    "editorial": "article",
    "letter": "article",
    "proceedingsarticle": "inproceedings",
    "conferencepaper": "inproceedings",
    "paperconference": "inproceedings",
    "bookchapter": "incollection",
    "booksection": "incollection",
    "bookpart": "incollection",
    "chapter": "incollection",
    "referenceentry": "incollection",
    "book": "book",
    "editedbook": "book",
    "monograph": "book",
    "referencebook": "book",
    "proceedings": "proceedings",
    "conferenceproceeding": "proceedings",
    "dissertation": "phdthesis",
    "thesis": "phdthesis",
    "report": "techreport",
    "reportcomponent": "techreport",
    "reportseries": "techreport",
}

_RANGE = re.compile(r"^([^-\s]+)-([^-\s]+)\Z")


def reference_to(work: Work, key: str, doi: Doi | None) -> Reference:
    """The reference to a work, under ``key``: first title, all authors, first name of its venue, the year to cite."""
    bibtex_type = _TYPES.get(work.type.lower().replace("-", "").replace(" ", "").replace("_", ""), "misc")
    return Reference(
        key=key,
        type=bibtex_type,
        title=plain(work.titles[0]) if work.titles else "",
        authors=work.authors,
        truncated="authors" in work.partial,
        container=plain(work.containers[0]) if work.containers else "",
        year=best_year(work.dates),
        volume=work.volume,
        issue=work.issue,
        pages=_RANGE.sub(r"\1–\2", work.pages),
        article_number=work.article_number,
        publisher="" if bibtex_type == "article" else plain(work.publisher),
        doi_as_written=doi or "",
        doi=doi,
        pmid=work.pmid,
        pmcid=work.pmcid,
    )
