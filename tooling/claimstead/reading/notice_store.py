"""Keeps the list of notices that was imported last, in the user's cache, so that it is at hand without its file."""

import datetime
from pathlib import Path

import msgspec
import platformdirs

from claimstead.errors import UsageError, WriteError
from claimstead.model.notice import Notice
from claimstead.model.reference import Doi
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.writing import write_atomically

_NAME = "retraction-watch.msgpack"


class _Kept(msgspec.Struct):
    """What the file holds; a work's notices are decoded only when somebody asks for them."""

    day: datetime.date
    notices: dict[Doi, msgspec.Raw]


def default_notices_folder() -> Path:
    """Where the list is kept: ``claimstead/notices`` in the user's cache."""
    return platformdirs.user_cache_path("claimstead", appauthor=False) / "notices"


class NoticeStore:
    """The list kept in ``folder``, or in the user's cache; the file is read when it is first asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = (folder or default_notices_folder()) / _NAME
        self._kept: _Kept | None = None
        self._decoder = msgspec.msgpack.Decoder(tuple[Notice, ...])

    def put(self, notices: NoticeList) -> None:
        """Keeps the list in place of the one before.

        Raises:
            WriteError: it could not be kept; the one before stands.
        """
        encoder = msgspec.msgpack.Encoder()
        kept = _Kept(notices.day, {doi: msgspec.Raw(encoder.encode(of)) for doi, of in notices.notices.items()})
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, encoder.encode(kept))
        except OSError as error:
            raise WriteError(
                f"The list of notices can't be kept in {self._file.parent}: {error.strerror or error}. "
                "Make room or give permission there."
            ) from error
        self._kept = kept

    def day(self) -> datetime.date | None:
        """The day of the list; None where none was imported yet.

        Raises:
            UsageError: the kept list can't be read.
        """
        kept = self._read()
        return kept.day if kept else None

    def of(self, doi: Doi) -> tuple[Notice, ...]:
        """The notices about the work of this DOI, in the order of the list.

        Raises:
            UsageError: the kept list can't be read.
        """
        kept = self._read()
        if kept is None or doi not in kept.notices:
            return ()
        try:
            return self._decoder.decode(kept.notices[doi])
        except (msgspec.MsgspecError, UnicodeError) as error:
            raise self._unreadable(error) from error

    def _read(self) -> _Kept | None:
        if self._kept is None:
            try:
                self._kept = msgspec.msgpack.decode(self._file.read_bytes(), type=_Kept)
            except (FileNotFoundError, NotADirectoryError):
                return None
            except (OSError, msgspec.MsgspecError, UnicodeError, RecursionError) as error:
                raise self._unreadable(error) from error
        return self._kept

    def _unreadable(self, error: Exception) -> UsageError:
        # a silent start without the list would look like a list without notices
        return UsageError(
            f"The list of notices kept in {self._file} can't be read ({error}). "
            "Import it again with `claimstead notices import FILE`, or delete the file to go without."
        )
