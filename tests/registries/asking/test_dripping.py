"""A server that never comes to an end holds up nobody: what httpx2's timeouts, a read each, let through."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from claimstead.config import Registries
from claimstead.registries.asking.failures import CouldNotAskError, SessionEndedError
from tests.registries.asking.server import QuickClock, get, session_for

HEADERS = (b"HTTP/1.1 200 OK\r\nx: ", b"y")
HINTS = (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n")
BODY = (b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n", b"y")


@contextlib.contextmanager
def dripping(beginning: bytes, drop: bytes) -> Iterator[str]:
    """The address of a server that answers with the beginning, then with drops without end."""

    def answer(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.recv(65_536)
            connection.sendall(beginning)
            while True:
                connection.sendall(drop)
                time.sleep(0.02)

    def accept(server: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=answer, args=(server.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=accept, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


@pytest.mark.parametrize("drops", [HEADERS, HINTS, BODY])
def test_what_drips_in_is_not_waited_for(drops: tuple[bytes, bytes]) -> None:
    with dripping(*drops) as url, session_for(Registries(timeout=0.1), QuickClock()) as session:
        began = time.monotonic()
        with pytest.raises(CouldNotAskError, match="did not answer in time"):
            get(session, url)
        assert session.requests_made == 5
        assert time.monotonic() - began < 5


def test_nor_beyond_the_deadline() -> None:
    with dripping(*HEADERS) as url, session_for(Registries(max_minutes=0.3 / 60)) as session:
        began = time.monotonic()
        with pytest.raises(SessionEndedError):
            get(session, url)
        assert time.monotonic() - began < 2
