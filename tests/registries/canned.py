"""A registry that answers as one test tells it, and a session that asks it without losing time."""

import contextlib
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit

from claimstead.config import Registries
from claimstead.registries.asking.session import Session
from tests.registries.asking.server import Asked, LocalServer, QuickClock, Reply, serving, session_for, settings_for

Answering = Callable[[str, Mapping[str, str]], tuple[int, bytes]]


class Canned:
    """``answering`` gets a path and its parameters and gives a status and a body; ``asked`` keeps what came."""

    def __init__(self, answering: Answering) -> None:
        self.answering = answering
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self._server: LocalServer
        self._running = contextlib.ExitStack()

    def __enter__(self) -> Self:
        self._server = self._running.enter_context(serving(self._answer))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._running.close()

    def settings(self, max_requests: int = 1_000) -> Registries:
        """The configuration that sends all questions here."""
        return settings_for(self._server, "tests@example.org", max_requests)

    @property
    def paths(self) -> list[str]:
        """What was asked, without its parameters."""
        return [path for path, _ in self.asked]

    def _answer(self, asked: Asked) -> Reply:
        address = urlsplit(asked.target)
        path, params = unquote(address.path), dict(parse_qsl(address.query))
        self.asked.append((path, {**params, "accept": asked.headers.get("accept", "")}))
        return Reply(*self.answering(path, params))


def hurried(settings: Registries) -> Session:
    """A session whose pauses take no time."""
    return session_for(settings, QuickClock())
