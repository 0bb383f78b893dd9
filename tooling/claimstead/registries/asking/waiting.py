"""Waiting that comes to an end: when the run's time is up, and when nobody wants the answer any more."""

import threading
import time

from claimstead.registries.asking.failures import SessionEndedError

_LOOK_UP = 1.0  # seconds after which a thread that waits for others looks up by itself


class Clock:
    """Time as a session sees it; another one may be handed to a session."""

    def now(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()

    def wait(self, condition: threading.Condition, seconds: float) -> None:
        """Lets ``seconds`` go by, or less when somebody notifies; ``condition`` is held before and after."""
        condition.wait(seconds)


class Worker(threading.Thread):
    """A thread that asks; once ``abandoned`` it starts nothing new and waits for nothing."""

    abandoned = False


class Waiting:
    """The one place where the threads of a session wait, so that all can be woken and sent home."""

    def __init__(self, clock: Clock, seconds: float) -> None:
        self.clock = clock
        self.condition = threading.Condition()
        self._deadline = clock.now() + seconds
        self._closed = False

    @property
    def left(self) -> float:
        """The seconds left until the deadline."""
        return self._deadline - self.clock.now()

    def check(self) -> None:
        """Lets whoever may still ask go on.

        Raises:
            SessionEndedError: the time is up, or the answer is not wanted any more.
        """
        worker = threading.current_thread()
        if self._closed or (isinstance(worker, Worker) and worker.abandoned):
            raise SessionEndedError("The run was broken off.")
        if self.left <= 0:
            raise SessionEndedError("The time of the run is used up.")

    def wait(self, seconds: float) -> None:
        """Waits with ``condition`` held, at most ``seconds``.

        Raises:
            SessionEndedError: as ``check``, and at once where the wait would go past the deadline.
        """
        self.check()
        if seconds >= self.left:
            raise SessionEndedError(f"To go on would take a wait of {seconds:.0f} seconds, more than the run has left.")
        self.clock.wait(self.condition, seconds)

    def wait_for_others(self) -> None:
        """Waits with ``condition`` held until somebody notifies; looks up now and then.

        Raises:
            SessionEndedError: as ``check``.
        """
        self.check()
        self.clock.wait(self.condition, min(_LOOK_UP, self.left))

    def sleep(self, seconds: float) -> None:
        """Waits the ``seconds`` out.

        Raises:
            SessionEndedError: as ``wait``.
        """
        with self.condition:
            until = self.clock.now() + seconds
            while (left := until - self.clock.now()) > 0:
                self.wait(left)

    def wake(self) -> None:
        """Wakes all who wait, to look whether anything changed."""
        with self.condition:
            self.condition.notify_all()

    def close(self) -> None:
        """Sends all who wait home."""
        self._closed = True
        self.wake()
