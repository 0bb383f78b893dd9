"""Whether a DOI exists, as the DOI system says."""

import pytest

from claimstead.registries.asking.failures import CouldNotAskError
from claimstead.registries.asking.handles import is_registered
from tests.registries.canned import Canned, hurried


@pytest.mark.parametrize(
    ("status", "code", "registered"), [(200, b"1", True), (200, b"200", True), (404, b"100", False)]
)
def test_the_doi_system_has_the_word(status: int, code: bytes, registered: bool) -> None:
    body = b'{"responseCode":' + code + b',"handle":"10.5555/a"}'
    with Canned(lambda path, params: (status, body)) as canned, hurried(canned.settings()) as session:
        assert is_registered(session, canned.settings(), "10.5555/a#b?c%d") is registered
        assert canned.paths == ["/doi/api/handles/10.5555/a#b?c%d"]


@pytest.mark.parametrize(
    ("status", "body"),
    [(503, b""), (200, b'{"responseCode":2}'), (200, b"<html>"), (200, b"[]"), (406, b""), (404, b"<html>")],
)
def test_no_word_is_no_answer(status: int, body: bytes) -> None:
    with (
        Canned(lambda path, params: (status, body)) as canned,
        hurried(canned.settings()) as session,
        pytest.raises(CouldNotAskError),
    ):
        is_registered(session, canned.settings(), "10.5555/1")
