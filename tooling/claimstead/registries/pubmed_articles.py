"""PubMed's XML as works: the elements of https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd.

What they mean is told at https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree

from claimstead.model.dates import partial_date
from claimstead.model.notice import Nature, Notice
from claimstead.model.record import DateKind, RegisteredDate, Relation, Work
from claimstead.model.reference import Name, canonical_doi
from claimstead.registries.crossref_notices import MAX_TIES
from claimstead.registries.crossref_works import MAX_ABSTRACT
from claimstead.registries.fields import MAX_TEXT, MAX_VALUES, text_of

ASSERTED_BY = "pubmed"
_NATURES: dict[str, Nature] = {
    "RetractionIn": "retraction",
    "PartialRetractionIn": "partial-retraction",
    "ExpressionOfConcernIn": "expression-of-concern",
    "ErratumIn": "erratum",
    "CorrectedandRepublishedIn": "correction",
    "RetractedandRepublishedIn": "retract-and-replace",
    "UpdateIn": "new-version",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# As citations in RefSource write a date, behind the journal: "J Dermatol. 2013 May;40(5):401. doi: 10.1111/…"
_CITED_DATE = re.compile(r"\.\s+(\d{4})(?:\s+([A-Z][a-z]{2}))?(?:\s+(\d{1,2}))?(?=[;:.\s-]|\Z)")
_CITED_DOI = re.compile(r"\bdoi:\s*(10\.\S+)", re.IGNORECASE)
_SPAN = re.compile(r"(\d{4})(?:\s+([A-Z][a-z]{2}))?")
_EMPTY = "ID list is empty"  # what efetch says when it knows none of the identifiers


class Article(NamedTuple):
    """One record of PubMed: what it says of the work, and the abstract."""

    pmid: str
    work: Work
    notices: tuple[Notice, ...]
    relations: tuple[Relation, ...]
    abstract: str


def read_articles(content: bytes) -> dict[str, Article]:
    """The records of an answer to efetch, by PMID; one that names no PMID is left out.

    Raises:
        ValueError: this is no such answer, or one with an error in it.
    """
    try:
        root = defusedxml.ElementTree.fromstring(content)
    except (ParseError, LookupError) as error:  # LookupError: an encoding nobody knows
        raise ValueError(f"no XML: {error}") from error
    if error_text := root.findtext("ERROR"):
        if _EMPTY in error_text:
            return {}
        raise ValueError(f"PubMed says: {error_text.strip()[:200]}")
    if root.tag != "PubmedArticleSet":
        raise ValueError(f"`{root.tag[:80]}` stands where a PubmedArticleSet should")
    articles = [_journal_article(one) for one in root.findall("PubmedArticle")]
    articles += [_book_article(one) for one in root.findall("PubmedBookArticle")]
    return {article.pmid: article for article in articles if article.pmid}


def _journal_article(record: Element) -> Article:
    citation = _at(record, "MedlineCitation")
    article, journal = _at(citation, "Article"), _at(citation, "Article/Journal")
    medline = _at(citation, "MedlineJournalInfo")
    types = _texts(article, "PublicationTypeList/PublicationType")
    pmid = _text(citation, "PMID")
    work = Work(
        titles=_unique([_title(article, "ArticleTitle"), _title(article, "VernacularTitle")]),
        authors=tuple(_names(_at(article, "AuthorList")))[:MAX_VALUES],
        containers=_unique([_text(journal, "Title"), _text(journal, "ISOAbbreviation"), _text(medline, "MedlineTA")]),
        issns=_unique([_text(journal, "ISSN"), _text(medline, "ISSNLinking")]),
        dates=(
            *_dates(_at(journal, "JournalIssue/PubDate"), "issued"),
            *_dates(_at(article, "ArticleDate"), "online"),
        ),
        volume=_text(journal, "JournalIssue/Volume"),
        issue=_text(journal, "JournalIssue/Issue"),
        pages=_pages(article),
        type="posted-content" if "Preprint" in types else "journal-article",
        language=_text(article, "Language"),
        doi=_doi(_at(record, "PubmedData"), article),
        pmid=pmid,
        pmcid=_identifier(_at(record, "PubmedData"), "pmc"),
        publication_types=types,
        mesh=_texts(citation, "MeshHeadingList/MeshHeading/DescriptorName"),
        partial=("authors",) if _at(article, "AuthorList").get("CompleteYN") == "N" else (),
    )
    notices, relations = _ties(citation, types)
    return Article(pmid, work, notices, relations, _abstract(article))


def _book_article(record: Element) -> Article:
    """A book of NCBI's shelf, or a chapter of one where it has a title of its own."""
    document, book = _at(record, "BookDocument"), _at(record, "BookDocument/Book")
    chapter, whole = _title(document, "ArticleTitle"), _title(book, "BookTitle")
    authors = [_at(holder, "AuthorList[@Type='authors']") for holder in (document, book)]
    pmid = _text(document, "PMID")
    work = Work(
        titles=_unique([chapter or whole, _title(document, "VernacularTitle")]),
        authors=tuple(next((names for names in map(list, map(_names, authors)) if names), []))[:MAX_VALUES],
        containers=_unique([whole]) if chapter else (),
        dates=(*_dates(_at(book, "PubDate"), "issued"), *_dates(_at(document, "ContributionDate"), "online")),
        volume=_text(book, "Volume"),
        pages=_pages(document),
        type="book-chapter" if chapter else "book",
        language=_text(document, "Language"),
        publisher=_text(book, "Publisher/PublisherName"),
        doi=_doi(_at(record, "PubmedBookData"), document) or _doi(document, document),
        pmid=pmid,
        publication_types=_texts(document, "PublicationType"),
        partial=("authors",) if any(one.get("CompleteYN") == "N" for one in authors) else (),
    )
    return Article(pmid, work, (), (), _abstract(document))


