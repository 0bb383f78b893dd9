"""The way to the network, over real sockets: kept connections, redirects, faults, retries, budget, deadline, Ctrl-C."""

import gzip
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable

import pytest

from claimstead import __version__
from claimstead.config import Registries
from claimstead.errors import ConfigError
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError, SessionEndedError
from claimstead.registries.asking.session import MAX_REDIRECTS
from tests.house.clone import ROOT
from tests.registries.asking.server import Asked, QuickClock, Reply, get, serving, session_for, settings_for

GOOD = Reply(body=b'{"status": "ok"}')


def in_turn(*replies: Reply) -> Callable[[Asked], Reply]:
    """Answers with each in turn, then well."""
    left = list(replies)
    return lambda _: left.pop(0) if left else GOOD


def test_a_good_answer_comes_back_whole_on_a_kept_connection() -> None:
    with serving(lambda _: GOOD) as server, session_for(settings_for(server, "me@example.org")) as session:
        for _ in range(3):
            response = session.send(f"{server.url}/a", params={"q": "ü, b"}, headers={"accept": "application/json"})
    assert response.content == GOOD.body
    assert response.headers["content-length"] == str(len(GOOD.body))
    assert str(response.url) == f"{server.url}/a?q=%C3%BC%2C+b"
    assert session.requests_made == 3
    assert len({asked.port for asked in server.asked}) == 1
    assert server.asked[0].headers["user-agent"] == f"claimstead/{__version__} (mailto:me@example.org)"
    assert server.asked[0].headers["accept"] == "application/json"


def test_without_an_address_nobody_is_named() -> None:
    with serving(lambda _: GOOD) as server, session_for(settings_for(server)) as session:
        get(session, server.url)
    assert server.asked[0].headers["user-agent"] == f"claimstead/{__version__}"


@pytest.mark.parametrize(
    "fault",
    [
        Reply(429, b"<html>429 Too Many Requests</html>"),
        Reply(429, b"", {"retry-after": "2"}),
        Reply(500), Reply(502), Reply(503, b"", {"retry-after": "1"}), Reply(504, b"<html>"),
        Reply(0, b""),  # closed without a word
        Reply(200, GOOD.body, sent=5),  # reset in the middle
        Reply(200, GOOD.body, {"content-length": "999"}, sent=16),
        Reply(200, gzip.compress(GOOD.body)[:-8], {"content-encoding": "gzip"}),
        Reply(200, b"not packed", {"content-encoding": "gzip"}),
    ],
    ids=lambda fault: f"{fault.status}-{fault.sent}-{'-'.join(fault.headers.values())}",
)  # fmt: skip
def test_a_passing_fault_is_asked_again(fault: Reply) -> None:
    clock = QuickClock()
    with serving(in_turn(fault, fault)) as server, session_for(settings_for(server), clock) as session:
        assert get(session, server.url) == GOOD.body
    assert session.requests_made == len(server.asked) == 3


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(200, b"x" * 50, drip=0.05), "did not answer in time"),
        (Reply(200, b"x", seconds=1.5), "did not answer in time"),
        (Reply(503), "127.0.0.1 answered 503"),
    ],
)
def test_a_lasting_fault_is_told_after_five(reply: Reply, reason: str) -> None:
    with serving(lambda _: reply) as server, session_for(settings_for(server, timeout=0.1), QuickClock()) as session:
        with pytest.raises(CouldNotAskError, match=reason):
            get(session, server.url)
        assert session.requests_made == 5


@pytest.mark.parametrize("status", [400, 403, 404, 410, 413, 414])
def test_a_clear_no_is_not_asked_again(status: int) -> None:
    with (
        serving(lambda _: Reply(status, b"Resource not found.")) as server,
        session_for(settings_for(server)) as session,
    ):
        with pytest.raises(NotThereError if status in (404, 410) else CouldNotAskError) as caught:
            get(session, server.url)
        assert session.requests_made == 1
    assert getattr(caught.value, "refused", False) == (status in (400, 413, 414))


def test_nobody_there_is_no_answer() -> None:
    with serving(lambda _: GOOD) as server:
        settings = settings_for(server)
    with session_for(settings, QuickClock()) as session, pytest.raises(CouldNotAskError, match="could not be reached"):
        get(session, settings.crossref)


@pytest.mark.parametrize("url", ["http://", "ftp://example.org/a", "http://[::", "nothing", ""])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with session_for(Registries()) as session, pytest.raises(CouldNotAskError):
        get(session, url)
    with pytest.raises(ConfigError, match="can't be used"):
        session_for(Registries(crossref="http://[::"))


@pytest.mark.parametrize(
    ("name", "setting"), [("ALL_PROXY", "nonsense://x"), ("SSL_CERT_FILE", "/nowhere"), ("SSL_CERT_FILE", __file__)]
)
def test_an_environment_that_leads_nowhere_is_told(name: str, setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, setting)
    with pytest.raises(ConfigError, match="as the environment says"):
        session_for(Registries())


