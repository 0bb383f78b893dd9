"""PubMed's XML as works; the records are made up, in the form of the DTD of 2025."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.notice import Notice
from claimstead.model.record import RegisteredDate, Relation, Work
from claimstead.model.reference import Name
from claimstead.registries.crossref_works import MAX_ABSTRACT
from claimstead.registries.fields import MAX_TEXT, MAX_VALUES
from claimstead.registries.pubmed_articles import Article, read_articles

FOLDER = Path(__file__).parent / "made_up_pubmed"
WHOLE = (FOLDER / "article.xml").read_text(encoding="utf-8")
BOOK = (FOLDER / "book.xml").read_text(encoding="utf-8")
FRONT = (
    '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n'
)


def read_all(*records: str) -> dict[str, Article]:
    return read_articles(f"{FRONT}<PubmedArticleSet>{''.join(records)}</PubmedArticleSet>".encode())


def read(record: str) -> Article:
    (article,) = read_all(record).values()
    return article


def record(article: str = "", citation: str = "", types: str = "") -> str:
    return (
        f"<PubmedArticle><MedlineCitation><PMID>7</PMID><Article>{article}<PublicationTypeList>{types}"
        f"</PublicationTypeList></Article>{citation}</MedlineCitation></PubmedArticle>"
    )


def tied(kind: str, source: str, types: str = "") -> Article:
    tie = f'<CommentsCorrections RefType="{kind}"><RefSource>{source}</RefSource><PMID>8</PMID></CommentsCorrections>'
    return read(record(citation=f"<CommentsCorrectionsList>{tie}</CommentsCorrectionsList>", types=types))


def test_a_whole_record() -> None:
    article = read(WHOLE)
    assert article.pmid == "101"
    assert article.work == Work(
        titles=("Effect of CO2 and S. aureus on TNF-α in eczema", "Effet sur l'eczéma"),
        authors=(
            Name(family="de la Cruz", given="Ana M", suffix="Jr"),
            Name(family="Wan", given="J"),
            Name(literal="Skin Study Group"),
        ),
        containers=("Journal of Made-Up Dermatology", "J Made Up Dermatol"),
        issns=("2168-6084", "2168-6068"),
        dates=(RegisteredDate(kind="issued", date="2021-10-01"), RegisteredDate(kind="online", date="2021-09-01")),
        volume="157",
        issue="10",
        pages="1200-1208",
        type="journal-article",
        language="eng",
        doi="10.5555/own",
        pmid="101",
        pmcid="PMC900",
        publication_types=("Journal Article", "Meta-Analysis"),
        mesh=("Dermatitis, Atopic", "Humans"),
        partial=("authors",),
    )
    assert article.abstract == "METHODS: p < 0.05 in all.\n\nNo label."
    assert (article.notices, article.relations) == ((), ())


def test_the_located_doi_stands_in_where_the_list_has_none() -> None:
    assert read(WHOLE.replace('IdType="doi">10.5555/Own', 'IdType="pii">x')).work.doi == "10.5555/located"


def test_a_record_of_nothing_but_a_number_is_an_empty_work() -> None:
    assert read(record()) == Article("7", Work(pmid="7", type="journal-article"), (), (), "")
    assert read_all("<PubmedArticle/>", "<PubmedBookArticle/>") == {}


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("[Eczema at school].", "Eczema at school"),
        ("[Eczema at school.]", "Eczema at school"),
        ("Is it eczema?", "Is it eczema?"),
        ("[Corrigendum] to eczema.", "[Corrigendum] to eczema"),
        ("", None),
    ],
)
def test_titles_lose_what_pubmed_puts_around_them(written: str, title: str | None) -> None:
    found = read(record(f"<ArticleTitle>{written}</ArticleTitle>")).work.titles
    assert found == ((title,) if title else ())


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        ("<Year>2021</Year>", ["2021"]),
        ("<Year>2021</Year><Month>03</Month>", ["2021-03"]),
        ("<Year>2021</Year><Season>Spring</Season>", ["2021"]),
        ("<Year>2021</Year><Month>Feb</Month><Day>30</Day>", ["2021-02"]),
        ("<MedlineDate>2000 Nov-Dec</MedlineDate>", ["2000-11"]),
        ("<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", ["1998-12", "1999-01"]),
        ("<MedlineDate>2003 Spring</MedlineDate>", ["2003"]),
        ("<Year>soon</Year>", []),
        ("", []),
    ],
)
def test_dates_as_far_as_they_are_known(written: str, dates: list[str]) -> None:
    article = read(record(f"<Journal><JournalIssue><PubDate>{written}</PubDate></JournalIssue></Journal>"))
    assert [one.date for one in article.work.dates] == dates


@pytest.mark.parametrize(
    ("kind", "nature"),
    [
        ("RetractionIn", "retraction"),
        ("PartialRetractionIn", "partial-retraction"),
        ("ExpressionOfConcernIn", "expression-of-concern"),
        ("ErratumIn", "erratum"),
        ("CorrectedandRepublishedIn", "correction"),
        ("RetractedandRepublishedIn", "retract-and-replace"),
        ("UpdateIn", "new-version"),
        ("CommentIn", None),
        ("RetractionOf", None),
        ("SomethingNew", None),
    ],
)
def test_notices_are_told_apart(kind: str, nature: str | None) -> None:
    notices = tied(kind, "J Made Up Dermatol. 2022 Mar 4;40(5):401. doi: 10.5555/Notice.").notices
    assert [(one.nature, one.doi, one.date, one.asserted_by) for one in notices] == (
        [(nature, "10.5555/notice", "2022-03-04", "pubmed")] if nature else []
    )


@pytest.mark.parametrize(
    ("source", "doi", "date"),
    [
        ("Lancet. 2010 Feb;375(9713):445", None, "2010-02"),
        ("PLoS One. 2014;9(9):e1", None, "2014"),
        ("J Made Up. 2020 Jan-Feb;1(1):2", None, "2020-01"),
        ("doi: 10.5555/only", "10.5555/only", None),
        ("", None, None),
    ],
)
def test_citations_of_notices_as_far_as_they_go(source: str, doi: str | None, date: str | None) -> None:
    (notice,) = tied("RetractionIn", source).notices
    assert (notice.doi, notice.date) == (doi, date)


def test_the_type_alone_says_that_an_article_was_retracted() -> None:
    retracted = "<PublicationType>Retracted Publication</PublicationType>"
    assert read(record(types=retracted)).notices == (Notice(nature="retraction", asserted_by="pubmed"),)
    assert len(tied("RetractionIn", "", retracted).notices) == 1
    assert [one.nature for one in tied("RetractedandRepublishedIn", "", retracted).notices] == ["retract-and-replace"]


def test_an_updated_preprint_is_tied_to_its_article_and_not_superseded() -> None:
    article = tied("UpdateIn", "J Made Up. 2022;1:2. doi: 10.5555/a", "<PublicationType>Preprint</PublicationType>")
    assert article.relations == (Relation(kind="is-preprint-of", doi="10.5555/a"),)
    assert article.notices == ()
    assert article.work.type == "posted-content"


def test_a_book_and_a_chapter() -> None:
    book = read(BOOK).work
    assert (book.type, book.titles, book.containers) == ("book", ("Skin Book",), ())
    assert (book.publisher, book.doi, book.pmid) == ("Made-Up Press", "10.5555/book", "202")
    assert book.authors == (Name(family="Whole"),)
    people = '<AuthorList Type="authors"><Author><LastName>Part</LastName></Author></AuthorList>'
    chapter = read(BOOK.replace("<Language>", f"<ArticleTitle>Eczema.</ArticleTitle>{people}<Language>"))
    assert (chapter.work.type, chapter.work.titles, chapter.work.containers) == (
        "book-chapter",
        ("Eczema",),
        ("Skin Book",),
    )
    assert chapter.work.authors == (Name(family="Part"),)
    assert chapter.abstract == "Words."


def test_records_stand_by_their_numbers() -> None:
    assert list(read_all(WHOLE, BOOK, record())) == ["101", "7", "202"]


def test_nothing_known_is_no_error_and_an_error_is_one() -> None:
    error = b"<eFetchResult><ERROR>%s</ERROR></eFetchResult>"
    assert read_articles(error % b"ID list is empty! Possibly it has no correct IDs.") == {}
    with pytest.raises(ValueError, match="PubMed says: Search Backend failed"):
        read_articles(error % b" Search Backend failed ")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html><body>Down</body></html>",
        b"<!doctype html><title>Down</title><br>",
        WHOLE.encode()[:500],
        b'<!DOCTYPE a [<!ENTITY b "c">]><PubmedArticleSet>&b;</PubmedArticleSet>',
        b'<?xml version="1.0" encoding="nobodys"?><PubmedArticleSet/>',
        b'{"error": "API rate limit exceeded"}',
    ],
)
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_articles(content)


NAMES = st.sampled_from(
    [*re.findall(r"<(\w+)", WHOLE + BOOK), "CommentsCorrectionsList", "CommentsCorrections", "RefSource"]
)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="<&\ufffe\uffff"))
TREES = st.recursive(
    TEXT,
    lambda below: st.builds(
        lambda name, inner: f'<{name} RefType="RetractionIn">{"".join(inner)}</{name}>',
        NAMES,
        st.lists(below, max_size=4),
    ),
    max_leaves=12,
)


@given(TREES)
def test_any_tree_of_known_elements_is_read(tree: str) -> None:
    for article in read_all(tree, record(article=tree, citation=tree)).values():
        assert isinstance(article.work, Work)


@given(st.binary(max_size=200), st.integers(0, 3_000))
def test_any_bytes_are_read_or_refused(damage: bytes, place: int) -> None:
    whole = f"{FRONT}<PubmedArticleSet>{WHOLE}</PubmedArticleSet>".encode()
    try:
        articles = read_articles(whole[:place] + damage + whole[place + len(damage) :])
    except ValueError:
        return
    assert isinstance(articles, dict)


def test_what_goes_on_and_on_is_cut_short() -> None:
    authors = "<Author><LastName>Abara</LastName></Author>" * (MAX_VALUES + 1)
    parts = [f"<{name}>{'x' * (MAX_ABSTRACT + 1)}</{name}>" for name in ("ArticleTitle", "AbstractText")]
    endless = read(record(f"{parts[0]}<AuthorList>{authors}</AuthorList><Abstract>{parts[1]}</Abstract>"))
    assert (len(endless.work.titles[0]), len(endless.work.authors)) == (MAX_TEXT, MAX_VALUES)
    assert len(endless.abstract) == MAX_ABSTRACT
