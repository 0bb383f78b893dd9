"""Reads an answer's body whole: no larger than it may be, and complete also where it was compressed."""

import zlib

import httpx2

from claimstead.registries.asking.failures import CouldNotAskError

MAX_BYTES = 50_000_000  # a hundred Crossref records are about one million


def read_body(response: httpx2.Response, most: int = MAX_BYTES) -> bytes:
    """Reads a streamed answer and undoes gzip.

    httpx2 takes a compressed body that breaks off for a whole one, and unpacks without
    bound (https://datatracker.ietf.org/doc/html/rfc1952 has the trailer that tells).

    Raises:
        httpx2.DecodingError: compressed in another way than was asked for, or not whole.
        CouldNotAskError: larger than ``most`` bytes; to ask for less may help.
    """
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise httpx2.DecodingError(f"compressed as {encoding}", request=response.request)
    unpacker = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    body = bytearray()
    for piece in response.iter_raw():
        try:
            body += unpacker.decompress(piece, most + 1 - len(body)) if unpacker else piece
        except zlib.error as error:
            raise httpx2.DecodingError(str(error), request=response.request) from error
        if len(body) > most:
            body.clear()  # the exception holds this frame for as long as it is kept
            raise CouldNotAskError(f"{response.url.host} sent more than {most:,} bytes", refused=True)
    if unpacker and not unpacker.eof and (body or response.is_success):
        raise httpx2.DecodingError("the compressed answer breaks off", request=response.request)
    return bytes(body)
