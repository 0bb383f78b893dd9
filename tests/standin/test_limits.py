"""The limits that are announced, and held."""

import concurrent.futures
import time

import pytest

from tests.standin import Limit, Limits, Standin, made_up
from tests.standin.asking import ask

WORK = "/works/10.5555/standin.3"
LIST = "/works?rows=1"
POLITE = "mailto=tests@example.org"


def announced(headers: dict[str, str]) -> tuple[str, str, str, str]:
    names = ("x-api-pool", "x-rate-limit-limit", "x-rate-limit-interval", "x-concurrency-limit")
    limit = tuple(headers[name] for name in names)
    assert len(limit) == 4
    return limit


@pytest.mark.parametrize(
    ("target", "agent", "limit"),
    [
        (WORK, "test", ("public", "5", "1s", "1")),
        (LIST, "test", ("public", "1", "1s", "1")),
        (f"{WORK}?{POLITE}", "test", ("polite", "10", "1s", "3")),
        (f"{LIST}&{POLITE}", "test", ("polite", "3", "1s", "3")),
        (f"{WORK}/agency", "claimstead (mailto:tests@example.org)", ("polite", "10", "1s", "3")),
        ("/works/10.5555/nowhere", "test", ("public", "5", "1s", "1")),
    ],
)
def test_each_pool_and_kind_has_its_limit(target: str, agent: str, limit: tuple[str, ...]) -> None:
    with Standin(made_up.works(5)) as standin:
        answer = ask(standin, target, user_agent=agent)
    assert announced(answer.headers) == limit


def test_lists_announced_as_they_were_recorded() -> None:
    with Standin(made_up.works(5), limits=Limits(as_recorded=True)) as standin:
        assert announced(ask(standin, f"{LIST}&{POLITE}").headers) == ("polite", "10", "1s", "3")


def test_what_goes_beyond_the_rate_is_refused_until_the_interval_is_over() -> None:
    with Standin(made_up.works(5), limits=Limits(enforced=True), pool="polite") as standin:
        standin.limits.change("polite", "list", Limit(3, 3, interval=0.4))
        assert [ask(standin, LIST).status for _ in range(5)] == [200, 200, 200, 429, 429]
        assert ask(standin, WORK).status == 200  # records are counted by themselves
        time.sleep(0.4)
        assert ask(standin, LIST).status == 200
        assert standin.log.statuses() == {200: 5, 429: 2}
        assert {exchange.fault for exchange in standin.log.exchanges if exchange.status == 429} == {"over the limit"}


def test_who_keeps_the_pace_is_never_refused() -> None:
    limits = Limits({("public", "single"): Limit(5, 1, interval=0.1)}, enforced=True)
    with Standin(made_up.works(5), limits=limits) as standin:
        for _ in range(20):
            assert ask(standin, WORK).status == 200
            time.sleep(0.02)


@pytest.mark.parametrize(("at_once", "refused"), [(3, 0), (6, 3)])
def test_no_more_at_the_same_time_than_allowed(at_once: int, refused: int) -> None:
    with Standin(made_up.works(5), limits=Limits(enforced=True), pool="polite") as standin:
        standin.latency = 0.3
        with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
            statuses = list(pool.map(lambda _: ask(standin, WORK).status, range(at_once)))
        assert statuses.count(429) == refused


def test_limits_change_while_it_runs() -> None:
    with Standin(made_up.works(5), limits=Limits(enforced=True), pool="polite") as standin:
        standin.limits.change("polite", "list", Limit(1, 1, interval=2))
        answer = ask(standin, LIST)
        assert announced(answer.headers) == ("polite", "1", "2s", "1")
        assert ask(standin, LIST).status == 429
        standin.limits.enforced = False
        assert ask(standin, LIST).status == 200
