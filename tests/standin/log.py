"""What was asked of the stand-in, and what came of it."""

import collections
import dataclasses
import threading
import time
from collections.abc import Callable

from tests.standin.exchange import Asked, Kind, Route


@dataclasses.dataclass(frozen=True)
class Exchange:
    """One request and its end: ``at`` is seconds since the stand-in began, ``fault`` what was done to it on purpose."""

    at: float
    target: str
    asked: Asked
    status: int
    fault: str | None
    user_agent: str

    @property
    def kind(self) -> Kind:
        return self.asked.kind

    @property
    def route(self) -> Route:
        return self.asked.route

    def __str__(self) -> str:
        fault = f" ({self.fault})" if self.fault else ""
        return f"{self.at:8.2f} s  {self.status}{fault}  {self.target[:160]}"


class Log:
    """All exchanges in the order of their answers; reading and writing may happen at the same time.

    ``tell`` is called with each as it comes.
    """

    tell: Callable[[Exchange], object] | None = None

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._lock = threading.Lock()
        self._exchanges: list[Exchange] = []

    def now(self) -> float:
        """Seconds since the log began."""
        return time.monotonic() - self._began

    def add(self, exchange: Exchange) -> None:
        with self._lock:
            self._exchanges.append(exchange)
        if self.tell:
            self.tell(exchange)

    def clear(self) -> None:
        """Forgets everything so far, so that a second run can be counted by itself."""
        with self._lock:
            self._exchanges.clear()

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        with self._lock:
            return tuple(self._exchanges)

    def __len__(self) -> int:
        return len(self._exchanges)

    def times_asked(self, *routes: Route) -> collections.Counter[str]:
        """How often each DOI or PMID was asked for, on these routes or on all."""
        return collections.Counter(
            identifier
            for exchange in self.exchanges
            if not routes or exchange.route in routes
            for identifier in exchange.asked.identifiers
        )

    def statuses(self) -> collections.Counter[int]:
        """How often each status was answered; 0 stands for a connection closed without an answer."""
        return collections.Counter(exchange.status for exchange in self.exchanges)
