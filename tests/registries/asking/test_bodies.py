"""A body is read whole or not at all."""

import gzip

import httpx2
import pytest

from claimstead.registries.asking.bodies import read_body
from claimstead.registries.asking.failures import CouldNotAskError

WHOLE = b'{"status": "ok"}' * 1000


def answer(body: bytes, encoding: str | None = None, status: int = 200) -> httpx2.Response:
    return httpx2.Response(
        status,
        headers={"content-encoding": encoding} if encoding else {},
        stream=httpx2.ByteStream(body),
        request=httpx2.Request("GET", "https://api.example.org"),
    )


@pytest.mark.parametrize(
    ("body", "encoding"),
    [(WHOLE, None), (WHOLE, "identity"), (gzip.compress(WHOLE), "gzip"), (gzip.compress(WHOLE), "X-GZIP")],
)
def test_a_whole_body_comes_out_as_it_is(body: bytes, encoding: str | None) -> None:
    assert read_body(answer(body, encoding)) == WHOLE


@pytest.mark.parametrize(
    ("body", "encoding"),
    [
        (gzip.compress(WHOLE)[:-1], "gzip"),
        (gzip.compress(WHOLE)[:30], "gzip"),
        (WHOLE, "gzip"),
        (b"", "gzip"),
        (WHOLE, "br"),
        (WHOLE, "gzip, gzip, gzip"),
    ],
)
def test_a_compressed_body_that_is_not_whole_is_an_error(body: bytes, encoding: str) -> None:
    with pytest.raises(httpx2.DecodingError):
        read_body(answer(body, encoding))


def test_a_redirect_without_a_body_needs_none() -> None:
    assert read_body(answer(b"", "gzip", 301)) == b""


def test_what_is_too_large_is_not_read_on_nor_unpacked() -> None:
    for body, encoding in ((WHOLE, None), (gzip.compress(bytes(100_000_000)), "gzip")):
        with pytest.raises(CouldNotAskError, match=r"more than 1,000 bytes") as caught:
            read_body(answer(body, encoding), most=1_000)
        assert caught.value.refused
        assert caught.tb.tb_next is not None
        assert caught.tb.tb_next.tb_frame.f_locals["body"] == b"", "nor kept with the failure"
