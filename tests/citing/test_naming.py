"""What somebody names a work by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.citing.naming import Named, named_by
from claimstead.errors import UsageError
from claimstead.model.reference import Doi


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("10.5555/One", Named(doi=Doi("10.5555/one"))),
        ("https://doi.org/10.5555/one.", Named(doi=Doi("10.5555/one"))),
        ("doi: 10.5555/one", Named(doi=Doi("10.5555/one"))),
        ("31839002", Named(pmid="31839002")),
        (" PMID: 31839002 ", Named(pmid="31839002")),
        ("https://pubmed.ncbi.nlm.nih.gov/31839002/", Named(pmid="31839002")),
        ("https://pubmed.ncbi.nlm.nih.gov/31839002/?from_term=itch#affiliation-1", Named(pmid="31839002")),
        ("DOI 10.5555/one", Named(doi=Doi("10.5555/one"))),
        ("<https://doi.org/10.5555/one>", Named(doi=Doi("10.5555/one"))),
        ("(10.5555%2Fone)", Named(doi=Doi("10.5555/one"))),
        ("https://www.example.org/doi/full/10.5555/one?casa_token=1", Named(doi=Doi("10.5555/one"))),
        ("Berg J. Itch. Allergy 2011;3:5. doi: 10.5555/one. PMID: 1", Named(doi=Doi("10.5555/one"))),
        ("10.5555/one https://doi.org/10.5555/ONE", Named(doi=Doi("10.5555/one"))),
        ("Itch in\n atopic eczema", Named(text="Itch in atopic eczema")),
        ("2011 10.5555", Named(text="2011 10.5555")),
        ("0123", Named(text="0123")),
        ("10.5555/one PMCID: PMC3084228", Named(doi=Doi("10.5555/one"))),
        ("PMC as a preservative", Named(text="PMC as a preservative")),
        ("1234567890", Named(text="1234567890")),
    ],
)
def test_doi_pmid_or_text(written: str, named: Named) -> None:
    assert named_by(written) == named


@pytest.mark.parametrize("written", ["", " \n", "10.5555", "10.5/x", "doi:10.1", "https://doi.org/"])
def test_what_names_nothing_is_told_plainly(written: str) -> None:
    with pytest.raises(UsageError, match="DOI"):
        named_by(written)


@pytest.mark.parametrize(
    "written",
    [
        *("PMC3084228", "pmc 3084228", "PMCID: PMC3084228.2", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3084228/"),
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3084228/?report=reader#s2",
    ],
)
def test_pubmed_central_cannot_be_asked_and_that_is_said(written: str) -> None:
    with pytest.raises(UsageError, match=r"PMC3084228 is an identifier of PubMed Central.* DOI or its PMID"):
        named_by(written)


def test_two_works_at_once_are_one_too_many() -> None:
    with pytest.raises(UsageError, match=r"two DOIs, 10\.5555/one and 10\.5555/two"):
        named_by("10.5555/one 10.5555/two 10.5555/three")


@given(st.text())
def test_anything_is_exactly_one_of_the_three_or_refused(written: str) -> None:
    try:
        named = named_by(written)
    except UsageError:
        return
    assert bool(named.doi) + bool(named.pmid) + bool(named.text) == 1
