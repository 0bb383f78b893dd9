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
        ("Itch in\n atopic eczema", Named(text="Itch in atopic eczema")),
        ("2011 10.5555", Named(text="2011 10.5555")),
        ("0123", Named(text="0123")),
        ("1234567890", Named(text="1234567890")),
    ],
)
def test_doi_pmid_or_text(written: str, named: Named) -> None:
    assert named_by(written) == named


@pytest.mark.parametrize("written", ["", " \n", "10.5555", "10.5/x", "doi:10.1", "https://doi.org/"])
def test_what_names_nothing_is_told_plainly(written: str) -> None:
    with pytest.raises(UsageError, match="DOI"):
        named_by(written)


@given(st.text())
def test_anything_is_exactly_one_of_the_three_or_refused(written: str) -> None:
    try:
        named = named_by(written)
    except UsageError:
        return
    assert bool(named.doi) + bool(named.pmid) + bool(named.text) == 1
