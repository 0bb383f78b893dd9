"""Lines of the lock: each is about one thing, and names who gave it."""

import datetime

import pytest

from claimstead.model.notice import Notice
from claimstead.model.record import Found, Missing, Relation, Searched, Unavailable, Work

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


def test_what_only_a_relation_names_is_a_notice_and_what_is_told_otherwise_is_not() -> None:
    told = Notice(nature="retraction", doi="10.5555/notice", asserted_by="publisher")
    relations = (
        Relation(kind="has-erratum", doi="10.5555/notice"),
        Relation(kind="has-erratum", doi="10.5555/erratum"),
        Relation(kind="has-correction", doi="10.5555/correction"),
        Relation(kind="has-review", doi="10.5555/review"),
    )
    found = Found(
        doi="10.5555/one", asked=DAY, registry="crossref", via="api", work=Work(), notices=(told,), relations=relations
    )
    assert found.all_notices == (
        told,
        Notice(nature="erratum", doi="10.5555/erratum", asserted_by="crossref"),
        Notice(nature="correction", doi="10.5555/correction", asserted_by="crossref"),
    )
