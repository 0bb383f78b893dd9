"""How fast one registry may be asked: what is known before the first answer, then what its headers say."""

import collections
import contextlib
import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Literal

from claimstead.registries.asking.causes import LONGEST_RETRY_AFTER
from claimstead.registries.asking.failures import CouldNotAskError
from claimstead.registries.asking.waiting import Waiting

Kind = Literal["single", "list"]


@dataclasses.dataclass(frozen=True, slots=True)
class Limit:
    """At most so many ``requests`` in any stretch of so many ``seconds``."""

    requests: int
    seconds: float = 1.0


@dataclasses.dataclass(frozen=True, slots=True)
class Allowance:
    """What a registry allows: so many requests for a single record, so many for a list, so many ``abreast``."""

    single: Limit
    list: Limit
    abreast: int


# Crossref since December 2025: https://doi.org/10.64000/wadve-3tj60
CROSSREF_PUBLIC = Allowance(Limit(5), Limit(1), abreast=1)
CROSSREF_POLITE = Allowance(Limit(10), Limit(3), abreast=3)
# https://support.datacite.org/docs/is-there-a-rate-limit-for-making-requests-against-the-datacite-apis
DATACITE_PUBLIC = Allowance(Limit(500, 300), Limit(500, 300), abreast=1)
DATACITE_POLITE = Allowance(Limit(1000, 300), Limit(1000, 300), abreast=3)
# without a key: https://www.ncbi.nlm.nih.gov/books/NBK25497/
EUTILS = Allowance(Limit(3), Limit(3), abreast=1)
# nobody states a limit for doi.org and where it sends on to
UNSTATED = Allowance(Limit(5), Limit(5), abreast=1)

# In June 2026 answers to lists still gave, without naming a type, the limit of single records: of its pool's pair.
_LIST_BESIDE_SINGLE = {pool.single: pool.list for pool in (CROSSREF_PUBLIC, CROSSREF_POLITE)}
# A registry measures when requests arrive, and the way there is not always equally long.
_MARGIN = 0.05
_SECONDS = re.compile(r"\s*(\d{1,5}(?:\.\d{1,3})?)\s*s?\s*\Z")


class Pace:
    """Gives each request its turn. Safe to use from several threads.

    https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/
    says what the headers mean.
    """

    def __init__(self, allowance: Allowance, waiting: Waiting) -> None:
        self._waiting = waiting
        self._limits: dict[Kind, Limit] = {"single": allowance.single, "list": allowance.list}
        self._sent: dict[Kind, collections.deque[float]] = {"single": collections.deque(), "list": collections.deque()}
        self._under_way = 0
        self._rest_until = 0.0
        self._why_rest = ""
        self.abreast = allowance.abreast

    @contextlib.contextmanager
    def turn(self, kind: Kind) -> Iterator[None]:
        """Waits until a request of this kind may go, and counts it as under way while the block runs.

        Raises:
            CouldNotAskError: the registry wants not to be asked for longer than we wait for any.
            SessionEndedError: the run ended, or would before it is this request's turn.
        """
        with self._waiting.condition:
            self._wait(kind)
            self._sent[kind].append(self._waiting.clock.now())
            self._under_way += 1
        try:
            yield
        finally:
            with self._waiting.condition:
                self._under_way -= 1
                self._waiting.condition.notify_all()

    def rest(self, seconds: float, why: str) -> None:
        """Lets nothing go for so long; where that is too long to be waited for, ``why`` is told to who wants to ask."""
        with self._waiting.condition:
            self._rest_until = max(self._rest_until, self._waiting.clock.now() + seconds)
            self._why_rest = why

    def learn(self, headers: Mapping[str, str], kind: Kind) -> None:
        """Takes over what the headers (names in lower case) of an answer to a request of this kind say of limits."""
        requests = _count(_either(headers, "limit"), 1_000_000)
        seconds = _SECONDS.match(_either(headers, "interval"))
        abreast = _count(headers.get("x-concurrency-limit", ""), 100)
        named = _kind_named(_either(headers, "type"))
        with self._waiting.condition:
            if requests:
                limit = Limit(requests, float(seconds[1]) if seconds else self._limits[kind].seconds)
                if not named and kind == "list":
                    limit = _LIST_BESIDE_SINGLE.get(limit, limit)
                self._limits[named or kind] = limit
            self.abreast = abreast or self.abreast
            self._waiting.condition.notify_all()

    def _wait(self, kind: Kind) -> None:
        while True:
            if self._rest_until - self._waiting.clock.now() > LONGEST_RETRY_AFTER:
                raise CouldNotAskError(self._why_rest)
            if (seconds := self._seconds_to_wait(kind)) > 0:
                self._waiting.wait(seconds)
            elif self._under_way >= self.abreast:
                self._waiting.wait_for_others()
            else:
                self._waiting.check()
                return

    def _seconds_to_wait(self, kind: Kind) -> float:
        now, limit, sent = self._waiting.clock.now(), self._limits[kind], self._sent[kind]
        stretch = limit.seconds * (1 + _MARGIN)
        while sent and sent[0] <= now - stretch:
            sent.popleft()
        full = sent[-limit.requests] + stretch - now if len(sent) >= limit.requests else 0.0
        return max(full, self._rest_until - now)


def _either(headers: Mapping[str, str], what: str) -> str:
    """The header's value under its name of today or its former one."""
    return headers.get(f"x-rate-limit-{what}") or headers.get(f"x-ratelimit-{what}") or ""


def _count(text: str, most: int) -> int:
    """The number where it is one from 1 to ``most``; 0 says that the header can't be used."""
    text = text.strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    return number if number <= most else 0


def _kind_named(text: str) -> Kind | None:
    lowered = text.lower()
    if "single" in lowered:
        return "single"
    return "list" if "list" in lowered else None
