"""Threads that ask abreast for one asker, and go home when the asker leaves."""

import queue
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Generic, Self, TypeVar

from claimstead.registries.asking.failures import SessionEndedError
from claimstead.registries.asking.waiting import Waiting, Worker

Outcome = TypeVar("Outcome")


class Crew(Generic[Outcome]):
    """Runs calls in threads of their own and hands their outcomes back as they come.

    On leaving the ``with`` block, be it by Ctrl-C or because a generator is closed
    early, threads under way are abandoned: those that wait end at once, those on the
    line when their answer is there, and none holds up the end of the program.
    """

    def __init__(self, waiting: Waiting) -> None:
        self._waiting = waiting
        self._outcomes: queue.SimpleQueue[tuple[Worker, Outcome | BaseException]] = queue.SimpleQueue()
        self._workers: set[Worker] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.abandoned = True
        self._waiting.wake()

    @property
    def size(self) -> int:
        """How many calls are under way, or done and not handed back."""
        return len(self._workers)

    def start(self, call: Callable[[], Outcome]) -> None:
        """Runs ``call`` beside the others."""

        def work() -> None:
            try:
                self._outcomes.put((worker, call()))
            except BaseException as error:  # handed over and raised where somebody listens
                self._outcomes.put((worker, error))

        worker = Worker(target=work, daemon=True)
        self._workers.add(worker)
        worker.start()

    def outcomes(
        self, next_call: Callable[[], Callable[[], Outcome] | None], abreast: Callable[[], int]
    ) -> Iterator[Outcome]:
        """Yields the outcomes of the calls that ``next_call`` gives, so many ``abreast``, until it gives none any more.

        Raises:
            SessionEndedError: a call did; the outcomes of the others under way are yielded first.
        """
        ended: SessionEndedError | None = None
        while True:
            while ended is None and self.size < abreast() and (call := next_call()):
                self.start(call)
            if not self.size:
                break
            try:
                outcome = self.next()
            except SessionEndedError as error:
                ended = error
                continue
            yield outcome
        if ended is not None:
            raise ended

    def next(self, seconds: float | None = None) -> Outcome:
        """Waits for the next call to be done; raises what it raised. To be called only while there are any.

        Raises:
            queue.Empty: none was done in so many ``seconds``.
        """
        worker, outcome = self._outcomes.get(timeout=seconds)
        self._workers.discard(worker)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome
