"""Looking works up by DOI, PubMed identifier and free text, at the real registries' stand-in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimstead.citing.looking_up import Already, Asker, Doubtful, Known, look_up, search
from claimstead.citing.naming import named_by
from claimstead.errors import UsageError
from claimstead.model.notice import Notice
from claimstead.model.record import Found, Work
from claimstead.model.reference import Doi, Name, Reference
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.notice_store import NoticeStore
from claimstead.registries.asking.failures import CouldNotAskError, SessionEndedError
from tests.citing.asker import DAY, NOBODY, asking_at
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


def test_the_abstract_is_beside_the_record(asker: Asker) -> None:
    (answer,) = known(asker, made_up.doi(3)).answers
    assert isinstance(answer.record, Found)
    assert answer.record.texts == ()
    assert "made-up work, the one with number 3" in answer.abstract


def test_the_imported_list_of_notices_counts(asker: Asker, tmp_path: Path) -> None:
    notice = Notice(nature="retraction", date="2024", asserted_by="retraction-watch", listed=DAY)
    NoticeStore(tmp_path).put(NoticeList(day=DAY, rows=1, notices={Doi(made_up.doi(4)): (notice,)}))
    outcome = known(asker, made_up.doi(4))
    assert outcome.found.retraction == notice
    assert outcome.answers[0].record == outcome.found


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
    outcome = known(asker, "10.5555/old")
    assert (outcome.doi, outcome.instead_of) == (made_up.doi(10), "10.5555/old")


def test_pubmed_alone_where_its_doi_is_registered_nowhere(asker: Asker, standin: Standin) -> None:
    standin.shelf.pubmed["900000999"] = {"title": ["Only in PubMed"], "DOI": "10.5555/nowhere"}
    outcome = known(asker, "900000999")
    assert (outcome.doi, outcome.found.registry, outcome.found.work.doi) == (None, "pubmed", "10.5555/nowhere")


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


def test_how_a_search_chose_and_every_notice() -> None:
    notice = Notice(nature="correction", doi="10.5555/notice", date="2020", asserted_by="publisher")
    found = Found(
        doi="10.5555/one",
        asked=DAY,
        registry="crossref",
        via="api",
        work=Work(titles=("Itch",), authors=(Name(family="Berg"),)),
        notices=(notice,),
    )
    assert list(Known(found, Doi("10.5555/one"), (), "title the same").told()) == [
        "Chosen by search: 10.5555/one: title the same",
        f"NOTICE: {notice}",
    ]
    assert next(Known(found, Doi("10.5555/one"), (), instead_of="10.5555/old").told()) == (
        "10.5555/old gave way to 10.5555/one, which is cited in its place."
    )


def test_what_the_registry_does_not_give_is_said() -> None:
    found = Found(doi="10.5555/one", asked=DAY, registry="crossref", via="api", work=Work())
    assert list(Known(found, Doi("10.5555/one"), ()).told()) == [
        "LACKING: crossref gives no title and no author. Add what the work itself says."
    ]
