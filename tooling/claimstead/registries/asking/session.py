"""One run's way to the network: what it may ask, how fast, how patiently, and what it has asked so far."""

import functools
import os
import queue
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import Self, TypeVar

import httpx2

from claimstead.config import Registries
from claimstead.errors import ConfigError
from claimstead.registries.asking import pace as paces
from claimstead.registries.asking import persistence
from claimstead.registries.asking.bodies import read_body
from claimstead.registries.asking.causes import Failure, failure_of, failure_of_status, retry_after
from claimstead.registries.asking.contact import contact_address, user_agent
from claimstead.registries.asking.crew import Crew
from claimstead.registries.asking.failures import CouldNotAskError, NotThereError, SessionEndedError
from claimstead.registries.asking.pace import Kind, Pace
from claimstead.registries.asking.waiting import Clock, Waiting

MAX_REDIRECTS = 5
_REST_AFTER_429 = 1.0  # seconds, where the registry does not say how long
Answered = TypeVar("Answered")


class Session:
    """Asks over HTTP, on connections that are kept. Safe to use from several threads.

    The time of ``settings.max_minutes`` runs from here on. ``contact`` is the address
    that registries are given: CLAIMSTEAD_MAILTO of the ``environment``, else the configured one.

    Raises:
        ConfigError: the contact address, a registry's address or the environment's proxy can't be used.
    """

    def __init__(
        self, settings: Registries, *, clock: Clock | None = None, environment: Mapping[str, str] = os.environ
    ) -> None:
        self.contact = contact_address(settings, environment)
        self.requests_made = 0
        self._max_requests = settings.max_requests
        self._timeout = settings.timeout
        self._waiting = Waiting(clock or Clock(), settings.max_minutes * 60)
        self._lock = threading.Lock()
        self._patience: dict[str, persistence.Patience] = {}
        self._paces = {
            _base(address): Pace(allowance, self._waiting)
            for address, allowance in _allowances(settings, polite=bool(self.contact))
        }
        self._client = _client({"user-agent": user_agent(self.contact), "accept-encoding": "gzip"})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends the session: who waits goes home, connections are closed."""
        self._waiting.close()
        self._client.close()

    def allowed_abreast(self, url: str) -> int:
        """How many requests this address may be asked at the same time, as far as is known now."""
        return self._pace(_base(url)).abreast

    def each(
        self, url: str, question: Callable[[str], Answered], about: Sequence[str]
    ) -> Iterator[tuple[str, Answered | Failure]]:
        """Yields each that is asked ``about`` with what the question gave, or why nothing, as they come.

        Raises:
            SessionEndedError: as ``abreast``.
        """

        def ask(one: str) -> tuple[str, Answered | Failure]:
            try:
                return one, question(one)
            except (NotThereError, CouldNotAskError) as failure:
                return one, failure

        calls = (functools.partial(ask, one) for one in about)
        return self.abreast(url, lambda: next(calls, None))

    def abreast(self, url: str, next_call: Callable[[], Callable[[], Answered] | None]) -> Iterator[Answered]:
        """Yields what calls give as they come, at any time as many under way as ``url`` may be asked abreast.

        ``next_call`` gives the next one, and None where there is none until another has come.

        Raises:
            SessionEndedError: after all that was under way and still got its answer is yielded.
        """
        crew: Crew[Answered] = Crew(self._waiting)
        with crew:
            yield from crew.outcomes(next_call, lambda: self.allowed_abreast(url))

    def read(
        self,
        url: str,
        read: Callable[[bytes], Answered],
        whom: str,
        params: Mapping[str, str] | None = None,
        kind: Kind = "single",
    ) -> Answered:
        """Returns what ``read`` makes of the answer; what it can't read it says with a CouldNotAskError.

        Raises:
            NotThereError, CouldNotAskError, SessionEndedError: as ``persist``.
        """
        return self.persist(lambda: read(self.send(url, params=params, kind=kind).raise_for_status().content), whom)

    def persist(
        self, ask: Callable[[], Answered], whom: str, failure_of: Callable[[Exception], Failure | None] = failure_of
    ) -> Answered:
        """Calls ``ask``, which sends and reads, until it gives an answer, with growing pauses; see `persistence`.

        ``whom`` names who would answer: a registry, or a part of it that may be down alone.

        Raises:
            NotThereError: 404 or 410.
            CouldNotAskError: anything else that is no good answer, after the retries.
            GivenUpError: there was none too often before; nothing is asked.
            SessionEndedError: budget or deadline are used up.
        """
        patience = self._patience.setdefault(whom, persistence.Patience())
        return patience.ask(lambda: persistence.persist(ask, failure_of, self._waiting))

    def send(
        self,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        kind: Kind = "single",
    ) -> httpx2.Response:
        """Asks once, when it is this request's turn, and follows redirects, each in its turn too; the body is read.

        Raises:
            httpx2.HTTPError, httpx2.InvalidURL, CouldNotAskError: it did not come to an answer.
            SessionEndedError: budget or deadline are used up.
        """
        request = self._client.build_request("GET", url, params=params, headers=headers)
        history: list[httpx2.Response] = []
        while len(history) <= MAX_REDIRECTS:
            response = self._exchange(request, kind, history)
            if response.next_request is None:
                return response
            request = response.next_request
            history.append(response)
        raise httpx2.TooManyRedirects(f"more than {MAX_REDIRECTS}", request=request)

    def _exchange(self, request: httpx2.Request, kind: Kind, history: list[httpx2.Response]) -> httpx2.Response:
        """One request and its answer."""
        pace = self._pace(str(request.url))
        with pace.turn(kind):
            self._count()
            seconds = max(min(self._timeout, self._waiting.left), 0.001)
            streamed, content = self._received(request, seconds)
        pace.learn(streamed.headers, kind)
        if streamed.status_code == 429:
            why = str(failure_of_status(429, request.url.host, streamed.headers))
            pace.rest(retry_after(streamed.headers) or _REST_AFTER_429, why)
        headers = [(name, text) for name, text in streamed.headers.items() if name != "content-encoding"]
        response = httpx2.Response(
            streamed.status_code, headers=headers, content=content, request=request, history=list(history)
        )
        response.next_request = streamed.next_request
        return response

    def _received(self, request: httpx2.Request, seconds: float) -> tuple[httpx2.Response, bytes]:
        """The answer and its body, both had in so many seconds.

        In a thread of its own: httpx2's timeouts bound each read from the line, not all
        of them, so that headers or a body that drip in would hold up a run for ever.
        """

        def receive() -> tuple[httpx2.Response, bytes]:
            request.extensions = {**request.extensions, "timeout": httpx2.Timeout(seconds).as_dict()}
            streamed = self._client.send(request, stream=True)
            try:
                return streamed, read_body(streamed)
            finally:
                streamed.close()

        crew: Crew[tuple[httpx2.Response, bytes]] = Crew(self._waiting)
        with crew:
            crew.start(receive)
            try:
                return crew.next(seconds)
            except queue.Empty as error:
                raise httpx2.ReadTimeout("the answer drips in", request=request) from error

    def _count(self) -> None:
        with self._lock:
            if self.requests_made >= self._max_requests:
                raise SessionEndedError(f"The run's budget of {self._max_requests} requests is used up.")
            self.requests_made += 1

    def _pace(self, url: str) -> Pace:
        """The pace of the registry whose address ``url`` begins with, else of the host."""
        with self._lock:
            bases = [base for base in self._paces if url.startswith(base)]
            base = max(bases, key=len) if bases else str(httpx2.URL(url).copy_with(raw_path=b"/"))
            return self._paces.setdefault(base, Pace(paces.UNSTATED, self._waiting))


def _allowances(settings: Registries, polite: bool) -> tuple[tuple[str, paces.Allowance], ...]:
    """How fast each registry may be asked until its answers say otherwise."""
    return (
        (settings.doi, paces.UNSTATED),
        (settings.pubmed, paces.EUTILS),
        (settings.datacite, paces.DATACITE_POLITE if polite else paces.DATACITE_PUBLIC),
        (settings.crossref, paces.CROSSREF_POLITE if polite else paces.CROSSREF_PUBLIC),
    )


def _client(headers: Mapping[str, str]) -> httpx2.Client:
    """The client, which goes by the proxies and certificates that the environment names.

    Raises:
        ConfigError: it can't go by them.
    """
    try:
        return httpx2.Client(headers=headers)
    except (ImportError, ValueError, OSError, httpx2.InvalidURL) as error:
        raise ConfigError(
            f"The network can't be used as the environment says (ALL_PROXY, HTTP_PROXY, HTTPS_PROXY, SSL_CERT_FILE, "
            f"SSL_CERT_DIR): {error}. Correct it there."
        ) from error


def _base(address: str) -> str:
    """The address as requests under it begin.

    Raises:
        ConfigError: it is no address.
    """
    try:
        return str(httpx2.URL(address)).rstrip("/") + "/"
    except httpx2.InvalidURL as error:
        raise ConfigError(
            f"The registry's address `{address[:100]}` can't be used: {error}. Mend it in pyproject.toml or --registry."
        ) from error
