"""Asking what a plan says, of real registries over real sockets, and writing it down."""

import time
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from claimstead.model.record import Found, Missing, Record, Searched, Unavailable
from claimstead.model.reference import Doi
from claimstead.reading.lock import Lock, read_lock
from claimstead.reading.text_store import TextStore
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.asking.persistence import GIVES_UP_AFTER
from claimstead.sync.plan import Wanted
from claimstead.sync.run import PORTION
from tests.registries.canned import Canned
from tests.standin import Faults, Standin, made_up
from tests.sync.answers import ARTICLE, EARLIER, WORK, found
from tests.sync.projects import bib, write_references
from tests.sync.syncing import sync


def lock_of(root: Path) -> Lock:
    reading = read_lock(root, "references.lock")
    assert reading.problems == ()
    return reading.value


def record(root: Path, doi: str) -> Record:
    return lock_of(root).records[Doi(doi)]


def entries(*numbers: int) -> list[str]:
    return [bib(f"work{number}", title="T", doi=made_up.doi(number)) for number in numbers]


def test_each_registry_is_asked_for_what_it_has(tmp_path: Path) -> None:
    with Standin(made_up.works(4)) as standin:
        standin.shelf.datacite["10.5555/data"] = {"doi": "10.5555/data", "titles": [{"title": "Counts of mites"}]}
        standin.shelf.agencies["10.5555/thesis"] = "medra"
        standin.shelf.others["10.5555/thesis"] = {"DOI": "10.5555/thesis", "title": "On itch", "type": "thesis"}
        work = made_up.work(3)
        project = write_references(
            tmp_path,
            [
                *entries(0),
                bib("data", doi="10.5555/data"),
                bib("thesis", doi="10.5555/thesis"),
                bib("none", doi="10.5555/none"),
                bib("pubmed", pmid=made_up.pmid(2)),
                bib("neither", title=work["title"][0], author="{Abara}, A.", year="1993"),
            ],
        )
        tally = sync(project, standin.registries())
    lock = lock_of(project)
    assert {line.doi: (type(line), line.registry) for line in lock.records.values()} == {
        made_up.doi(0): (Found, "crossref"),
        "10.5555/data": (Found, "datacite"),
        "10.5555/thesis": (Found, "medra"),
        "10.5555/none": (Missing, "crossref"),
    }
    assert isinstance(lock.pubmed[made_up.pmid(2)], Found)
    (searched,) = lock.searches.values()
    assert isinstance(searched, Searched)
    assert searched.candidates[0].doi == made_up.doi(3)
    assert (tally.asked, tally.found, tally.searched, tally.missing) == (6, 4, 1, ["10.5555/none"])


def test_what_datacite_has_is_asked_in_lists(tmp_path: Path) -> None:
    dois = [f"10.5555/data.{number}" for number in range(2 * PORTION + 5)]
    with Standin() as standin:
        standin.shelf.datacite.update({doi: {"doi": doi, "titles": [{"title": "Counts of mites"}]} for doi in dois})
        tally = sync(write_references(tmp_path, [bib(doi[8:], doi=doi) for doi in dois]), standin.registries())
        assert sum("/datacite/" in exchange.target for exchange in standin.log.exchanges) == 3
    assert tally.found == len(dois)


def test_a_server_that_is_not_crossref_accuses_nobody(tmp_path: Path) -> None:
    known = found(asked=EARLIER, doi=made_up.doi(0))
    project = write_references(tmp_path, entries(0, 1), [known])
    with Canned(lambda path, params: (404, b"<html>Nothing here</html>")) as canned:
        tally = sync(project, canned.settings(), Wanted(known_too=True))
    assert tally.missing == []
    assert record(project, made_up.doi(0)) == known
    assert isinstance(record(project, made_up.doi(1)), Unavailable)


def test_a_doi_of_crossrefs_without_a_record_is_not_missing(tmp_path: Path) -> None:
    with Standin() as standin:
        standin.shelf.agencies["10.5555/lost"] = "crossref"
        sync(write_references(tmp_path, [bib("lost", doi="10.5555/lost")]), standin.registries())
    lost = record(tmp_path, "10.5555/lost")
    assert isinstance(lost, Unavailable)
    assert lost.reason == "Crossref names itself as its agency, and shows no record of it"


def test_an_outage_overwrites_nothing(tmp_path: Path) -> None:
    known = found(asked=EARLIER, texts=(ARTICLE,), doi=made_up.doi(1))
    project = write_references(tmp_path, [*entries(0, 1), bib("search", title="Bathing in winter")], [known])
    with Standin(made_up.works(2), faults=Faults(1.0, ["503", "504", "reset", "closed"])) as standin:
        tally = sync(project, standin.registries(), Wanted(known_too=True))
    assert set(tally.could_not_ask) == {made_up.doi(0), made_up.doi(1), "Bathing in winter"}
    assert isinstance(record(project, made_up.doi(0)), Unavailable)
    assert record(project, made_up.doi(1)) == known
    assert lock_of(project).searches == {}
    with Standin(made_up.works(2)) as standin:
        sync(project, standin.registries())
        assert set(standin.log.times_asked()) == {made_up.doi(0)}, "and only what is not known is asked again"
    assert isinstance(record(project, made_up.doi(0)), Found)


