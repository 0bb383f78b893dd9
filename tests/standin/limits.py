"""How much may be asked: the limits a registry announces in its headers, and holds to where it is told so."""

import collections
import dataclasses
import threading
import time
from collections.abc import Mapping

from tests.standin.exchange import HTML, Kind, Pool, Reply

# What counts as a second is a little short, since the clocks of two machines don't agree to the millisecond.
SLACK = 0.05


@dataclasses.dataclass(frozen=True)
class Limit:
    """So many ``requests`` in ``interval`` seconds, ``concurrency`` of them at the same time."""

    requests: int
    concurrency: int
    interval: float = 1.0


# Crossref's limits since December 2025, https://doi.org/10.64000/wadve-3tj60
CROSSREF: Mapping[tuple[Pool, Kind], Limit] = {
    ("public", "single"): Limit(5, 1),
    ("public", "list"): Limit(1, 1),
    ("polite", "single"): Limit(10, 3),
    ("polite", "list"): Limit(3, 3),
}
TOO_MANY = b"""<html><body><h1>429 Too Many Requests</h1>
You have sent too many requests in a given amount of time.
</body></html>
"""


def too_many(retry_after: int | None = None) -> Reply:
    """The 429 of Crossref as users report it: HTML, and by itself no Retry-After (seconds)."""
    headers = {"cache-control": "no-cache"} | ({"retry-after": str(retry_after)} if retry_after is not None else {})
    return Reply(429, TOO_MANY, HTML, headers)


class Limits:
    """The limits of each pool and kind of request; they can be changed while the stand-in runs.

    ``enforced`` has what goes beyond them answered with 429; announced they are in any
    case. ``as_recorded`` announces the limit of single records for lists too: that is
    what all recorded lists say, though fewer are let in.
    """

    def __init__(
        self,
        limits: Mapping[tuple[Pool, Kind], Limit] = CROSSREF,
        *,
        enforced: bool = False,
        as_recorded: bool = False,
    ) -> None:
        self.enforced = enforced
        self.as_recorded = as_recorded
        self._limits = dict(limits)
        self._lock = threading.Lock()
        self._admitted: dict[tuple[Pool, Kind], collections.deque[float]] = collections.defaultdict(collections.deque)
        self._running: collections.Counter[Pool] = collections.Counter()

    def change(self, pool: Pool, kind: Kind, limit: Limit) -> None:
        """From the next request on, this limit holds."""
        with self._lock:
            self._limits[pool, kind] = limit

    def headers(self, pool: Pool, kind: Kind) -> dict[str, str]:
        """What an answer says of the limits it was given under."""
        limit = self._limits[pool, "single" if self.as_recorded else kind]
        return {
            "x-api-pool": pool,
            "x-rate-limit-limit": str(limit.requests),
            "x-rate-limit-interval": f"{limit.interval:g}s",
            "x-concurrency-limit": str(limit.concurrency),
        }

    def enter(self, pool: Pool, kind: Kind) -> bool:
        """Whether a request may pass now; one that does must ``leave`` in the end."""
        if not self.enforced:
            return True
        now = time.monotonic()
        with self._lock:
            limit, admitted = self._limits[pool, kind], self._admitted[pool, kind]
            while admitted and now - admitted[0] >= limit.interval * (1 - SLACK):
                admitted.popleft()
            if len(admitted) >= limit.requests or self._running[pool] >= limit.concurrency:
                return False
            admitted.append(now)
            self._running[pool] += 1
        return True

    def leave(self, pool: Pool) -> None:
        """A request that was let in is answered."""
        with self._lock:
            self._running[pool] = max(0, self._running[pool] - 1)
