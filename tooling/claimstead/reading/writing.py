"""Writes a file whole or not at all."""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path


def write_atomically(file: Path, content: bytes) -> None:
    """Puts ``content`` in place of ``file`` in one step; a crash or a full disk leaves the old file as it was.

    A link stays one, and leads to the new content.

    Raises:
        OSError: the file is read-only, or could not be written; no half-written file stays behind.
    """
    file = file.resolve()
    _refuse_protected(file)
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


def _refuse_protected(file: Path) -> None:
    """A file that is read-only, or another's, could be replaced all the same; its owner's wish counts."""
    if not file.exists():
        return
    if not file.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, "it is read-only; give yourself the right to write it (chmod u+w)")
    if not os.access(file, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
