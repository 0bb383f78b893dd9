"""As fast as allowed and no faster, also when the allowance changes on the way."""

import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.registries.asking.causes import LONGEST_RETRY_AFTER
from claimstead.registries.asking.failures import CouldNotAskError, SessionEndedError
from claimstead.registries.asking.pace import CROSSREF_POLITE, CROSSREF_PUBLIC, Allowance, Kind, Limit, Pace
from claimstead.registries.asking.waiting import Clock, Waiting
from tests.registries.asking.server import QuickClock


def paced(allowance: Allowance, seconds: float = 3600) -> tuple[Pace, QuickClock]:
    clock = QuickClock()
    return Pace(allowance, Waiting(clock, seconds)), clock


def times(pace: Pace, clock: QuickClock, kind: Kind, count: int) -> list[float]:
    """When each of so many requests goes, from the first on."""
    gone = []
    for _ in range(count):
        with pace.turn(kind):
            gone.append(clock.now())
    return [moment - gone[0] for moment in gone]


@pytest.mark.parametrize(
    ("allowance", "kind", "count", "seconds"),
    [
        (CROSSREF_PUBLIC, "single", 25, 4), (CROSSREF_PUBLIC, "list", 5, 4),
        (CROSSREF_POLITE, "single", 50, 4), (CROSSREF_POLITE, "list", 15, 4),
    ],
)  # fmt: skip
def test_no_stretch_holds_more_than_the_limit(allowance: Allowance, kind: Kind, count: int, seconds: float) -> None:
    limit = allowance.single if kind == "single" else allowance.list
    gone = times(*paced(allowance), kind, count)
    for first, last in zip(gone, gone[limit.requests :], strict=False):
        assert last - first > limit.seconds
    assert seconds < gone[-1] < seconds * 1.1


def test_single_records_and_lists_have_limits_of_their_own() -> None:
    pace, clock = paced(CROSSREF_PUBLIC)
    times(pace, clock, "list", 1)
    assert times(pace, clock, "single", 5)[-1] < 0.5


def test_headers_change_the_limits_while_running() -> None:
    pace, clock = paced(CROSSREF_PUBLIC)
    pace.learn({"x-rate-limit-limit": "20", "x-rate-limit-interval": "2s", "x-concurrency-limit": "4"}, "single")
    assert 1.9 < times(pace, clock, "single", 21)[-1] < 2.3
    assert pace.abreast == 4
    pace.learn({"x-ratelimit-limit": "1", "x-ratelimit-interval": "10s"}, "single")
    clock.pass_by(10)
    assert 10 < times(pace, clock, "single", 2)[-1] < 11


@pytest.mark.parametrize(
    ("headers", "kind", "slow"),
    [
        ({"x-rate-limit-limit": "5"}, "list", 1.0),  # the single limit, given with a list: June 2026
        ({"x-rate-limit-limit": "10"}, "list", 1 / 3),
        ({"x-rate-limit-limit": "2"}, "list", 0.5),
        ({"x-rate-limit-limit": "5", "x-rate-limit-type": "list"}, "list", 0.2),
        ({"x-rate-limit-limit": "9", "x-rate-limit-type": "Singleton"}, "list", 1.0),  # says nothing of lists
    ],
)
def test_a_limit_is_for_the_kind_that_it_names(headers: dict[str, str], kind: Kind, slow: float) -> None:
    pace, clock = paced(CROSSREF_PUBLIC)
    pace.learn({"x-rate-limit-interval": "1s", **headers}, kind)
    times(pace, clock, kind, 20)
    gone = times(pace, clock, kind, 31)
    assert gone[-1] / 30 == pytest.approx(slow, rel=0.2)


@given(
    st.dictionaries(st.sampled_from(["x-rate-limit-limit", "x-rate-limit-interval", "x-concurrency-limit"]), st.text())
)
def test_headers_that_can_not_be_used_change_nothing(headers: dict[str, str]) -> None:
    pace, clock = paced(CROSSREF_POLITE)
    pace.learn({name: text for name, text in headers.items() if not any(c.isdigit() for c in text)}, "single")
    pace.learn({"x-rate-limit-limit": "0", "x-concurrency-limit": "-1", "x-rate-limit-type": "²"}, "single")
    pace.learn({"x-rate-limit-limit": "9" * 30, "x-concurrency-limit": "1e9"}, "single")
    pace.learn(headers, "list")
    assert pace.abreast >= 1
    assert 0.9 < times(pace, clock, "single", 11)[-1] < 1.2 or "x-rate-limit-interval" in headers


def test_a_rest_holds_everybody_back() -> None:
    pace, clock = paced(CROSSREF_POLITE)
    began = clock.now()
    pace.rest(7, "busy")
    with pace.turn("single"):
        assert 7 <= clock.now() - began < 8


def test_whose_turn_comes_after_the_deadline_does_not_wait() -> None:
    pace, clock = paced(Allowance(Limit(1, 60), Limit(1, 60), abreast=1), seconds=30)
    times(pace, clock, "single", 1)
    with pytest.raises(SessionEndedError), pace.turn("single"):
        pass
    assert clock.waits == []


def test_no_more_are_under_way_than_may_be_abreast() -> None:
    pace = Pace(Allowance(Limit(1000), Limit(1000), abreast=3), Waiting(Clock(), 60))
    under_way, most = [0], [0]

    def ask() -> None:
        with pace.turn("single"):
            under_way[0] += 1
            most[0] = max(most[0], under_way[0])
            time.sleep(0.02)
            under_way[0] -= 1

    threads = [threading.Thread(target=ask) for _ in range(12)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert most == [3]
    assert time.monotonic() - began < 1


def test_who_wants_to_be_left_alone_for_long_is_not_waited_for() -> None:
    pace, clock = paced(CROSSREF_PUBLIC)
    pace.rest(LONGEST_RETRY_AFTER - 1, "busy")
    times(pace, clock, "single", 1)
    pace.rest(86_400, "come back tomorrow")
    began = clock.now()
    with pytest.raises(CouldNotAskError, match="come back tomorrow"), pace.turn("single"):
        pass
    assert clock.now() - began < 1
