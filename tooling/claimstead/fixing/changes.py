"""A change to one file, and carrying it out: whole or not at all, and never over what somebody wrote meanwhile."""

from pathlib import Path

from msgspec import Struct

from claimstead.errors import WriteError
from claimstead.fixing.differences import unified_diff
from claimstead.model.finding import Finding
from claimstead.reading.splicing import text_of
from claimstead.reading.writing import write_atomically


class Change(Struct, frozen=True, kw_only=True):
    """What becomes of one file: ``after`` in place of ``before`` (None: there was no file), or the name ``moved_to``.

    ``made`` are the findings that it mends, if it is made for any.
    """

    path: str
    before: bytes | None
    after: bytes
    moved_to: str = ""
    made: tuple[Finding, ...] = ()

    @property
    def diff(self) -> str:
        """The change as a unified diff; of a new name, as git shows it."""
        if self.moved_to:
            return f"rename from {self.path}\nrename to {self.moved_to}\n"
        return unified_diff(self.path, text_of(self.before or b""), text_of(self.after))


def carry_out(root: Path, change: Change) -> None:
    """Makes the change, if its file still is what the change was made from.

    Raises:
        WriteError: it is not, or it can't be written; the file stays as it is.
    """
    file = root / change.path
    try:
        if content_of(file) != change.before:
            raise WriteError(
                f"{change.path} was changed by somebody else meanwhile, so nothing was written to it. Run again."
            )
        if change.moved_to:
            _move(root, change)
        else:
            write_atomically(file, change.after)
    except OSError as error:
        raise WriteError(f"{change.path} can't be written: {error.strerror}. It was left as it is.") from error


def content_of(file: Path) -> bytes | None:
    """What stands in a file; None where there is none."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def _move(root: Path, change: Change) -> None:
    file, target = root / change.path, root / change.moved_to
    if target.exists() and not target.samefile(file):  # the same on disks that ignore capitals
        raise WriteError(f"{change.path} can't be renamed: {change.moved_to} stands already. It was left as it is.")
    file.rename(target)
