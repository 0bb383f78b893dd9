"""Lines of the lock: each is about one thing, and names who gave it."""

import datetime

import pytest

from claimstead.model.record import Missing, Searched, Unavailable

DAY = datetime.date(2026, 11, 1)


def test_an_answer_names_who_gave_it() -> None:
    with pytest.raises(ValueError, match="needs the `registry`"):
        Missing(doi="10.5555/one", asked=datetime.date(2026, 11, 1), via="api")


def test_a_line_is_about_one_thing() -> None:
    with pytest.raises(ValueError, match="about one `doi` or one `pmid`"):
        Missing(doi="10.5555/one", pmid="1", asked=DAY, registry="pubmed", via="api")
    with pytest.raises(ValueError, match="a search about one `query`"):
        Searched(doi="10.5555/one", asked=DAY, registry="crossref", via="api")
    with pytest.raises(ValueError, match="a search about one `query`"):
        Missing(query="a cream", asked=DAY, registry="crossref", via="api")


def test_a_line_tells_what_was_asked_for() -> None:
    assert Missing(doi="10.5555/one", asked=DAY, registry="crossref", via="api").identifier == "10.5555/one"
    assert Unavailable(pmid="123", asked=DAY, registry="pubmed", via="api", reason="HTTP 503").identifier == "PMID 123"
    assert Searched(query="a cream", asked=DAY, registry="crossref", via="api").identifier == "a cream"
