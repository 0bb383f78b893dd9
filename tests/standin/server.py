"""The server: sockets of 127.0.0.1, HTTP/1.1 with connections kept, one write an answer."""

import contextlib
import gzip
import http.server
import os
import socket
import struct
import sys
import threading
from collections.abc import Callable
from email.message import Message
from http import HTTPStatus

from tests.standin.exchange import Question, Reply, question

WORTH_PACKING = 1_000  # bytes
DRIPS = 20  # pieces that a dripping answer comes in
Answer = Callable[[Question], Reply]
Connection = socket.socket | tuple[bytes, socket.socket]
Address = tuple[str, int]


class Server(http.server.ThreadingHTTPServer):
    """Listens at ``port`` (0: any that is free) and has ``answer`` say what to send; a thread a connection.

    A stalled answer and one that drips take ``patience`` seconds in all.
    """

    request_queue_size = 128
    allow_reuse_address = True

    def __init__(self, port: int, answer: Answer, patience: float) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.answer = answer
        self.patience = patience
        self.stopping = threading.Event()
        self._connections: set[socket.socket] = set()  # those that are open now

    def process_request(self, request: Connection, client_address: Address) -> None:
        assert isinstance(request, socket.socket)  # the other kind is of UDP
        self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Connection) -> None:
        self._connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Connection, client_address: Address) -> None:
        """A client that left is no fault; all else is to be seen."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def stop(self) -> None:
        """Ends the loop and every connection that is open."""
        self.stopping.set()
        self.shutdown()
        for connection in tuple(self._connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self.server_close()


class Handler(http.server.BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def do_GET(self) -> None:
        reply = self.server.answer(question(self.path, _lower(self.headers)))
        packed = _packed(reply, self.headers.get("accept-encoding", ""))
        match packed.manner:
            case "whole":
                self._write(_head(packed) + packed.body)
            case "closed":
                self.close_connection = True
            case "stall":
                self._stall()
            case "drip":
                self._drip(packed)
            case "reset":
                self._reset(packed)

    def log_message(self, format: str, *arguments: object) -> None:
        """The stand-in keeps a log of its own."""

    def _write(self, content: bytes) -> None:
        try:
            self.wfile.write(content)
        except OSError:  # the client did not wait for it
            self.close_connection = True

    def _stall(self) -> None:
        self.server.stopping.wait(self.server.patience)
        self.close_connection = True

    def _drip(self, reply: Reply) -> None:
        content = _head(reply) + reply.body
        size = len(content) // DRIPS + 1
        for start in range(0, len(content), size):
            self._write(content[start : start + size])
            if self.close_connection or self.server.stopping.wait(self.server.patience / DRIPS):
                break

    def _reset(self, reply: Reply) -> None:
        """Half of it, then a reset: closed with linger at 0, and past Python, which would say goodbye."""
        content = _head(reply) + reply.body
        self._write(content[: len(content) - len(reply.body) // 2 - 1])
        self.server.stopping.wait(0.02)  # so that the half arrives first
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        os.close(self.connection.detach())
        self.close_connection = True


def _lower(headers: Message) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def _packed(reply: Reply, accepted: str) -> Reply:
    if "gzip" not in accepted or "content-encoding" in reply.headers or len(reply.body) < WORTH_PACKING:
        return reply
    headers = {**reply.headers, "content-encoding": "gzip", "vary": "Accept-Encoding"}
    return Reply(reply.status, gzip.compress(reply.body, 1), reply.content_type, headers, reply.manner)


def _head(reply: Reply) -> bytes:
    lines = [f"HTTP/1.1 {reply.status} {HTTPStatus(reply.status).phrase}", f"content-length: {len(reply.body)}"]
    if reply.content_type:
        lines.append(f"content-type: {reply.content_type}")
    lines += [f"{name}: {value}" for name, value in reply.headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("utf-8")
