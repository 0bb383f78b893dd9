"""Notices of several registries about one work."""

import datetime

import msgspec
import pytest

from claimstead.model.events import joined, same_event
from claimstead.model.notice import Nature, Notice
from claimstead.model.record import Found, Relation, Work
from tests.sync.answers import ABSTRACT, ARTICLE, COVERAGE, PASSAGE

DAY = datetime.date(2026, 11, 1)


def notice(nature: Nature = "retraction", doi: str | None = "10.5555/notice") -> Notice:
    return Notice(nature=nature, doi=doi, asserted_by="publisher")


def crossref(*notices: Notice) -> Found:
    return Found(doi="10.5555/one", asked=DAY, registry="crossref", via="api", work=Work(), notices=notices)


def pubmed(*notices: Notice, doi: str = "", relations: tuple[Relation, ...] = ()) -> Found:
    work = Work(doi=doi)
    return Found(pmid="12", asked=DAY, registry="pubmed", via="api", work=work, notices=notices, relations=relations)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (notice(), True),
        (notice(doi=None), True),
        (notice(doi="10.5555/another"), False),
        (notice("correction"), False),
    ],
)
def test_the_same_event(other: Notice, same: bool) -> None:
    assert same_event(notice(), other) is same
    assert same_event(other, notice()) is same


@pytest.mark.parametrize("doi", ["", "10.5555/one", "10.5555/ONE"])
def test_what_only_one_registry_tells_is_added(doi: str) -> None:
    relation = Relation(kind="is-preprint-of", doi="10.5555/article")
    told = joined(crossref(notice()), pubmed(notice("erratum"), notice(doi=None), doi=doi, relations=(relation,)))
    assert told.doi == "10.5555/one"
    assert told.notices == (notice(), notice("erratum"))
    assert told.relations == (relation,)


def test_nothing_is_added_from_the_record_of_another_work() -> None:
    assert joined(crossref(), pubmed(notice(), doi="10.5555/two")) == crossref()


def test_texts_of_both_and_what_was_looked_up_in_them_are_the_works() -> None:
    mine = msgspec.structs.replace(crossref(), texts=(ABSTRACT,))
    theirs = msgspec.structs.replace(pubmed(), texts=(ABSTRACT, ARTICLE), passages=(PASSAGE,), coverage=(COVERAGE,))
    told = joined(mine, theirs)
    assert (told.texts, told.passages, told.coverage) == ((ABSTRACT, ARTICLE), (PASSAGE,), (COVERAGE,))
