"""What can be done to an answer on purpose, and when."""

import collections
import dataclasses
import gzip
import random
import threading
from collections.abc import Callable, Iterable
from typing import Literal

import msgspec

from tests.standin.exchange import XML, Asked, Facts, Manner, Reply, Route, html_reply, json_reply
from tests.standin.limits import too_many
from tests.standin.shelf import Shelf

Fault = Literal[
    "429", "429-retry-after", "500", "502", "503", "503-retry-after", "504",
    "reset", "closed", "stall", "drip", "truncated-gzip", "truncated-body",
    "wrong-type", "error-inside", "empty-list", "records-lacking", "another-record",
]  # fmt: skip
Spoiler = Callable[[Reply, Asked, Shelf], Reply]

LISTS: frozenset[Route] = frozenset({"works", "search", "journal-works", "datacite-list"})
RECORDS: frozenset[Route] = frozenset({"work", "works"})
PAGES: dict[Fault, tuple[int, str]] = {
    "502": (502, "502 Bad Gateway"),
    "503": (503, "503 Service Temporarily Unavailable"),
    "504": (504, "504 Gateway Time-out"),
    "wrong-type": (200, "Down for maintenance"),
}
EXCEPTION = {
    "status": "error",
    "message-type": "exception",
    "message-version": "1.0.0",
    "message": {"name": "class clojure.lang.ExceptionInfo", "message": "Response Exception"},
}
XML_ERROR = b"""<?xml version="1.0" encoding="UTF-8" ?>
<eFetchResult>
	<ERROR>Search Backend failed</ERROR>
</eFetchResult>
"""


class Faults:
    """Which answers are spoiled, and how.

    ``share`` of all answers get a fault out of ``kinds``, drawn from the seed, the
    question and how often it was asked before, so that neither clocks nor threads
    change who gets what. ``next`` and ``on`` order faults by hand; they come first.
    """

    def __init__(self, share: float = 0.0, kinds: Iterable[Fault] | None = None, seed: int = 0) -> None:
        self.share = share
        self.kinds: tuple[Fault, ...] = tuple(kinds) if kinds is not None else tuple(SPOILERS)
        self.seed = seed
        self._lock = threading.Lock()
        self._next: collections.deque[Fault | None] = collections.deque()
        self._ordered: dict[str, tuple[Fault, float]] = {}
        self._times: collections.Counter[str] = collections.Counter()

    def next(self, *faults: Fault | None) -> None:
        """The next answers that they fit get these, one each; None leaves one as it is."""
        with self._lock:
            self._next.extend(faults)

    def on(self, identifier: str, fault: Fault, times: float = float("inf")) -> None:
        """So many answers to questions that name this DOI or PMID get this fault; no end of them by default."""
        with self._lock:
            self._ordered[identifier.lower()] = (fault, times)

    def clear(self) -> None:
        """From now on nothing is spoiled."""
        with self._lock:
            self.share = 0.0
            self._next.clear()
            self._ordered.clear()

    def pick(self, target: str, asked: Asked) -> Fault | None:
        """The fault that the answer to this question gets."""
        with self._lock:
            self._times[target] += 1
            if self._next and (self._next[0] is None or _fits(self._next[0], asked)):
                return self._next.popleft()
            for identifier in asked.identifiers:
                fault, times = self._ordered.get(identifier, (None, 0))
                if fault and times > 0 and _fits(fault, asked):
                    self._ordered[identifier] = (fault, times - 1)
                    return fault
            chance = random.Random(f"{self.seed} {self._times[target]} {target}")
        if chance.random() >= self.share:
            return None
        fitting = [fault for fault in self.kinds if _fits(fault, asked)]
        return chance.choice(fitting) if fitting else None


def spoiled(fault: Fault, reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    """The answer with the fault in it."""
    return SPOILERS[fault](reply, asked, shelf)


def _fits(fault: Fault, asked: Asked) -> bool:
    """Some faults are of lists, and one of Crossref's records."""
    if fault in ("empty-list", "records-lacking"):
        return asked.route in LISTS
    return asked.route in RECORDS if fault == "another-record" else True


def _page(fault: Fault) -> Spoiler:
    return lambda reply, asked, shelf: html_reply(*PAGES[fault])


def _travelling(manner: Manner) -> Spoiler:
    return lambda reply, asked, shelf: dataclasses.replace(reply, manner=manner)


def _later(reply: Reply) -> Reply:
    return dataclasses.replace(reply, headers={**reply.headers, "retry-after": "1"})


def _exception(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    return json_reply(EXCEPTION, 500)


def _error_inside(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    return Reply(200, XML_ERROR, XML) if asked.route == "efetch" else json_reply(EXCEPTION)


def _truncated_body(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    return dataclasses.replace(reply, body=reply.body[: len(reply.body) * 2 // 3])


def _truncated_gzip(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    packed = gzip.compress(reply.body, 1)
    headers = {**reply.headers, "content-encoding": "gzip"}
    return dataclasses.replace(reply, body=packed[: len(packed) * 2 // 3], headers=headers)


def _with_list(reply: Reply, change: Callable[[list[Facts]], list[Facts]]) -> Reply:
    """The list (Crossref's or DataCite's) changed; what is no list stays as it is."""
    if reply.status != 200:
        return reply
    content = msgspec.json.decode(reply.body)
    holder, name = (content["message"], "items") if "message" in content else (content, "data")
    holder[name] = change(holder[name])
    return json_reply(content, reply.status, reply.content_type)


def _empty_list(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    return _with_list(reply, lambda records: [])


def _records_lacking(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    return _with_list(reply, lambda records: records[::2] if len(records) > 1 else [])


def _another_record(reply: Reply, asked: Asked, shelf: Shelf) -> Reply:
    """A record that was not asked for stands in the place of the first."""
    other = next((work for work in shelf if str(work["DOI"]).lower() not in asked.identifiers), None)
    if other is None or reply.status != 200:
        return reply
    if asked.route == "work":
        return json_reply({**msgspec.json.decode(reply.body), "message": other})
    return _with_list(reply, lambda records: [other, *records[1:]])


SPOILERS: dict[Fault, Spoiler] = {
    "429": lambda reply, asked, shelf: too_many(),
    "429-retry-after": lambda reply, asked, shelf: too_many(retry_after=1),
    "500": _exception,
    "502": _page("502"),
    "503": _page("503"),
    "503-retry-after": lambda reply, asked, shelf: _later(html_reply(*PAGES["503"])),
    "504": _page("504"),
    "reset": _travelling("reset"),
    "closed": _travelling("closed"),
    "stall": _travelling("stall"),
    "drip": _travelling("drip"),
    "truncated-gzip": _truncated_gzip,
    "truncated-body": _truncated_body,
    "wrong-type": _page("wrong-type"),
    "error-inside": _error_inside,
    "empty-list": _empty_list,
    "records-lacking": _records_lacking,
    "another-record": _another_record,
}
