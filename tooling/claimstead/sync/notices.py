"""A list of notices, brought into references.lock; what an older list said goes."""

from claimstead.dossier import Dossier
from claimstead.errors import UsageError
from claimstead.model.events import same_event
from claimstead.model.notice import Notice
from claimstead.model.record import Found
from claimstead.reading.lock import Lock
from claimstead.reading.notice_list import NoticeList
from claimstead.reading.notice_store import NoticeStore
from claimstead.sync.book import with_list
from claimstead.sync.changes import Change, changes_between, notice_words
from claimstead.sync.lock_file import LockFile
from claimstead.sync.merge import listed_in


def import_notices(lock_file: LockFile, notice_list: NoticeList, store: NoticeStore) -> tuple[Change, ...]:
    """Keeps the list for later syncs, and gives every work that is found the notices that it has about it.

    Raises:
        UsageError: the notices of a newer list are there already; nothing changed.
        WriteError: the list could not be kept, or references.lock not be written.
    """
    newest = max(
        (notice.listed for one in lock_file.lock.found() for notice in one.notices if notice.listed), default=None
    )
    if newest is not None and newest > notice_list.day:
        raise UsageError(
            f"The list is of {notice_list.day}, but a list of {newest} was imported before. Nothing was changed. "
            "Fetch a newer list, or give its day with --day where the one read from it is wrong."
        )
    store.put(notice_list)
    return apply_notices(lock_file, store)


def apply_notices(lock_file: LockFile, store: NoticeStore) -> tuple[Change, ...]:
    """Gives every work that is found the notices that the kept list has about it, and writes references.lock.

    Raises:
        UsageError: the kept list can't be read.
        WriteError: references.lock could not be written.
    """
    changes: list[Change] = []
    for one in tuple(lock_file.lock.found()):
        stands = with_list(one, store)
        if stands != one:
            lock_file.put(stands)
            changes += changes_between(one, stands)
    lock_file.write()
    return tuple(changes)


def notices_by_work(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """The notices of all works in the bibliography, in words, by the work's identifier; each event once."""
    by_work: dict[str, tuple[str, ...]] = {}
    for reference_entry in dossier.references.values():
        reference = reference_entry.value
        found = dossier.found(reference) or dossier.pubmed.get(reference.pmid)
        told: list[Notice] = []
        for notice in found.notices if isinstance(found, Found) else ():
            if not any(same_event(notice, other) for other in told):
                told.append(notice)
        if found is not None and told:
            by_work[found.identifier] = tuple(map(notice_words, told))
    return by_work


def listed_works(lock: Lock) -> int:
    """How many works have a notice that came from a list only."""
    return sum(bool(listed_in(one.notices)) for one in lock.found())
