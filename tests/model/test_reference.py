"""DOIs in their one canonical form, names as people write them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.model.reference import Doi, Name, Reference, canonical_doi, is_pmid, pmcid_digits

SUFFIX = st.from_regex(r"[a-z0-9][a-z0-9/_()-]{0,30}[a-z0-9]", fullmatch=True).filter(
    lambda suffix: "http" not in suffix and "pm" not in suffix and suffix.count("(") == suffix.count(")")
)
DOI = st.builds("10.{}/{}".format, st.integers(min_value=1_000, max_value=999_999_999), SUFFIX)


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1111/j.1365-2133.2010.10030.x", "10.1111/j.1365-2133.2010.10030.x"),
        ("10.1111/J.1365-2133.2010.10030.X", "10.1111/j.1365-2133.2010.10030.x"),
        ("https://doi.org/10.1111/cea.14010", "10.1111/cea.14010"),
        ("http://dx.doi.org/10.1111/cea.14010", "10.1111/cea.14010"),
        ("www.doi.org/10.1111/cea.14010", "10.1111/cea.14010"),
        ("doi:10.1111/cea.14010", "10.1111/cea.14010"),
        ("DOI: 10.1111/cea.14010", "10.1111/cea.14010"),
        ("https://doi.org/https://doi.org/10.1111/cea.14010", "10.1111/cea.14010"),
        ("10.1111%2Fcea.14010", "10.1111/cea.14010"),
        ("  10.1111/cea.14010.  ", "10.1111/cea.14010"),
        ("10.1111/cea.14010)", "10.1111/cea.14010"),
        ("10.1111/cea.14010;", "10.1111/cea.14010"),
        ("10.1016/S0140-6736(05)12345-6", "10.1016/s0140-6736(05)12345-6"),
        ("10.1111/cea.14010 PMID: 1234", "10.1111/cea.14010"),
        ("10.1111/cea.14010.PMID:1234", "10.1111/cea.14010"),
        ("10.1111/cea.14010PMC1234567", "10.1111/cea.14010"),
        ("10.1111/cea.14010. Epub 2021", "10.1111/cea.14010"),
        ("10.1111/cea.14010https://example.org", "10.1111/cea.14010"),
        ("10.1111/cea.14010?utm=1", "10.1111/cea.14010"),
        ("10.1111/cea.14010#top", "10.1111/cea.14010"),
        ("10.5555/available-bandwidth.published-late", "10.5555/available-bandwidth.published-late"),
        ("10.1002/(SICI)1:1<1::AID-X>3.0.CO;2-#", "10.1002/(sici)1:1<1::aid-x>3.0.co;2-#"),
        ("10.17632/s72kbfrfcv.1", "10.17632/s72kbfrfcv.1"),
        ("10.1000.10/123", "10.1000.10/123"),
        ("", None),
        ("nonsense", None),
        ("10.1111", None),
        ("10.1111/", None),
        ("10.11/x", None),
        ("11.1111/x", None),
        ("10.1111/naïve", None),
        ("https://example.org/10.1111/x", None),
        ("1O.1111/x", None),
    ],
)
def test_what_somebody_meant(written: str, doi: str | None) -> None:
    assert canonical_doi(written) == doi


@given(DOI)
def test_a_canonical_doi_stays_as_it_is(doi: str) -> None:
    assert canonical_doi(doi) == doi


@given(
    DOI,
    st.sampled_from(["", "doi:", "DOI: ", "https://doi.org/", "http://dx.doi.org/", "HTTPS://DOI.ORG/", " "]),
    st.sampled_from(["", ".", ",", ";", " ", ").", " and more", "?x=1", "#y", ". PMID: 1"]),
    st.booleans(),
)
def test_front_end_and_capitals_are_forgiven(doi: str, front: str, behind: str, capitals: bool) -> None:
    assert canonical_doi(front + (doi.upper() if capitals else doi) + behind) == doi


@given(st.text())
def test_any_text_is_a_canonical_doi_or_none(text: str) -> None:
    doi = canonical_doi(text)
    assert doi is None or (doi == doi.lower() and canonical_doi(doi) == doi)


@given(st.text(alphabet="10./#?();-pmidchtps: ", max_size=40))
def test_what_is_canonical_once_stays_so(text: str) -> None:
    doi = canonical_doi("10.1000/" + text)
    assert doi is None or canonical_doi(doi) == doi


@given(DOI, DOI)
def test_different_dois_are_never_taken_for_one(one: str, other: str) -> None:
    assert (canonical_doi(one) == canonical_doi(other)) == (one == other)


@pytest.mark.parametrize("piece", [")", "doi:", "a", "pmid", "http", ".", "https://doi.org/", "%2f"])
def test_a_megabyte_of_anything_takes_no_time(piece: str) -> None:
    start = time.process_time()
    canonical_doi("10.1000/" + piece * (1_000_000 // len(piece)))
    canonical_doi("10.1000/" + piece * (3_900 // len(piece)))
    canonical_doi(piece * (3_900 // len(piece)))
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name(family="Schmitt", given="J."), "J. Schmitt"),
        (Name(family="King", given="Martin Luther", suffix="Jr."), "Martin Luther King Jr."),
        (Name(literal="World Health Organization"), "World Health Organization"),
        (Name(family="Madonna"), "Madonna"),
    ],
)
def test_a_name_as_text(name: Name, text: str) -> None:
    assert str(name) == text


def test_registries_are_asked_by_the_doi_or_where_there_is_none_by_the_pmid() -> None:
    doi = Doi("10.5555/one")
    assert Reference(key="one", type="article", doi=doi, pmid="12").identifier_field == "doi"
    assert Reference(key="one", type="article", doi_as_written="no DOI", pmid="12").identifier_field == "pmid"
    assert Reference(key="one", type="article").identifier_field == "doi"


@pytest.mark.parametrize(
    ("written", "good"), [("1", True), ("34468686", True), ("", False), ("012", False), ("1١", False)]
)
def test_what_pubmed_can_be_asked_for(written: str, good: bool) -> None:
    assert is_pmid(written) is good


@pytest.mark.parametrize("written", ["PMC3084228", "pmc3084228", " 3084228 ", "PMC3084228.2"])
def test_pubmed_central_has_one_number_however_it_is_written(written: str) -> None:
    assert pmcid_digits(written) == "3084228"
