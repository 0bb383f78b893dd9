"""Waiting ends: in time, at the deadline, and when nobody wants the answer."""

import threading
import time

import pytest

from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.asking.waiting import Clock, Waiting, Worker
from tests.registries.asking.server import QuickClock


def test_sleeping_takes_its_time_and_no_more() -> None:
    began = time.monotonic()
    Waiting(Clock(), 60).sleep(0.1)
    assert 0.1 <= time.monotonic() - began < 1


def test_no_wait_goes_past_the_deadline() -> None:
    clock = QuickClock()
    waiting = Waiting(clock, 60)
    waiting.sleep(50)
    with pytest.raises(SessionEndedError, match="30 seconds, more than the run has left"):
        waiting.sleep(30)
    assert sum(clock.waits) == pytest.approx(50, abs=0.1)
    clock.pass_by(20)
    with pytest.raises(SessionEndedError, match="time of the run is used up"):
        waiting.check()


def test_closing_sends_home_who_waits() -> None:
    waiting = Waiting(Clock(), 60)
    ended: list[str] = []

    def wait() -> None:
        with pytest.raises(SessionEndedError):
            waiting.sleep(30)
        ended.append("sleeper")
        with pytest.raises(SessionEndedError), waiting.condition:
            waiting.wait_for_others()
        ended.append("next one")

    thread = threading.Thread(target=wait)
    thread.start()
    time.sleep(0.05)
    waiting.close()
    thread.join(2)
    assert ended == ["sleeper", "next one"]


def test_an_abandoned_worker_waits_for_nothing_while_others_may_go_on() -> None:
    waiting = Waiting(Clock(), 60)
    ended: list[str] = []

    def wait() -> None:
        with pytest.raises(SessionEndedError, match="broken off"):
            waiting.sleep(30)
        ended.append("worker")

    worker = Worker(target=wait, daemon=True)
    worker.start()
    time.sleep(0.05)
    worker.abandoned = True
    waiting.wake()
    worker.join(2)
    assert ended == ["worker"]
    waiting.check()
