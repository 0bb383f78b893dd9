"""A server on 127.0.0.1 that answers as one test tells it, and a session that asks it without losing time."""

import threading
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit

from claimstead.config import Registries
from claimstead.registries.asking.session import Session
from claimstead.registries.asking.waiting import Clock

Answering = Callable[[str, Mapping[str, str]], tuple[int, bytes]]


class HurriedClock(Clock):
    """Waits are over at once, and time has gone by."""

    def __init__(self) -> None:
        self._gone_by = 0.0

    def now(self) -> float:
        return super().now() + self._gone_by

    def wait(self, condition: threading.Condition, seconds: float) -> None:
        self._gone_by += seconds


class Canned:
    """``answering`` gets a path and its parameters and gives a status and a body; ``asked`` keeps what came."""

    def __init__(self, answering: Answering) -> None:
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        canned = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                address = urlsplit(self.path)
                path, params = unquote(address.path), dict(parse_qsl(address.query))
                canned.asked.append((path, {**params, "accept": self.headers["accept"] or ""}))
                status, body = answering(path, params)
                self.send_response(status)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def settings(self, max_requests: int = 1_000) -> Registries:
        """The configuration that sends all questions here."""
        url = f"http://127.0.0.1:{self._server.server_address[1]}"
        return Registries(
            mailto="tests@example.org",
            crossref=f"{url}/crossref",
            datacite=f"{url}/datacite",
            pubmed=f"{url}/eutils",
            doi=f"{url}/doi",
            timeout=5.0,
            max_requests=max_requests,
            max_minutes=600,
        )

    @property
    def paths(self) -> list[str]:
        """What was asked, without its parameters."""
        return [path for path, _ in self.asked]


def hurried(settings: Registries) -> Session:
    """A session whose pauses take no time."""
    return Session(settings, clock=HurriedClock(), environment={})
