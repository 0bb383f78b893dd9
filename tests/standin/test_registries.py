"""The routes of DataCite, PubMed and doi.org."""

from xml.etree.ElementTree import Element

import defusedxml.ElementTree as Tree
import pytest

from tests.standin import Standin, made_up
from tests.standin.asking import ask

CSL = "application/vnd.citationstyles.csl+json"


def text_of(root: Element, path: str) -> str:
    """All the text in the element, whatever markup it holds."""
    return "".join(text for element in root.iterfind(path) for text in element.itertext())


def test_a_datacite_record(standin: Standin) -> None:
    answer = ask(standin, "/datacite/dois/10.5284/1011335")
    assert answer.headers["content-type"] == "application/json; charset=utf-8"
    assert answer.json["data"]["id"] == "10.5284/1011335"
    assert answer.json["data"]["attributes"]["publicationYear"] == 2011


def test_datacite_records_by_their_dois(standin: Standin) -> None:
    answer = ask(standin, "/datacite/dois?ids=10.5281/zenodo.3596961,10.5555/nowhere,10.5281%2FZENODO.3520062")
    assert [record["id"] for record in answer.json["data"]] == ["10.5281/zenodo.3596961", "10.5281/zenodo.3520062"]
    assert answer.json["meta"]["total"] == 2


@pytest.mark.parametrize("target", ["/datacite/dois/10.5555/nowhere", "/datacite/clients"])
def test_what_datacite_does_not_know(standin: Standin, target: str) -> None:
    answer = ask(standin, target)
    assert (answer.status, answer.json["errors"][0]["status"]) == (404, "404")


@pytest.mark.parametrize(
    ("doi", "title"),
    [
        ("10.1430/8105", "L'industria dopo l'euro"),
        ("10.5284/1011335", "Land at Hill Barton"),
        ("10.1371/journal.pone.0033693", "Methylphenidate Exposure Induces"),
    ],
)
def test_content_negotiation_knows_the_works_of_all_agencies(standin: Standin, doi: str, title: str) -> None:
    answer = ask(standin, f"/doi/{doi}", accept=CSL)
    assert answer.headers["content-type"] == CSL
    assert answer.json["title"].startswith(title)


@pytest.mark.parametrize(("doi", "status"), [("10.5555/nowhere", 404), ("nothing", 400), ("10.13039/100000001", 406)])
def test_content_negotiation_refuses_in_html(standin: Standin, doi: str, status: int) -> None:
    answer = ask(standin, f"/doi/{doi}", accept=CSL)
    assert (answer.status, answer.headers["content-type"]) == (status, "text/html")


@pytest.mark.parametrize(
    ("doi", "status", "code"), [("10.1430/8105", 200, 1), ("10.13039/100000001", 200, 1), ("10.5555/nowhere", 404, 100)]
)
def test_handles_tell_whether_there_is_such_a_doi(standin: Standin, doi: str, status: int, code: int) -> None:
    answer = ask(standin, f"/doi/api/handles/{doi}")
    assert (answer.status, answer.json["responseCode"]) == (status, code)


def test_a_browser_is_sent_on_and_never_away_from_here(standin: Standin) -> None:
    answer = ask(standin, "/doi/10.1430/8105", accept="text/html")
    assert (answer.status, answer.headers["location"]) == (302, "/landing/10.1430/8105")


def test_pubmed_gives_articles_in_xml_and_leaves_out_what_it_does_not_know(standin: Standin) -> None:
    known, unknown = made_up.pmid(3), made_up.pmid(77)
    answer = ask(standin, f"/eutils/efetch.fcgi?db=pubmed&id={known},{unknown}&retmode=xml")
    assert answer.headers["content-type"] == "text/xml; charset=UTF-8"
    (article,) = Tree.fromstring(answer.body).iter("PubmedArticle")
    work = made_up.work(3)
    assert article.findtext(".//PMID") == known
    assert article.findtext(".//ArticleTitle") == f"{work['title'][0]}."
    assert article.findtext(".//ArticleId[@IdType='doi']") == work["DOI"]
    assert [name.text for name in article.iter("LastName")] == [author["family"] for author in work["author"]]
    assert "number 3" in text_of(article, ".//AbstractText")


def test_pubmed_knows_more_of_a_work_than_crossref_where_it_is_told_so(standin: Standin) -> None:
    standin.shelf.pubmed["12345"] = {
        "DOI": "10.1371/journal.pone.0033693",
        "language": "de",
        "title": ["Haut und <i>Haar</i>"],
        "author": [{"name": "The Group"}],
        "PMCID": "PMC1",
        "mesh": ["Dermatitis, Atopic"],
        "publication-types": ["Journal Article", "Retracted Publication"],
        "comments-corrections": [{"type": "RetractionIn", "source": "J Inv 2020", "pmid": "99"}],
    }
    root = Tree.fromstring(ask(standin, "/eutils/efetch.fcgi?db=pubmed&id=12345").body)
    assert text_of(root, ".//ArticleTitle") == "[Haut und Haar]."
    assert root.findtext(".//CollectiveName") == "The Group"
    assert [kind.text for kind in root.iter("PublicationType")] == ["Journal Article", "Retracted Publication"]
    assert [notice.get("RefType") for notice in root.iter("CommentsCorrections")] == ["RetractionIn"]
    assert root.findtext(".//DescriptorName") == "Dermatitis, Atopic"
    assert root.findtext(".//PubDate/Month") == "Mar"


def test_pubmed_refuses_what_is_no_pmid_and_other_databases(standin: Standin) -> None:
    answer = ask(standin, "/eutils/efetch.fcgi?db=pubmed&id=abc")
    assert answer.status == 400
    assert b"ID list is empty" in answer.body
    assert ask(standin, "/eutils/efetch.fcgi?db=pmc&id=1").status == 400
    assert ask(standin, "/eutils/elink.fcgi?db=pubmed").status == 404
