"""Asking again where that may help: a little later each time, by chance, so that many don't come back at once."""

from collections.abc import Callable
from typing import TypeVar

import tenacity

from claimstead.registries.asking.causes import Failure
from claimstead.registries.asking.failures import CouldNotAskError, GivenUpError, NotThereError
from claimstead.registries.asking.waiting import Waiting

ATTEMPTS = 5
LONGEST_WAIT = 30.0  # seconds, but for a Retry-After
GIVES_UP_AFTER = 5  # questions in a row, each asked again and again without an answer

# "Full jitter": anywhere between none and the doubled wait,
# https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
_JITTER = tenacity.wait_random_exponential(multiplier=1, max=LONGEST_WAIT)
Answered = TypeVar("Answered")


def persist(
    ask: Callable[[], Answered], failure_of: Callable[[Exception], Failure | None], waiting: Waiting
) -> Answered:
    """Calls ``ask`` until it answers, at most five times; ``failure_of`` tells what its exceptions come to.

    Raises:
        NotThereError: there is no such thing.
        CouldNotAskError: the last failure, or one that asking again does not mend.
        SessionEndedError: as soon as waiting would go past the deadline.
    """

    def attempt() -> Answered:
        try:
            return ask()
        except Exception as error:
            failure = failure_of(error)
            if failure is None or failure is error:
                raise
            raise failure from error

    retrying = tenacity.Retrying(
        sleep=waiting.sleep,
        stop=tenacity.stop_after_attempt(ATTEMPTS),
        wait=_seconds_until_next,
        retry=tenacity.retry_if_exception(lambda error: isinstance(error, CouldNotAskError) and error.again),
        reraise=True,
    )
    return retrying(attempt)


class Patience:
    """With one registry, or a part of it that may be down alone: it ends after five questions in a row in vain."""

    def __init__(self) -> None:
        self._in_vain = 0
        self._reason = ""

    def ask(self, question: Callable[[], Answered]) -> Answered:
        """What the question gives; that there is no such thing, or that it is refused, is an answer too.

        Raises:
            NotThereError: there is no such thing.
            CouldNotAskError: there was no answer.
            GivenUpError: too many questions before had none; nothing was asked.
        """
        if self._in_vain >= GIVES_UP_AFTER:
            raise GivenUpError(f"no more was asked after {GIVES_UP_AFTER} questions in vain: {self._reason}")
        try:
            given = question()
        except NotThereError:
            self._in_vain = 0
            raise
        except CouldNotAskError as failure:
            self._in_vain = 0 if failure.refused else self._in_vain + 1
            self._reason = str(failure)
            raise
        self._in_vain = 0
        return given


def _seconds_until_next(state: tenacity.RetryCallState) -> float:
    failure = state.outcome.exception() if state.outcome else None
    after = failure.after if isinstance(failure, CouldNotAskError) else 0.0
    return max(after, _JITTER(state))
