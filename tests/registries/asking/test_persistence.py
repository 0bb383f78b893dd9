"""Asking again: where it may help, a bounded number of times, with pauses that grow and differ."""

import re

import pytest

from claimstead.registries.asking.causes import failure_of
from claimstead.registries.asking.failures import CouldNotAskError, GivenUpError, NotThereError, SessionEndedError
from claimstead.registries.asking.persistence import ATTEMPTS, LONGEST_WAIT, Patience, persist
from claimstead.registries.asking.waiting import Waiting
from tests.registries.asking.server import QuickClock

RESET = CouldNotAskError("reset", again=True)
REFUSED = CouldNotAskError("refused (400)", refused=True)


class Asked:
    """Fails with each error in turn, then answers."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.times = 0

    def __call__(self) -> str:
        self.times += 1
        if self.errors:
            raise self.errors.pop(0)
        return "answer"


def persisted(asked: Asked, clock: QuickClock, seconds: float = 3600) -> str:
    return persist(asked, failure_of, Waiting(clock, seconds))


def test_passing_failures_are_asked_again() -> None:
    asked, clock = Asked(ValueError("cut off"), OSError(), CouldNotAskError("429", again=True)), QuickClock()
    assert persisted(asked, clock) == "answer"
    assert asked.times == 4
    assert len(clock.waits) == 3


def test_the_last_failure_is_told_after_five() -> None:
    asked = Asked(*[ValueError("cut off")] * 9)
    with pytest.raises(CouldNotAskError, match="can't be read"):
        persisted(asked, QuickClock())
    assert asked.times == ATTEMPTS


@pytest.mark.parametrize("failure", [NotThereError("404"), CouldNotAskError("400", refused=True), SessionEndedError()])
def test_what_does_not_pass_is_not_asked_again(failure: Exception) -> None:
    asked, clock = Asked(failure), QuickClock()
    with pytest.raises(type(failure)):
        persisted(asked, clock)
    assert (asked.times, clock.waits) == (1, [])


def test_a_fault_of_ours_comes_out_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError):
        persisted(Asked(ZeroDivisionError()), QuickClock())


def test_the_pauses_grow_are_bounded_and_differ_by_chance() -> None:
    waits: list[list[float]] = []
    for _ in range(60):
        clock = QuickClock()
        with pytest.raises(CouldNotAskError):
            persisted(Asked(*[OSError()] * 9), clock)
        waits.append(clock.waits)
    for number, pauses in enumerate(zip(*waits, strict=True)):
        assert 0 <= min(pauses) < max(pauses) <= min(2**number, LONGEST_WAIT)
        assert len(set(pauses)) > 50


def test_a_retry_after_is_kept_and_never_waited_for_past_the_deadline() -> None:
    clock = QuickClock()
    assert persisted(Asked(CouldNotAskError("503", again=True, after=40)), clock) == "answer"
    assert sum(clock.waits) == pytest.approx(40, abs=0.5)
    clock = QuickClock()
    with pytest.raises(SessionEndedError):
        persisted(Asked(CouldNotAskError("503", again=True, after=40)), clock, seconds=30)
    assert clock.waits == []


def test_after_five_questions_in_a_row_in_vain_nothing_is_asked() -> None:
    patience = Patience()
    for error in (RESET, RESET, RESET, RESET, NotThereError("404"), *[RESET] * 4, REFUSED, *[RESET] * 5):
        with pytest.raises(type(error), match=re.escape(str(error))):
            patience.ask(Asked(error))
    never = Asked()
    with pytest.raises(GivenUpError, match="after 5 questions in vain: reset"):
        patience.ask(never)
    assert never.times == 0


def test_an_answer_renews_patience() -> None:
    patience = Patience()
    for _ in range(3):
        for _ in range(4):
            with pytest.raises(CouldNotAskError, match="reset"):
                patience.ask(Asked(RESET))
        assert patience.ask(Asked()) == "answer"
