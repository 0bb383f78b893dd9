"""The registries' stand-in: what it holds, what it is told to do wrong, and what it was asked."""

import dataclasses
import threading
import time
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from claimstead.config import Registries
from tests.standin import routes
from tests.standin.exchange import Asked, Facts, Pool, Question, Reply
from tests.standin.faults import Fault, Faults, spoiled
from tests.standin.limits import Limits, too_many
from tests.standin.log import Exchange, Log
from tests.standin.server import Server
from tests.standin.shelf import Shelf

CROSSREF_ROUTES = frozenset({"work", "works", "search", "agency", "journal", "journal-works", "unknown"})


class Standin:
    """Crossref, DataCite, PubMed and doi.org at one address of this machine, in a thread of their own.

    ``shelf`` is what they hold, ``faults`` what goes wrong, ``limits`` how much they let
    through, ``latency`` how many seconds each answer takes, ``patience`` how many a
    stalled or dripping one does. ``pool`` puts all askers into one pool, whatever they
    say. All but ``patience`` and the port may be changed while it runs. ``log`` tells
    what was asked.

        with Standin(made_up.works(100), faults=Faults(0.2, seed=1)) as standin:
            sync(…, standin.registries())
            assert standin.log.times_asked("works")["10.5555/standin.1"] == 1
    """

    def __init__(
        self,
        works: Iterable[Facts] | Shelf = (),
        *,
        faults: Faults | None = None,
        limits: Limits | None = None,
        pool: Pool | None = None,
        patience: float = 30.0,
        port: int = 0,
    ) -> None:
        self.shelf = works if isinstance(works, Shelf) else Shelf(works)
        self.faults = faults or Faults()
        self.limits = limits or Limits()
        self.pool = pool
        self.latency = 0.0
        self.log = Log()
        self._server = Server(port, self._answer, patience)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="standin", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends it, with whatever is under way; may be called again."""
        if self._thread.is_alive():
            self._server.stop()
            self._thread.join()

    @property
    def url(self) -> str:
        """Crossref's address here, without a slash behind."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def registries(self, mailto: str = "tests@example.org") -> Registries:
        """The configuration that sends all questions here."""
        return Registries(
            mailto=mailto,
            crossref=self.url,
            datacite=f"{self.url}/datacite",
            pubmed=f"{self.url}/eutils",
            doi=f"{self.url}/doi",
            timeout=5.0,
        )

    def _answer(self, question: Question) -> Reply:
        asked = routes.asked(question)
        pool = self.pool or question.pool
        if asked.route not in CROSSREF_ROUTES:
            return self._made(question, asked)
        if not self.limits.enter(pool, asked.kind):
            return self._logged(question, asked, too_many(), "over the limit")
        try:
            reply = self._made(question, asked)
        finally:
            self.limits.leave(pool)
        if reply.status == 429:
            return reply
        headers = {**self.limits.headers(pool, asked.kind), **reply.headers}
        return dataclasses.replace(reply, headers=headers)

    def _made(self, question: Question, asked: Asked) -> Reply:
        """The answer after its latency, with what is done to it."""
        if self.latency:
            time.sleep(self.latency)
        reply = routes.answer(question, asked, self.shelf)
        fault: Fault | None = self.faults.pick(question.target, asked)
        if fault:
            reply = spoiled(fault, reply, asked, self.shelf)
        return self._logged(question, asked, reply, fault)

    def _logged(self, question: Question, asked: Asked, reply: Reply, fault: str | None) -> Reply:
        status = 0 if reply.manner in ("closed", "stall") else reply.status
        agent = question.headers.get("user-agent", "")
        self.log.add(Exchange(self.log.now(), question.target, asked, status, fault, agent))
        return reply