def _ties(citation: Element, types: tuple[str, ...]) -> tuple[tuple[Notice, ...], tuple[Relation, ...]]:
    """What became of the article: notices, and for a preprint the article it became."""
    notices: list[Notice] = []
    relations: list[Relation] = []
    for tie in citation.iterfind("CommentsCorrectionsList/CommentsCorrections"):
        nature = _NATURES.get(tie.get("RefType", ""))
        cited = _text(tie, "RefSource")
        doi = _cited_doi(cited)
        if nature == "new-version" and "Preprint" in types:
            relations += [Relation(kind="is-preprint-of", doi=doi)] if doi else []
        elif nature is not None:
            notices.append(Notice(nature=nature, doi=doi, date=_cited_date(cited), asserted_by=ASSERTED_BY))
    # https://www.nlm.nih.gov/bsd/policy/errata.html: the type alone says so, whatever the notice may be
    ended = any(notice.nature in ("retraction", "retract-and-replace") for notice in notices)
    if "Retracted Publication" in types and not ended:
        notices.append(Notice(nature="retraction", asserted_by=ASSERTED_BY))
    return tuple(dict.fromkeys(notices))[:MAX_TIES], tuple(dict.fromkeys(relations))[:MAX_TIES]


def _cited_doi(cited: str) -> str | None:
    found = _CITED_DOI.search(cited)
    return canonical_doi(found[1]) if found else None


def _cited_date(cited: str) -> str | None:
    found = _CITED_DATE.search(cited)
    return partial_date(int(found[1]), _month(found[2] or ""), int(found[3] or 0)) if found else None


def _names(people: Element) -> Iterator[Name]:
    """All names of a list; one marked as not valid is an error that another name in the list corrects."""
    for person in people.iterfind("Author"):
        if person.get("ValidYN") == "N":
            continue
        family, given = _text(person, "LastName"), _text(person, "ForeName") or _text(person, "Initials")
        group = _text(person, "CollectiveName")
        if family:
            yield Name(family=family, given=given, suffix=_text(person, "Suffix"))
        elif group or given:
            yield Name(literal=group or given)


def _dates(dated: Element, kind: DateKind) -> Iterator[RegisteredDate]:
    """The date of an element; a span of issues (`1998 Dec-1999 Jan`) has one for each year in it."""
    year = _number(_text(dated, "Year"))
    if year:
        parts = [(year, _month(_text(dated, "Month")), _number(_text(dated, "Day")))]
    else:
        months = {found[1]: found[2] or "" for found in _SPAN.finditer(_text(dated, "MedlineDate"))}
        parts = [(int(of), _month(month), 0) for of, month in months.items()]
    for part in parts:
        if date := partial_date(*part):
            yield RegisteredDate(kind=kind, date=date)


def _month(written: str) -> int:
    """The month of `Mar` or `03`; 0 where it is none."""
    name = written[:3].lower()
    return _MONTHS.index(name) + 1 if name in _MONTHS else _number(written)


def _number(written: str) -> int:
    return int(written) if re.fullmatch(r"[0-9]{1,4}", written) else 0


def _pages(article: Element) -> str:
    ends = [_text(article, "Pagination/StartPage"), _text(article, "Pagination/EndPage")]
    return _text(article, "Pagination/MedlinePgn") or "-".join(filter(None, ends))


def _doi(identifiers: Element, article: Element) -> str:
    located = [one for one in article.iterfind("ELocationID[@EIdType='doi']") if one.get("ValidYN") != "N"]
    written = [_identifier(identifiers, "doi"), *map(_plain, located)]
    return next((doi for one in written if (doi := canonical_doi(one))), "")


def _identifier(holder: Element, kind: str) -> str:
    return _text(holder, f"ArticleIdList/ArticleId[@IdType='{kind}']")


def _abstract(article: Element) -> str:
    """The abstract, a paragraph a part, each with the label it has (`METHODS: …`)."""
    parts = ((one.get("Label", ""), _plain(one, MAX_ABSTRACT)) for one in article.iterfind("Abstract/AbstractText"))
    return "\n\n".join(f"{label}: {text}" if label else text for label, text in parts if text)[:MAX_ABSTRACT]


def _title(holder: Element, name: str) -> str:
    """A title without the full stop PubMed puts behind it and the brackets around what it translated."""
    title = _text(holder, name).removesuffix(".")
    return title[1:-1].removesuffix(".") if title.startswith("[") and title.endswith("]") else title


def _at(holder: Element, path: str) -> Element:
    """The first element there; an empty one where there is none."""
    found = holder.find(path)
    return Element("none") if found is None else found


def _text(holder: Element, path: str) -> str:
    return _plain(_at(holder, path))


def _texts(holder: Element, path: str) -> tuple[str, ...]:
    return _unique(map(_plain, holder.iterfind(path)))


def _plain(element: Element, most: int = MAX_TEXT) -> str:
    """The text of an element without the markup in it, at most so long."""
    return text_of("".join(element.itertext()), most)


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))[:MAX_VALUES]
