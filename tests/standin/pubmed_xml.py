"""PubMed's records in XML, in the elements of its DTD (https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd)."""

import xml.etree.ElementTree as Tree
from collections.abc import Mapping

from tests.standin.exchange import Facts

DOCTYPE = (
    '<?xml version="1.0" ?>\n'
    '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n'
)
MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LANGUAGES = {"de": "ger", "en": "eng", "es": "spa", "fr": "fre", "it": "ita", "ja": "jpn", "zh": "chi"}


def article_set(records: Mapping[str, Facts]) -> bytes:
    """The answer of efetch: the articles known; PMIDs that are not known are left out, as PubMed does."""
    root = Tree.Element("PubmedArticleSet")
    for pmid, record in records.items():
        article = Tree.SubElement(root, "PubmedArticle")
        _citation(article, pmid, record)
        _identifiers(article, pmid, record)
    return f"{DOCTYPE}{Tree.tostring(root, encoding='unicode')}".encode()


def serialized(root: Tree.Element) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" ?>\n{Tree.tostring(root, encoding="unicode")}'.encode()


def with_text(parent: Tree.Element, name: str, text: object, /, **attributes: str) -> Tree.Element:
    """Adds an element that holds only text."""
    element = Tree.SubElement(parent, name, attributes)
    element.text = str(text)
    return element


def _citation(article: Tree.Element, pmid: str, record: Facts) -> None:
    citation = Tree.SubElement(article, "MedlineCitation", Status="MEDLINE", Owner="NLM")
    with_text(citation, "PMID", pmid, Version="1")
    described = Tree.SubElement(citation, "Article", PubModel="Print-Electronic")
    _journal(described, record)
    _title(described, record)
    if page := record.get("page"):
        with_text(Tree.SubElement(described, "Pagination"), "MedlinePgn", page)
    if doi := record.get("DOI"):
        with_text(described, "ELocationID", doi, EIdType="doi", ValidYN="Y")
    if abstract := record.get("abstract"):
        _marked_up(Tree.SubElement(described, "Abstract"), "AbstractText", abstract.replace("jats:", ""))
    _authors(described, record)
    with_text(described, "Language", LANGUAGES.get(record.get("language") or "en", "und"))
    types = Tree.SubElement(described, "PublicationTypeList")
    for name in record.get("publication-types", ["Journal Article"]):
        with_text(types, "PublicationType", name, UI="")
    notices = Tree.SubElement(citation, "CommentsCorrectionsList")
    for notice in record.get("comments-corrections", ()):
        told = Tree.SubElement(notices, "CommentsCorrections", RefType=notice["type"])
        with_text(told, "RefSource", notice.get("source", ""))
        with_text(told, "PMID", notice.get("pmid", ""), Version="1")
    headings = Tree.SubElement(citation, "MeshHeadingList")
    for name in record.get("mesh", ()):
        with_text(Tree.SubElement(headings, "MeshHeading"), "DescriptorName", name, UI="", MajorTopicYN="N")


def _journal(described: Tree.Element, record: Facts) -> None:
    journal = Tree.SubElement(described, "Journal")
    for issn in record.get("issn-type") or ():
        with_text(journal, "ISSN", issn["value"], IssnType=issn["type"].capitalize())
    issue = Tree.SubElement(journal, "JournalIssue", CitedMedium="Internet")
    with_text(issue, "Volume", record.get("volume", ""))
    with_text(issue, "Issue", record.get("issue", ""))
    date = Tree.SubElement(issue, "PubDate")
    for name, part in zip(("Year", "Month", "Day"), _day_of(record), strict=False):
        with_text(date, name, part)
    for name, field in (("Title", "container-title"), ("ISOAbbreviation", "short-container-title")):
        with_text(journal, name, next(iter(record.get(field) or record.get("container-title") or ()), ""))


def _day_of(record: Facts) -> list[str | int]:
    """Year, month by its short name and day, as far as they are known."""
    parts = ((record.get("issued") or {}).get("date-parts") or [[]])[0]
    return [MONTHS[part] if place == 1 else part for place, part in enumerate(parts) if part is not None]


def _title(described: Tree.Element, record: Facts) -> None:
    """With a full stop behind; one in another language is in brackets, and there once more as it was."""
    title = next(iter(record.get("title") or ()), "")
    if record.get("language") in (None, "en"):
        _marked_up(described, "ArticleTitle", f"{title}.")
    else:
        _marked_up(described, "ArticleTitle", f"[{title}].")
        _marked_up(described, "VernacularTitle", title)


def _authors(described: Tree.Element, record: Facts) -> None:
    authors = Tree.SubElement(described, "AuthorList", CompleteYN="Y")
    for known in record.get("author") or ():
        author = Tree.SubElement(authors, "Author", ValidYN="Y")
        if known.get("family"):
            with_text(author, "LastName", known["family"])
            with_text(author, "ForeName", known.get("given", ""))
            with_text(author, "Initials", _initials(known.get("given", "")))
        else:
            with_text(author, "CollectiveName", known.get("name", ""))


def _identifiers(article: Tree.Element, pmid: str, record: Facts) -> None:
    told = Tree.SubElement(article, "PubmedData")
    with_text(told, "PublicationStatus", "ppublish")
    identifiers = Tree.SubElement(told, "ArticleIdList")
    for kind, identifier in (("pubmed", pmid), ("doi", record.get("DOI")), ("pmc", record.get("PMCID"))):
        if identifier:
            with_text(identifiers, "ArticleId", identifier, IdType=kind)


def _initials(given: str) -> str:
    return "".join(name[0] for name in given.replace("-", " ").split())


def _marked_up(parent: Tree.Element, name: str, text: str) -> None:
    """Adds an element whose text may hold markup (italics and the like), which stays markup where it is well formed."""
    try:
        parent.append(Tree.fromstring(f"<{name}>{text}</{name}>"))
    except Tree.ParseError:
        with_text(parent, name, text)