def test_who_does_not_answer_is_given_up(tmp_path: Path) -> None:
    titles = [bib(f"search{number}", title=f"Bathing in winter {number}") for number in range(40)]
    with Standin(faults=Faults(1.0, ["503"])) as standin:
        tally = sync(write_references(tmp_path, titles), standin.registries())
        searched = {exchange.target for exchange in standin.log.exchanges}
    assert len(tally.could_not_ask) == 40
    assert GIVES_UP_AFTER <= len(searched) <= GIVES_UP_AFTER + 2, "those under way at the same time are asked out"


def test_who_is_down_holds_up_nobody_else(tmp_path: Path) -> None:
    theses = [f"10.5555/thesis.{number}" for number in range(200)]
    data = [f"10.5555/data.{number}" for number in range(3)]
    with Standin(made_up.works(2)) as standin:
        standin.shelf.agencies.update(dict.fromkeys(theses, "medra"))
        standin.shelf.datacite.update({doi: {"doi": doi, "titles": [{"title": "Counts of mites"}]} for doi in data})
        settings = msgspec.structs.replace(standin.registries(), doi="http://127.0.0.1:9")
        bibliography = [*(bib(doi[8:], doi=doi) for doi in (*theses, *data)), *entries(0, 1)]
        tally = sync(write_references(tmp_path, bibliography), settings)
        made = len(standin.log.exchanges)
    assert (tally.found, len(tally.could_not_ask)) == (5, 200)
    assert sum("no more was asked after 5" in reason for reason in tally.could_not_ask.values()) == 195
    assert made < 450


def test_agencies_and_searches_are_asked_abreast(tmp_path: Path) -> None:
    under_way: list[str] = []
    most: dict[str, int] = {}

    def answer(path: str, params: Mapping[str, str]) -> tuple[int, bytes]:
        kind = "agency" if path.endswith("/agency") else "search" if "query.bibliographic" in params else "other"
        under_way.append(kind)
        time.sleep(0.02)
        most[kind] = max(most.get(kind, 0), under_way.count(kind))
        under_way.remove(kind)
        if kind == "search":
            return 200, b'{"status":"ok","message":{"total-results":0,"items":[]}}'
        return 404, b"Resource not found."

    titles = [bib(f"search{number}", title=f"Bathing in winter {number}") for number in range(9)]
    with Canned(answer) as canned:
        tally = sync(write_references(tmp_path, [*entries(*range(9)), *titles]), canned.settings())
    assert (len(tally.missing), tally.searched) == (9, 9)
    assert most["agency"] == most["search"] == 3


def test_abstracts_go_to_the_text_store_and_their_digests_to_the_lock(tmp_path: Path) -> None:
    with Standin(made_up.works(4)) as standin:
        sync(write_references(tmp_path, entries(0, 1)), standin.registries())
    with_abstract, without = record(tmp_path, made_up.doi(0)), record(tmp_path, made_up.doi(1))
    assert isinstance(with_abstract, Found)
    assert isinstance(without, Found)
    (text,) = with_abstract.texts
    assert "the one with number 0" in (TextStore(tmp_path / "texts").get(text.digest) or "")
    assert without.texts == ()
    assert "number 0" not in (tmp_path / "references.lock").read_text()


def test_a_budget_ends_the_run_and_the_next_goes_on(tmp_path: Path) -> None:
    project = write_references(tmp_path, entries(*range(120)))
    with Standin(made_up.works(120)) as standin:
        settings = standin.registries()
        with pytest.raises(SessionEndedError):
            sync(project, msgspec.structs.replace(settings, max_requests=1))
        assert 0 < len(lock_of(project).records) <= 50
        sync(project, settings)
        assert set(standin.log.times_asked().values()) == {1}
    assert len(lock_of(project).records) == 120


def test_only_notices_are_renewed(tmp_path: Path) -> None:
    known = found(msgspec.structs.replace(WORK, volume="old"), asked=EARLIER, doi=made_up.doi(0))
    project = write_references(tmp_path, entries(0, 1), [known, found(doi=made_up.doi(1))])
    with Standin(made_up.works(1)) as standin:
        standin.shelf.give_notice(made_up.doi(0), "retraction", "10.5555/retraction", day=(2026, 5, 1))
        tally = sync(project, standin.registries(), notices_only=True)
        assert standin.log.times_asked("agency") == {}
    renewed = record(project, made_up.doi(0))
    assert isinstance(renewed, Found)
    assert msgspec.structs.replace(renewed, notices=()) == known
    assert renewed.retraction is not None
    assert [change.notice for change in tally.changes] == [True]
    assert record(project, made_up.doi(1)) == found(doi=made_up.doi(1)), "what Crossref lacks now stands"
    assert "what was known stands" in tally.could_not_ask[made_up.doi(1)]
