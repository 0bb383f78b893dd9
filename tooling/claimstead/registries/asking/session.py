"""One run's way to the network: what it may ask, how fast, how patiently, and what it has asked so far."""

from collections.abc import Mapping
from typing import Literal

Kind = Literal["single", "list"]


class Response:
    """A good answer (2xx) as it came: ``content`` whole, ``headers`` in lower case, ``url`` after redirects."""

    url: str
    headers: Mapping[str, str]
    content: bytes


class Session:
    """Asks over HTTP. Safe to use from several threads."""

    requests_made: int

    def get(
        self,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        kind: Kind = "single",
    ) -> Response:
        """Asks once, and again where asking again may help.

        Raises:
            NotThereError: 404 or 410.
            CouldNotAskError: anything else that is no good answer, after the retries.
            SessionEndedError: budget or deadline are used up.
        """
        raise NotImplementedError
