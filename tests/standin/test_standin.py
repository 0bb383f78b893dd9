"""The stand-in as a whole: what it holds changes, what was asked is known, and it is fast enough to measure with."""

import http.client
import time

import pytest

from tests.standin import Standin, made_up
from tests.standin.asking import ask, ask_on, connected

WORK = "/works/10.5555/standin.3"


def test_works_change_while_it_runs() -> None:
    with Standin(made_up.works(5)) as standin:
        shelf, doi = standin.shelf, made_up.doi(3)
        shelf.change(doi, {"title": ["Another title"]})
        assert ask(standin, WORK).message["title"] == ["Another title"]
        assert ask(standin, "/works?query=another&select=DOI").dois == [doi]
        shelf.give_notice(doi, "expression_of_concern", "10.5555/notice.1", day=(2026, 1, 5))
        shelf.give_notice(doi, "retraction", "10.5555/notice.2", day=(2026, 11), source="retraction-watch")
        concern, retraction = ask(standin, WORK).message["updated-by"]
        assert (concern["label"], concern["source"]) == ("Expression of concern", "publisher")
        assert (retraction["type"], retraction["source"]) == ("retraction", "retraction-watch")
        assert retraction["updated"] == {"date-parts": [[2026, 11]]}
        shelf.remove(doi)
        assert ask(standin, WORK).status == 404
        shelf.add(made_up.plain_work("10.5555/NEW", "New", ["The Group", "Abara, Ada"]))
        assert [author.get("family") for author in ask(standin, "/works/10.5555/new").message["author"]] == [
            None,
            "Abara",
        ]
        assert len(shelf) == 5


def test_what_is_not_there_can_not_be_changed() -> None:
    with Standin() as standin:
        for change in (standin.shelf.remove, lambda doi: standin.shelf.change(doi, {})):
            with pytest.raises(KeyError):
                change("10.5555/nowhere")


def test_everything_asked_is_in_the_log() -> None:
    with Standin(made_up.works(5)) as standin:
        ask(standin, WORK, user_agent="test")
        ask(standin, f"{WORK}/agency")
        ask(standin, "/works?filter=doi:10.5555/standin.3,doi:10.5555/STANDIN.4")
        ask(standin, f"/eutils/efetch.fcgi?db=pubmed&id={made_up.pmid(1)},{made_up.pmid(2)}")
        ask(standin, "/nowhere")
        log = standin.log
        assert [exchange.route for exchange in log.exchanges] == ["work", "agency", "works", "efetch", "unknown"]
        assert [exchange.kind for exchange in log.exchanges] == ["single", "single", "list", "list", "single"]
        assert [exchange.status for exchange in log.exchanges] == [200, 200, 200, 200, 404]
        assert (log.exchanges[0].user_agent, log.exchanges[0].target) == ("test", WORK)
        assert log.times_asked("work", "works") == {"10.5555/standin.3": 2, "10.5555/standin.4": 1}
        assert log.times_asked()[made_up.pmid(1)] == 1
        assert "200  /works/10.5555/standin.3" in str(log.exchanges[0])
        log.clear()
        assert len(log) == 0


def test_all_registries_are_at_one_address() -> None:
    with Standin() as standin:
        registries = standin.registries()
        assert registries.crossref == standin.url
        assert registries.datacite == f"{standin.url}/datacite"
        assert registries.pubmed == f"{standin.url}/eutils"
        assert registries.doi == f"{standin.url}/doi"


def test_made_up_works_are_the_same_each_time_and_each_another() -> None:
    works = list(made_up.works(2_000))
    assert works[77] == made_up.work(77)
    assert works[77]["DOI"] == "10.5555/standin.77"
    assert len({work["title"][0] for work in works}) == 2_000
    assert made_up.doi_of_pmid(made_up.pmid(77)) == works[77]["DOI"]
    assert made_up.doi_of_pmid("12345") == ""


def test_long_answers_are_packed_where_that_is_accepted() -> None:
    with Standin(made_up.works(50)) as standin:
        plain = ask(standin, "/works?rows=50")
        packed = ask(standin, "/works?rows=50", accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert len(packed.body) < len(plain.body) / 4


def test_thousands_of_requests_pass_quickly_on_one_connection() -> None:
    """A thousand take well under a second; a delayed acknowledgement alone would make 40 of it."""
    with Standin(made_up.works(100)) as standin, connected(standin) as connection:
        began = time.process_time(), time.monotonic()
        assert {ask_on(connection, WORK).status for _ in range(1_000)} == {200}
        assert time.process_time() - began[0] < 5
        assert time.monotonic() - began[1] < 20


def test_other_methods_and_nonsense_are_refused() -> None:
    with Standin() as standin, connected(standin) as connection:
        connection.request("POST", "/works")
        assert connection.getresponse().status == 501


def test_it_ends_at_once_with_connections_open_and_answers_stalled() -> None:
    with Standin(made_up.works(5)) as standin, connected(standin) as idle, connected(standin) as stalled:
        ask_on(idle, WORK)
        standin.faults.next("stall")
        stalled.request("GET", WORK)
        while len(standin.log) < 2:
            time.sleep(0.01)
        began = time.monotonic()
        standin.stop()
        assert time.monotonic() - began < 2
        with pytest.raises(http.client.RemoteDisconnected):
            stalled.getresponse()