def test_redirects_are_followed_counted_and_bounded() -> None:
    def answer(asked: Asked) -> Reply:
        number = int(asked.target.strip("/") or 0)
        return Reply(302, b"", {"location": f"/{number - 1}"}) if number else GOOD

    with serving(answer) as server, session_for(settings_for(server), QuickClock()) as session:
        assert str(session.send(f"{server.url}/{MAX_REDIRECTS}").url) == f"{server.url}/0"
        assert session.requests_made == MAX_REDIRECTS + 1
        with pytest.raises(CouldNotAskError, match="without end"):
            get(session, f"{server.url}/{MAX_REDIRECTS + 1}")
        server.answer = lambda _: Reply(302, b"")
        with pytest.raises(CouldNotAskError, match="302"):
            get(session, server.url)


def test_each_registry_has_its_pace_also_where_all_live_at_one_address() -> None:
    with serving(lambda _: GOOD) as server, session_for(settings_for(server), QuickClock()) as session:
        url = server.url
        assert [session.allowed_abreast(f"{url}{path}") for path in ("/works", "/datacite/dois", "/eutils/x")] == [
            1,
            1,
            1,
        ]
    headers = {"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s", "x-concurrency-limit": "3"}
    settings = settings_for(server, "me@example.org")
    with (
        serving(lambda _: Reply(headers=headers)) as server,
        session_for(settings_for(server), QuickClock()) as session,
    ):
        get(session, f"{server.url}/works")
        assert session.allowed_abreast(f"{server.url}/works/10.5555%2F1") == 3
        assert session.allowed_abreast(f"{server.url}/eutils/efetch.fcgi") == 1
    with session_for(settings) as session:
        assert [session.allowed_abreast(f"{url}{path}") for path in ("/works", "/datacite/dois", "/eutils/x")] == [
            3,
            3,
            1,
        ]
        assert session.allowed_abreast("https://elsewhere.example.org/x") == 1


def test_a_429_holds_back_all_questions_to_that_registry() -> None:
    clock = QuickClock()
    replies = in_turn(Reply(429, b"", {"retry-after": "20"}))
    with serving(replies) as server, session_for(settings_for(server), clock) as session:
        session.send(f"{server.url}/works")
        began = clock.now()
        get(session, f"{server.url}/eutils/efetch.fcgi")
        assert clock.now() - began < 5
        get(session, f"{server.url}/works")
        assert 18 < clock.now() - began < 22


def test_the_budget_ends_the_session() -> None:
    with (
        serving(lambda _: Reply(503)) as server,
        session_for(settings_for(server, max_requests=3), QuickClock()) as session,
    ):
        with pytest.raises(SessionEndedError, match="budget of 3 requests"):
            get(session, server.url)
        assert session.requests_made == len(server.asked) == 3


def test_the_deadline_ends_the_session_and_is_not_waited_past() -> None:
    with serving(lambda _: Reply(200, b"x", seconds=5)) as server:
        settings = Registries(crossref=server.url, max_minutes=0.5 / 60)
        began = time.monotonic()
        with session_for(settings) as session, pytest.raises(SessionEndedError):
            get(session, server.url)
        assert time.monotonic() - began < 1.5


def test_a_closed_session_asks_no_more_and_sends_home_who_waits() -> None:
    with (
        serving(lambda _: Reply(429, b"", {"retry-after": "60"})) as server,
        session_for(settings_for(server)) as session,
    ):
        ended: list[Exception] = []

        def ask() -> None:
            with pytest.raises(SessionEndedError) as caught:
                get(session, server.url)
            ended.append(caught.value)

        thread = threading.Thread(target=ask)
        thread.start()
        time.sleep(0.3)
        session.close()
        thread.join(2)
        assert len(ended) == 1
        with pytest.raises(SessionEndedError):
            get(session, server.url)


SCRIPT = """
    import datetime, sys
    from claimstead.config import Registries
    from claimstead.registries.asking.session import Session
    from claimstead.registries.crossref import Crossref

    settings = Registries(crossref=sys.argv[1], mailto="me@example.org")
    with Session(settings) as session:
        for answers in Crossref(session, settings, datetime.date.today()).ask([f"10.5555/{n}" for n in range(300)]):
            print(answers)
"""


@pytest.mark.parametrize("reply", [Reply(429, b"", {"retry-after": "60"}), Reply(200, b"x", seconds=30)])
def test_ctrl_c_ends_at_once_also_while_threads_wait(reply: Reply) -> None:
    with serving(lambda _: reply) as server:
        command = [sys.executable, "-c", textwrap.dedent(SCRIPT), server.url]
        process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
        until = time.monotonic() + 20
        while not server.asked and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        began = time.monotonic()
        _, errors = process.communicate(timeout=20)
    assert server.asked
    assert time.monotonic() - began < 2
    assert errors.strip().endswith("KeyboardInterrupt")
