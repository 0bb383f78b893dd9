"""The registries, one module each: the only code that goes on the network.

A registry is asked for identifiers and gives an Answer for each, in batches as they
come. Whatever goes wrong underneath becomes a Missing or an Unavailable in the
answer; nothing is raised but SessionEndedError, when the run may ask no more.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from claimstead.model.record import Answer


class Registry(Protocol):
    """What all registries have in common; ``name`` is the one that stands in references.lock."""

    name: str

    def ask(self, identifiers: Sequence[str]) -> Iterator[tuple[Answer, ...]]:
        """Yields the answers batch by batch; each identifier gets one, about the identifier as it was asked.

        Raises:
            SessionEndedError: budget or deadline are used up; what was yielded before stands.
        """
