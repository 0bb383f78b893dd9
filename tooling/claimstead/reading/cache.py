"""Claims and bibliographies already parsed, by the digest of their text; safe to delete, never trusted across versions.

Only claims without a fault are kept; a bibliography is kept with its faults. The
caches' names carry a digest of the code that reads, so that a changed reader never
meets an old answer.
"""

import contextlib
import hashlib
from pathlib import Path

import msgspec
import yaml

from claimstead import model
from claimstead.model.claim import Claim
from claimstead.reading import bibtex, source, strict_yaml, typed_yaml
from claimstead.reading.bibtex.parsed import ParsedBibliography
from claimstead.reading.writing import write_atomically

_DIGEST_SIZE = 20
_MODEL = sorted(Path(str(model.__file__)).parent.glob("*.py"))
_CLAIM_READERS = (*_MODEL, *(Path(str(module.__file__)) for module in (strict_yaml, typed_yaml)))
_REFERENCE_READERS = (*_MODEL, Path(str(source.__file__)), *sorted(Path(str(bibtex.__file__)).parent.glob("*.py")))


class ClaimCache:
    """Parsed claims from the last run, and those of this one."""

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is where the cache lives; None keeps nothing between runs."""
        self._file = folder / f"claims-{_digest_of(_CLAIM_READERS)}.msgpack" if folder else None
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
            parsed = self._decoder.decode(known)
        except msgspec.MsgspecError:
            return None
        self._now[digest] = known
        return parsed

    def put(self, text: str, parsed: Claim) -> None:
        """Remembers the claim of this text."""
        self._changed = True
        self._now[_digest(text)] = msgspec.msgpack.encode(parsed)

    def save(self) -> None:
        """Writes what this run used."""
        if self._file is not None and (self._changed or len(self._now) < len(self._before)):
            keep(self._file, msgspec.msgpack.encode(self._now))


class ReferenceCache:
    """What the bibliography's text gave when it was last parsed."""

    def __init__(self, folder: Path | None) -> None:
        """``folder`` is where the cache lives; None keeps nothing between runs."""
        self._file = folder / f"references-{_digest_of(_REFERENCE_READERS)}.msgpack" if folder else None

    def get(self, path: str, text: str) -> ParsedBibliography | None:
        """What this very text at this path gave, where the last run parsed it."""
        if self._file is None:
            return None
        try:
            kept = self._file.read_bytes()
            if kept[:_DIGEST_SIZE] != _digest(f"{path}\n{text}"):
                return None
            return msgspec.msgpack.decode(kept[_DIGEST_SIZE:], type=ParsedBibliography)
        except (OSError, msgspec.MsgspecError):
            return None

    def put(self, path: str, text: str, parsed: ParsedBibliography) -> None:
        """Remembers what this text gave."""
        if self._file is not None:
            keep(self._file, _digest(f"{path}\n{text}") + msgspec.msgpack.encode(parsed))


def keep(file: Path, content: bytes) -> None:
    """Writes a cache's file, and clears away what other versions left of the cache.

    A cache that can't be written costs time, not correctness.
    """
    cache, _, _ = file.name.partition("-")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, content)
        for old in file.parent.glob(f"{cache}-*.msgpack"):
            if old != file:
                old.unlink()


def _load(file: Path) -> dict[bytes, bytes]:
    try:
        return msgspec.msgpack.decode(file.read_bytes(), type=dict[bytes, bytes])
    except (OSError, msgspec.MsgspecError):
        return {}


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=_DIGEST_SIZE).digest()


def _digest_of(sources: tuple[Path, ...]) -> str:
    digest = hashlib.blake2b(f"{yaml.__version__} {msgspec.__version__}".encode(), digest_size=8)
    for one in sources:
        digest.update(one.read_bytes())
    return digest.hexdigest()
