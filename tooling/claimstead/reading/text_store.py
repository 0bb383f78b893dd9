"""Keeps texts outside the repository, each under the digest of its own bytes; a text that changed is no text.

Abstracts and articles are other people's; git gets only their digests, in
references.lock. The store is a cache of the user's: safe to delete, never shared.
"""

import hashlib
import re
from pathlib import Path

import platformdirs

from claimstead.config import Config
from claimstead.errors import UsageError, WriteError

_DIGEST = re.compile(r"^sha256:([0-9a-f]{64})\Z")


def default_texts_folder() -> Path:
    """Where texts are kept unless somebody names a folder: ``claimstead/texts`` in the user's cache."""
    return platformdirs.user_cache_path("claimstead", appauthor=False) / "texts"


def open_store(root: Path, config: Config, folder: Path | None = None) -> "TextStore":
    """The texts in ``folder``, or in the user's cache.

    Raises:
        UsageError: the folder lies in the repository, where texts could be published; its cache is not published.
    """
    place = (folder or default_texts_folder()).expanduser().resolve()
    if place.is_relative_to(root.resolve()) and not place.is_relative_to((root / config.cache).resolve()):
        raise UsageError(
            f"{place} lies in the repository, and other people's texts must not get there. Name a folder outside it, "
            f"or none: texts are then kept in {default_texts_folder()}."
        )
    return TextStore(place)


def text_digest(text: str) -> str:
    """The name a text goes by: ``sha256:`` and the digest of its UTF-8 bytes."""
    return f"sha256:{hashlib.sha256(_encoded(text)).hexdigest()}"


class TextStore:
    """The texts in one folder, which is made when the first one comes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, text: str) -> str:
        """Keeps the text and returns its digest; a damaged copy of it is mended.

        Raises:
            WriteError: the text could not be kept.
        """
        digest = text_digest(text)
        if not self._file(digest).exists() or self.get(digest) is None:  # to open what is not there takes longer
            try:
                self._write(self._file(digest), _encoded(text))
            except OSError as error:
                raise WriteError(
                    f"A text can't be kept in {self.folder}: {error.strerror or error}. "
                    "Make room or give permission there, or name another folder with --texts."
                ) from error
        return digest

    def get(self, digest: str) -> str | None:
        """The text of this digest; None where it is not here, can't be read, or is no longer what it was."""
        if not _DIGEST.match(digest):
            return None
        try:
            content = self._file(digest).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(content).hexdigest() != digest.removeprefix("sha256:"):
            return None
        return content.decode("utf-8", "replace")

    def _write(self, file: Path, content: bytes) -> None:
        """Half a text is no text to ``get``, so nothing has to be atomic here. Nearly always the folder is there."""
        try:
            file.write_bytes(content)
        except FileNotFoundError:
            self.folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    def _file(self, digest: str) -> Path:
        return self.folder / f"{digest.removeprefix('sha256:')}.txt"


def _encoded(text: str) -> bytes:
    """The text as bytes; half a surrogate pair, which JSON can hold and UTF-8 cannot, becomes a question mark."""
    return text.encode("utf-8", "replace")
