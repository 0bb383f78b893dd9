"""An answer that can't be read is asked for again, and told as a failure in the end."""

import pytest

from claimstead.registries.asking.failures import CouldNotAskError, NotThereError
from tests.registries.canned import Canned, hurried


def number(content: bytes) -> int:
    if not content.isdigit():
        raise CouldNotAskError("no number", again=True)
    return int(content)


def test_what_is_read_comes_back_after_as_many_tries_as_it_takes() -> None:
    canned = Canned(lambda path, params: (200, b"7" if len(canned.asked) == 3 else b"x"))
    with canned, hurried(canned.settings()) as session:
        assert session.read(f"{canned.settings().datacite}/n", number, "it", {"a": "b"}) == 7
        assert [params["a"] for _, params in canned.asked] == ["b"] * 3


def test_what_can_never_be_read_is_a_failure() -> None:
    with Canned(lambda path, params: (200, b"x")) as canned, hurried(canned.settings()) as session:
        with pytest.raises(CouldNotAskError, match="no number"):
            session.read(canned.settings().datacite, number, "it")
        assert len(canned.asked) == 5


def test_what_is_not_there_is_not_asked_for_again() -> None:
    with Canned(lambda path, params: (404, b"")) as canned, hurried(canned.settings()) as session:
        with pytest.raises(NotThereError):
            session.read(canned.settings().datacite, number, "it")
        assert len(canned.asked) == 1
