"""Asks and reads in one go, so that an answer that can't be read is asked for again like one that did not come."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from claimstead.registries.asking.pace import Kind
from claimstead.registries.asking.session import Session

Read = TypeVar("Read")


def ask_and_read(
    session: Session,
    url: str,
    read: Callable[[bytes], Read],
    *,
    params: Mapping[str, str] | None = None,
    kind: Kind = "single",
) -> Read:
    """Returns what ``read`` makes of the answer; what it can't read it says with a CouldNotAskError.

    Raises:
        NotThereError: 404 or 410.
        CouldNotAskError: there is no good answer, or none that can be read, after the retries.
        SessionEndedError: budget or deadline are used up.
    """
    return session.persist(lambda: read(session.send(url, params=params, kind=kind).raise_for_status().content))
