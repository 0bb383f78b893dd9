"""Writes a file whole or not at all."""

import contextlib
import os
import tempfile
from pathlib import Path


def write_atomically(file: Path, content: bytes) -> None:
    """Puts ``content`` in place of ``file`` in one step; a crash or a full disk leaves the old file as it was.

    Raises:
        OSError: the content could not be written; no half-written file stays behind.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        mode = file.stat().st_mode if file.exists() else 0o644
        Path(name).chmod(mode & 0o777)
        Path(name).replace(file)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
