"""DataCite records as works: recorded ones, and made-up ones for what the recordings lack."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.notice import Notice
from claimstead.model.record import RegisteredDate, Relation, Work
from claimstead.model.reference import Name
from claimstead.registries.crossref_works import MAX_ABSTRACT
from claimstead.registries.datacite_works import Attributes, abstract, described_work, own_notices, relations
from claimstead.registries.fields import MAX_VALUES

RECORDED = Path(__file__).parent / "recorded_datacite/dois.json"


def recorded() -> dict[str, Attributes]:
    """Five records of a list recorded in 2020, without the texts of their abstracts."""
    listed = msgspec.json.decode(RECORDED.read_bytes())["data"]
    return {one["id"]: msgspec.convert(one["attributes"], Attributes) for one in listed}


def record(**attributes: object) -> Attributes:
    return msgspec.convert({"doi": "10.5555/own", **attributes}, Attributes)


def work(**attributes: object) -> Work:
    return described_work(record(**attributes))


def test_a_recorded_book() -> None:
    book = recorded()["10.5281/zenodo.3520062"]
    assert described_work(book) == Work(
        titles=("Między zagrodą a boiskiem. Studium aktywności wiejskich klubów sportowych",),
        authors=(Name(family="Burdyka", given="Konrad"),),
        dates=(RegisteredDate(kind="issued", date="2019-10-31"),),
        type="book",
        language="pl",
        publisher="Zenodo",
    )
    assert relations(book) == (Relation(kind="has-version", doi="10.5281/zenodo.3520063"),)
    assert own_notices(book) == ()
    assert abstract(book) == "…"


def test_recorded_data_and_software() -> None:
    works = {doi: described_work(one) for doi, one in recorded().items()}
    assert [one.type for one in works.values()] == ["software", "book", "book", "dataset", "text"]
    assert works["10.15468/dl.msish2"].authors == (Name(literal="Occdownload Gbif.Org"),)
    assert works["10.15468/dl.msish2"].dates == (RegisteredDate(kind="issued", date="2020"),)


def test_a_record_with_nothing_but_its_doi_is_an_empty_work() -> None:
    nothing = record(titles=None, creators=[], container=None, dates=[{}], types=None, relatedIdentifiers=[{}])
    assert described_work(nothing) == Work()
    assert (own_notices(nothing), relations(nothing), abstract(nothing)) == ((), (), "")


def test_each_title_is_whole() -> None:
    titles = [
        {"title": "Eczema  in\nschool", "titleType": None},
        {"title": "a cohort", "titleType": "Subtitle"},
        {"title": "L'eczéma à l'école", "titleType": "TranslatedTitle", "lang": "fr"},
        {"title": None},
        {"title": 1984, "titleType": "AlternativeTitle"},
    ]
    expected = ("Eczema in school: a cohort", "Eczema in school", "L'eczéma à l'école", "1984")
    assert work(titles=titles).titles == expected


@pytest.mark.parametrize(
    ("creator", "name"),
    [
        ({"name": "Ma, Emily Z.", "nameType": "Personal"}, Name(family="Ma", given="Emily Z.")),
        ({"name": "Ma, Emily Z."}, Name(family="Ma", given="Emily Z.")),
        ({"name": "Suharto", "nameType": "Personal"}, Name(family="Suharto")),
        ({"name": "Skin Study Group"}, Name(literal="Skin Study Group")),
        ({"name": "Ministry of Health, Oslo", "nameType": "Organizational"}, Name(literal="Ministry of Health, Oslo")),
        ({"familyName": "Wan", "givenName": "Joy", "name": "whatever"}, Name(family="Wan", given="Joy")),
        ({"name": "M&uuml;ller, <b>K</b>."}, Name(family="Müller", given="K.")),
        ({"name": None}, None),
    ],
)
def test_names_of_persons_and_groups(creator: object, name: Name | None) -> None:
    assert work(creators=[creator]).authors == ((name,) if name else ())


def test_dates_keep_their_kinds_and_ranges_are_no_date() -> None:
    dates = [
        {"date": "2021-03-04T10:00:00Z", "dateType": "Issued"},
        {"date": "2021-03", "dateType": "Available"},
        {"date": "2020-13-01", "dateType": "Accepted"},
        {"date": "2004-03-02/2005-06-02", "dateType": "Issued"},
        {"date": "2019", "dateType": "Collected"},
        {"date": "soon", "dateType": "Issued"},
    ]
    assert [(one.kind, one.date) for one in work(dates=dates, publicationYear=2022).dates] == [
        ("issued", "2021-03-04"),
        ("online", "2021-03"),
        ("accepted", "2020"),
        ("issued", "2022"),
    ]


def test_container_and_publisher_in_their_forms() -> None:
    container = {
        "title": "Skin Data",
        "identifier": "2052-4463",
        "identifierType": "ISSN",
        "volume": 7,
        "issue": "2",
        "firstPage": "11",
        "lastPage": "19",
    }
    found = work(container=container, publisher={"name": "Dryad", "lang": "en"})
    assert (found.containers, found.issns, found.publisher) == (("Skin Data",), ("2052-4463",), "Dryad")
    assert (found.volume, found.issue, found.pages) == ("7", "2", "11-19")


@pytest.mark.parametrize(
    ("types", "name"),
    [
        ({"resourceTypeGeneral": "JournalArticle"}, "journal-article"),
        ({"resourceTypeGeneral": "Preprint", "bibtex": "article"}, "posted-content"),
        ({"resourceTypeGeneral": "Text", "bibtex": "phdthesis"}, "dissertation"),
        ({"resourceTypeGeneral": "Text", "bibtex": "article"}, "text"),
        ({}, ""),
    ],
)
def test_types_have_the_names_of_the_other_registries(types: object, name: str) -> None:
    assert work(types=types).type == name


def related(kind: str, doi: str = "10.5555/other", **more: str) -> dict[str, str]:
    return {"relationType": kind, "relatedIdentifier": doi, "relatedIdentifierType": "DOI", **more}


@pytest.mark.parametrize(
    ("own", "tie", "kind"),
    [
        ({}, related("IsVersionOf"), "is-version-of"),
        ({}, related("IsNewVersionOf"), "is-version-of"),
        ({}, related("Obsoletes"), "is-version-of"),
        ({}, related("HasVersion"), "has-version"),
        ({}, related("HasVersion", resourceTypeGeneral="Preprint"), "has-preprint"),
        ({}, related("IsReviewedBy"), "has-review"),
        ({"doi": "10.48550/arXiv.2303.00964"}, related("IsVersionOf", "10.1007/s41060-023-00454-0"), "is-preprint-of"),
        ({"doi": "10.48550/arXiv.2303.00964"}, related("IsVersionOf", "10.48550/arXiv.1"), "is-version-of"),
        (
            {"types": {"resourceTypeGeneral": "Preprint"}},
            related("IsVersionOf", resourceTypeGeneral="JournalArticle"),
            "is-preprint-of",
        ),
        ({"types": {"resourceTypeGeneral": "Preprint"}}, related("IsVersionOf"), "is-version-of"),
        ({}, related("IsIdenticalTo"), None),
        ({}, related("Cites"), None),
        ({}, related("IsVersionOf", "10.5555/OWN"), None),
        ({}, {**related("IsVersionOf"), "relatedIdentifierType": "URL"}, None),
    ],
)
def test_a_tie_keeps_its_meaning(own: dict[str, object], tie: object, kind: str | None) -> None:
    found = relations(record(**{**own, "relatedIdentifiers": [tie, tie]}))
    assert [one.kind for one in found] == ([kind] if kind else [])


def test_notices_only_where_the_record_says_so() -> None:
    tied = record(
        dates=[{"date": "2024-05-06", "dateType": "Withdrawn", "dateInformation": "consent"}],
        relatedIdentifiers=[related("IsPreviousVersionOf"), related("IsObsoletedBy", "https://doi.org/10.5555/Newer")],
    )
    assert own_notices(tied) == (
        Notice(nature="withdrawal", date="2024-05-06", asserted_by="publisher"),
        Notice(nature="new-version", doi="10.5555/other", asserted_by="publisher"),
        Notice(nature="new-version", doi="10.5555/newer", asserted_by="publisher"),
    )
    assert relations(tied) == ()


def test_abstracts_of_several_languages_stand_one_below_the_other() -> None:
    descriptions = [
        {"description": " One. ", "descriptionType": "Abstract"},
        {"description": "Methods.", "descriptionType": "Methods"},
        {"description": "Un.", "descriptionType": "Abstract"},
    ]
    assert abstract(record(descriptions=descriptions)) == "One.\n\nUn."


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=5), below, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([one.encode_name for one in msgspec.structs.fields(Attributes)]), JSON))
def test_any_json_is_a_record_or_is_refused(attributes: dict[str, object]) -> None:
    try:
        read = msgspec.json.decode(msgspec.json.encode(attributes), type=Attributes)
    except msgspec.MsgspecError:
        return
    assert isinstance(described_work(read), Work)
    assert isinstance(own_notices(read) + relations(read), tuple)


def test_what_goes_on_and_on_is_cut_short() -> None:
    endless = record(
        creators=[{"name": f"Name {number}"} for number in range(MAX_VALUES + 1)],
        descriptions=[{"description": "x" * (MAX_ABSTRACT + 1), "descriptionType": "Abstract"}],
    )
    assert len(described_work(endless).authors) == MAX_VALUES
    assert len(abstract(endless)) == MAX_ABSTRACT
