"""One stand-in for a module's tests, with ten made-up works and all that was recorded."""

from collections.abc import Iterator

import pytest

from tests.standin import Standin, facts, made_up


@pytest.fixture(scope="module")
def standin() -> Iterator[Standin]:
    shelf = facts.recorded()
    for work in made_up.works(10):
        shelf.add(work)
    with Standin(shelf) as running:
        yield running
