"""Looking works up by DOI, PubMed identifier and free text, at the real registries' stand-in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimstead.citing.asking import Asker
from claimstead.citing.looking_up import Already, Doubtful, Known, look_up, search
from claimstead.citing.naming import named_by
from claimstead.errors import UsageError
from claimstead.model.reference import Doi, Reference
from claimstead.registries.asking.failures import CouldNotAskError, SessionEndedError
from tests.citing.asker import NOBODY, asking_at
from tests.standin import Standin, made_up


@pytest.fixture(scope="module")
def standin() -> Iterator[Standin]:
    with Standin(made_up.works(40)) as standin:
        yield standin


@pytest.fixture
def asker(standin: Standin, tmp_path: Path) -> Iterator[Asker]:
    with asking_at(standin.registries(), tmp_path) as asker:
        yield asker


def citation(number: int) -> str:
    work = made_up.work(number)
    return f"{work['author'][0]['family']}. {work['title'][0]}. {work['issued']['date-parts'][0][0]}"


def known(asker: Asker, written: str) -> Known:
    outcome = look_up(asker, [], named_by(written))
    assert isinstance(outcome, Known)
    return outcome


def test_by_doi(asker: Asker) -> None:
    outcome = known(asker, f"https://doi.org/{made_up.doi(5)}")
    assert (outcome.doi, outcome.found.work.titles[0]) == (made_up.doi(5), made_up.work(5)["title"][0])
    assert len(outcome.answers) == 1


def test_by_pmid_both_registries_are_asked(asker: Asker) -> None:
    outcome = known(asker, f"PMID {made_up.pmid(6)}")
    assert (outcome.doi, outcome.found.registry, outcome.found.work.pmid) == (
        made_up.doi(6),
        "crossref",
        made_up.pmid(6),
    )
    assert [answer.record.registry for answer in outcome.answers] == ["pubmed", "crossref"]


def test_by_a_citation(asker: Asker) -> None:
    outcome = known(asker, citation(7))
    assert outcome.doi == made_up.doi(7)
    assert outcome.why.startswith("title the same; first author the same; year the same")


def test_a_title_alone_leaves_a_doubt(asker: Asker) -> None:
    outcome = look_up(asker, [], named_by(made_up.work(8)["title"][0]))
    assert isinstance(outcome, Doubtful)
    assert outcome.judged[0].candidate.doi == made_up.doi(8)


def test_words_that_nothing_has_find_nothing(asker: Asker) -> None:
    assert look_up(asker, [], named_by("qwertz uiop")) == Doubtful([])
    assert search(asker, "qwertz uiop", 3) == []


def test_as_many_rows_as_asked_for(asker: Asker) -> None:
    assert len(search(asker, "itch eczema trial", 7)) == 7


def test_what_the_bibliography_has_is_not_looked_up(asker: Asker, standin: Standin) -> None:
    by_doi = Reference(key="a", type="misc", doi=Doi(made_up.doi(9)))
    by_pmid = Reference(key="b", type="misc", pmid=made_up.pmid(9))
    before = len(standin.log)
    assert look_up(asker, [by_doi], named_by(made_up.doi(9))) == Already(by_doi)
    assert look_up(asker, [by_pmid], named_by(made_up.pmid(9))) == Already(by_pmid)
    assert len(standin.log) == before
    assert look_up(asker, [by_doi], named_by(made_up.pmid(9))) == Already(by_doi)


def test_a_doi_that_gave_way_to_another_is_the_same_work(asker: Asker, standin: Standin) -> None:
    standin.shelf.aliases["10.5555/old"] = made_up.doi(10)
    there = Reference(key="a", type="misc", doi=Doi(made_up.doi(10)))
    assert look_up(asker, [there], named_by("10.5555/old")) == Already(there)
    assert known(asker, "10.5555/old").doi == made_up.doi(10)


def test_pubmed_alone_where_its_doi_is_registered_nowhere(asker: Asker, standin: Standin) -> None:
    standin.shelf.pubmed["900000999"] = {"title": "Only in PubMed", "doi": "10.5555/nowhere"}
    outcome = known(asker, "900000999")
    assert (outcome.doi, outcome.found.registry) == (None, "pubmed")


@pytest.mark.parametrize("written", ["10.5555/absent", "899999999"])
def test_what_no_registry_knows_is_told(written: str, asker: Asker) -> None:
    with pytest.raises(UsageError, match=f"No registry knows .*{written}"):
        look_up(asker, [], named_by(written))


def test_what_is_registered_elsewhere_is_asked_there(asker: Asker, standin: Standin) -> None:
    attributes = {"doi": "10.5555/elsewhere", "titles": [{"title": "A data set"}], "publicationYear": 2020}
    standin.shelf.datacite["10.5555/elsewhere"] = attributes
    outcome = known(asker, "10.5555/elsewhere")
    assert (outcome.found.registry, outcome.found.work.titles) == ("datacite", ("A data set",))


@pytest.mark.parametrize("written", [made_up.doi(1), made_up.pmid(1), "itch in eczema"])
def test_nobody_there_is_no_answer(written: str, tmp_path: Path) -> None:
    with asking_at(NOBODY, tmp_path) as asker, pytest.raises((CouldNotAskError, SessionEndedError)):
        look_up(asker, [], named_by(written))
