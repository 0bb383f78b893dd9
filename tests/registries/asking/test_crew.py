"""Threads that ask abreast, and go home."""

import functools
import queue
import threading
import time

import pytest

from claimstead.registries.asking.crew import Crew
from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.asking.waiting import Clock, Waiting, Worker


def workers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if isinstance(thread, Worker)]


def test_outcomes_come_as_they_are_ready() -> None:
    first = threading.Event()
    crew: Crew[str] = Crew(Waiting(Clock(), 60))
    with crew:
        crew.start(lambda: "slow" if first.wait(5) else "never")
        crew.start(lambda: "quick")
        assert crew.size == 2
        assert crew.next() == "quick"
        first.set()
        assert crew.next() == "slow"
        assert crew.size == 0


def test_what_a_call_raises_is_raised_where_somebody_listens() -> None:
    crew: Crew[int] = Crew(Waiting(Clock(), 60))
    with crew:
        crew.start(lambda: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            crew.next()
        assert crew.size == 0


def test_nobody_needs_to_wait_for_ever() -> None:
    forever = threading.Event()
    crew: Crew[bool] = Crew(Waiting(Clock(), 60))
    with crew:
        crew.start(forever.wait)
        with pytest.raises(queue.Empty):
            crew.next(0.05)
        forever.set()
        assert crew.next(5)


def test_leaving_sends_home_who_waits() -> None:
    waiting = Waiting(Clock(), 60)
    crew: Crew[None] = Crew(waiting)
    with crew:
        for _ in range(3):
            crew.start(lambda: waiting.sleep(30))
        time.sleep(0.05)
        assert len(workers()) == 3
    until = time.monotonic() + 2
    while workers() and time.monotonic() < until:
        time.sleep(0.01)
    assert workers() == []
    waiting.sleep(0.01)  # the others' waiting goes on


def test_an_ended_session_is_told_to_the_asker() -> None:
    waiting = Waiting(Clock(), 60)
    waiting.close()
    crew: Crew[None] = Crew(waiting)
    with crew:
        crew.start(lambda: waiting.sleep(1))
        with pytest.raises(SessionEndedError):
            crew.next()


def test_outcomes_come_so_many_abreast_and_the_end_after_those_under_way() -> None:
    under_way: set[int] = set()
    most = 0

    def call(number: int) -> int:
        nonlocal most
        under_way.add(number)
        most = max(most, len(under_way))
        time.sleep(0.1 if number == 5 else 0.02)
        under_way.discard(number)
        if number == 4:
            raise SessionEndedError("the budget")
        return number

    calls = (functools.partial(call, number) for number in range(20))
    crew: Crew[int] = Crew(Waiting(Clock(), 60))
    came: list[int] = []
    with crew, pytest.raises(SessionEndedError, match="budget"):
        came.extend(crew.outcomes(lambda: next(calls, None), lambda: 2))
    assert most == 2
    assert sorted(came)[:5] == [0, 1, 2, 3, 5]
    assert len(came) < 20
