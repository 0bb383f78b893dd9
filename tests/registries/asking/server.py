"""A server on 127.0.0.1 that answers as a test says, over real sockets, and remembers what it was asked."""

import contextlib
import dataclasses
import http.server
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping

from claimstead.config import Registries
from claimstead.registries.asking.session import Session
from claimstead.registries.asking.waiting import Clock


@dataclasses.dataclass(frozen=True)
class Asked:
    """A request as it arrived; ``port`` is the asker's, one for each connection."""

    target: str
    headers: Mapping[str, str]
    port: int
    at: float


@dataclasses.dataclass(frozen=True)
class Reply:
    """An answer. ``sent`` bytes of the body go out before the connection breaks; None sends all of it."""

    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)
    sent: int | None = None
    seconds: float = 0.0  # until it answers
    drip: float = 0.0  # seconds between any two bytes


class LocalServer(http.server.ThreadingHTTPServer):
    """Answers each request with what ``answer`` makes of it."""

    daemon_threads = True

    def __init__(self, answer: Callable[[Asked], Reply]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answer = answer
        self.asked: list[Asked] = []
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(http.server.BaseHTTPRequestHandler):
    server: LocalServer
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        headers = {name.lower(): text for name, text in self.headers.items()}
        asked = Asked(self.path, headers, self.client_address[1], time.monotonic())
        with self.server.lock:
            self.server.asked.append(asked)
        reply = self.server.answer(asked)
        time.sleep(reply.seconds)
        with contextlib.suppress(OSError):
            self._reply(reply)

    def _reply(self, reply: Reply) -> None:
        if reply.status:
            self.send_response(reply.status)
            for name, text in {"content-length": str(len(reply.body)), **reply.headers}.items():
                self.send_header(name, text)
            self.end_headers()
        body = reply.body[: reply.sent]
        if reply.drip:
            for byte in body:
                time.sleep(reply.drip)
                self.wfile.write(bytes([byte]))
        else:
            self.wfile.write(body)
        if reply.sent is not None or not reply.status:
            self.close_connection = True
            self.wfile.flush()
            self.connection.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
            )  # reset, no farewell
            self.connection.close()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextlib.contextmanager
def serving(answer: Callable[[Asked], Reply]) -> Iterator[LocalServer]:
    server = LocalServer(answer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class QuickClock(Clock):
    """A clock on which waiting takes next to no time; ``waits`` tells what was waited for."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self._ahead = 0.0

    def now(self) -> float:
        return time.monotonic() + self._ahead

    def pass_by(self, seconds: float) -> None:
        """Lets time go by."""
        self._ahead += seconds

    def wait(self, condition: threading.Condition, seconds: float) -> None:
        self.waits.append(seconds)
        if not condition.wait(0.0005):  # others get a chance to come first
            self.pass_by(seconds)


def settings_for(server: LocalServer, mailto: str = "", max_requests: int = 5_000, timeout: float = 5.0) -> Registries:
    """All registries at one server, told apart by their paths."""
    url = server.url
    return Registries(
        mailto=mailto, crossref=url, datacite=f"{url}/datacite", pubmed=f"{url}/eutils", doi=f"{url}/doi",
        max_requests=max_requests, max_minutes=1e6, timeout=timeout,
    )  # fmt: skip


def session_for(settings: Registries, clock: QuickClock | None = None) -> Session:
    """A session that knows nothing of this machine's environment."""
    return Session(settings, clock=clock, environment={})


def get(session: Session, url: str) -> bytes:
    """What stands at an address, asked for as persistently as all else."""
    return session.read(url, bytes, "a server")
