"""references.lock while a command works on it: held by one run at a time, written whole after every batch."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from claimstead.config import Config
from claimstead.errors import UsageError, WriteError
from claimstead.model.record import Line
from claimstead.reading.lock import Lock, lock_text, read_lock
from claimstead.reading.writing import write_atomically
from claimstead.sync.merge import merged_line

_Key = tuple[str, str, str]
_State = tuple[int, int, int] | None


class LockFile:
    """The lines of references.lock, those of this run among them. Made by ``hold_lock``.

    Where the file changes on disk meanwhile (somebody edits or pulls), what stands
    there is read again before the next write, and this run's lines are merged into it.
    """

    def __init__(self, root: Path, path: str) -> None:
        self._root = root
        self._path = path
        self._ours: dict[_Key, Line] = {}
        self._to_write = False
        self._encoded: dict[int, tuple[Line, bytes]] = {}
        self._encoder = msgspec.json.Encoder()
        self._remove_leftovers()
        self._read_from = self._state()
        self.lock = self._read()

    def put(self, line: Line) -> None:
        """Takes a line in, in place of the one about the same; ``write`` writes it."""
        self.lock.put(line)
        self._ours[_key(line)] = line
        self._to_write = True

    def write(self) -> None:
        """Writes the file in one step, where there is something new to write.

        Raises:
            UsageError: the file changed meanwhile, and now holds a line that can't be read.
            WriteError: it could not be written; what it held before is unchanged.
        """
        if not self._to_write:
            return
        if self._state() != self._read_from:
            self._take_in_what_others_wrote()
        try:
            write_atomically(self._root / self._path, lock_text(self.lock, self._encode))
        except OSError as error:
            raise WriteError(
                f"{self._path} can't be written: {error.strerror or error}. What it held before is unchanged. "
                "Make room or give permission, and run again."
            ) from error
        self._read_from = self._state()
        self._to_write = False

    def _take_in_what_others_wrote(self) -> None:
        state = self._state()
        self.lock = self._read()
        self._read_from = state
        for line in self._ours.values():
            self.lock.put(merged_line(self.lock.about(line), line))

    def _read(self) -> Lock:
        reading = read_lock(self._root, self._path)
        if reading.problems:
            problem = reading.problems[0].problem
            place = problem.location
            line = f"{place.path}:{place.line}" if place else self._path
            raise UsageError(
                f"{line}: {problem.message} Writing the file anew would lose that line, so nothing is written to it. "
                "Mend the line (after a merge in git, keep one line a DOI), and run again."
            )
        return reading.value

    def _encode(self, line: Line) -> bytes:
        """The line as JSON; each is encoded once a run, however often the file is written."""
        known = self._encoded.get(id(line))
        if known is None:
            # holding the line keeps its id its own
            known = self._encoded[id(line)] = (line, self._encoder.encode(line))
        return known[1]

    def _state(self) -> _State:
        """What tells whether somebody else wrote the file."""
        try:
            status = (self._root / self._path).stat()
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns

    def _remove_leftovers(self) -> None:
        """Removes what a run that was killed while writing left beside the file: the names tempfile.mkstemp makes."""
        file = self._root / self._path
        for leftover in file.parent.glob(f".{file.name}.{'[a-z0-9_]' * 8}"):
            with contextlib.suppress(OSError):
                leftover.unlink()


@contextlib.contextmanager
def hold_lock(root: Path, config: Config) -> Iterator[LockFile]:
    """references.lock for this run alone. The mark that it is held lies in the cache folder and ends with the process.

    Raises:
        UsageError: another run holds it, or it has a line that can't be read.
        WriteError: the cache folder can't be written.
    """
    mark = root / config.cache / f"{Path(config.lock).name}.held"
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        held = FileLock(mark, timeout=0)
        held.acquire()
    except Timeout as error:
        raise UsageError(
            f"Another run of claimstead is writing {config.lock} at this moment. "
            "Wait until it has ended, then run again; nothing was asked."
        ) from error
    except OSError as error:
        raise WriteError(
            f"{mark.parent} can't be written: {error.strerror or error}. Make room or give permission, "
            "or name another folder as `cache` under [tool.claimstead]."
        ) from error
    try:
        yield LockFile(root, config.lock)
    finally:
        held.release()


def _key(line: Line) -> _Key:
    return line.doi, line.pmid, line.query
