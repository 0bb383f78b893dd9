"""Claims already parsed, by the digest of their text; safe to delete, never trusted across versions.

Only claims without a fault are kept. The cache's name carries a digest of the code
that reads claims, so that a changed reader never meets an old answer.
"""

import contextlib
import hashlib
from pathlib import Path

import msgspec

from claimstead.model import claim as claim_module
from claimstead.model.claim import Claim
from claimstead.reading import strict_yaml
from claimstead.reading.writing import write_atomically


class ClaimCache:
    """Parsed claims from the last run, and those of this one."""

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is where the cache lives; None keeps nothing between runs."""
        self._file = folder / f"claims-{_reader_digest()}.msgpack" if folder else None
        self._decoder = msgspec.msgpack.Decoder(Claim)
        self._before: dict[bytes, bytes] = _load(self._file) if self._file else {}
        self._now: dict[bytes, bytes] = {}
        self._changed = False

    def get(self, text: str) -> Claim | None:
        """The claim of this very text, where the last run parsed it."""
        digest = _digest(text)
        known = self._before.get(digest)
        if known is None:
            return None
        try:
            claim = self._decoder.decode(known)
        except msgspec.MsgspecError:
            return None
        self._now[digest] = known
        return claim

    def put(self, text: str, claim: Claim) -> None:
        """Remembers the claim of this text."""
        self._changed = True
        self._now[_digest(text)] = msgspec.msgpack.encode(claim)

    def save(self) -> None:
        """Writes what this run used; a cache that can't be written costs time, not correctness."""
        if self._file is None or not (self._changed or len(self._now) < len(self._before)):
            return
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, msgspec.msgpack.encode(self._now))
            for old in self._file.parent.glob("claims-*.msgpack"):
                if old != self._file:
                    old.unlink()


def _load(file: Path) -> dict[bytes, bytes]:
    try:
        return msgspec.msgpack.decode(file.read_bytes(), type=dict[bytes, bytes])
    except (OSError, msgspec.MsgspecError):
        return {}


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=20).digest()


def _reader_digest() -> str:
    sources = (Path(str(module.__file__)).read_bytes() for module in (claim_module, strict_yaml))
    return hashlib.blake2b(b"".join(sources), digest_size=8).hexdigest()
