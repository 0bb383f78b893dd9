"""How these tests ask the stand-in: plain HTTP of the standard library, so that nothing is mended on the way."""

import contextlib
import http.client
import json
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from tests.standin.exchange import Facts
from tests.standin.standin import Standin


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Facts:
        content = json.loads(self.body)
        assert isinstance(content, dict)
        return content

    @property
    def message(self) -> Facts:
        """What Crossref's envelope holds."""
        content = self.json["message"]
        assert isinstance(content, dict)
        return content

    @property
    def dois(self) -> list[str]:
        """The DOIs of a list."""
        return [work["DOI"] for work in self.message["items"]]


@contextlib.contextmanager
def connected(standin: Standin, timeout: float = 10.0) -> Iterator[http.client.HTTPConnection]:
    connection = http.client.HTTPConnection(urlsplit(standin.url).netloc, timeout=timeout)
    with contextlib.closing(connection):
        yield connection


def ask(standin: Standin, target: str, timeout: float = 10.0, /, **headers: str) -> Answer:
    """Asks once, on a connection of its own; ``_`` in a header's name stands for ``-``."""
    with connected(standin, timeout) as connection:
        return ask_on(connection, target, **headers)


def ask_on(connection: http.client.HTTPConnection, target: str, /, **headers: str) -> Answer:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", target, headers=sent)
    response = connection.getresponse()
    return Answer(response.status, {name.lower(): text for name, text in response.getheaders()}, response.read())
