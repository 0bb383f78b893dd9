"""Takes a run's answers in: texts to the text store, records to references.lock, what came of it to the tally."""

import msgspec

from claimstead.model.record import Answer, Found, Missing, Record, Searched, StoredText, Unavailable
from claimstead.model.reference import Doi
from claimstead.reading.notice_store import NoticeStore
from claimstead.reading.text_store import TextStore
from claimstead.sync.lock_file import LockFile
from claimstead.sync.merge import merged, with_listed, with_renewed_notices
from claimstead.sync.tally import Tally

NO_LONGER_KNOWN = "the registry that knew the work has no record of it now; what was known stands"


class Book:
    """What a run writes down.

    With ``notices_only``, of an answer about a known work only its notices and
    relations are taken. The list in ``notice_store``, where one was imported, adds its own.

    Raises:
        UsageError: the kept list can't be read.
    """

    def __init__(
        self,
        lock_file: LockFile,
        texts: TextStore,
        tally: Tally,
        notice_store: NoticeStore | None = None,
        notices_only: bool = False,
    ) -> None:
        self.tally = tally
        self.notices_only = notices_only
        self._lock_file = lock_file
        self._texts = texts
        # looked up once, not for each of thousands of answers
        self._notice_store = notice_store if notice_store and notice_store.day() else None

    def take(self, answer: Answer) -> None:
        """Takes an answer in, in memory; ``keep`` writes it down.

        Raises:
            WriteError: the abstract could not be kept.
        """
        known = self._known(answer.record)
        if self.notices_only:
            given, stands = self._renewed(known, answer.record)
        else:
            given = self._with_text(answer)
            stands = with_list(merged(known, given), self._notice_store)
        if stands is not None and stands != known:
            self._lock_file.put(stands)
        self.tally.take(known, given, stands)

    def take_search(self, searched: Searched) -> None:
        """Takes what a search gave in."""
        self._lock_file.put(searched)
        self.tally.searched += 1

    def could_not_search(self, query: str, reason: str) -> None:
        """Notes that a search could not be done; what an earlier one gave stands."""
        self.tally.could_not_ask[query] = reason

    def keep(self) -> None:
        """Writes down what was taken in since the last time.

        Raises:
            UsageError: references.lock changed meanwhile, and now holds a line that can't be read.
            WriteError: it could not be written.
        """
        self._lock_file.write()

    def _known(self, record: Record) -> Record | None:
        known = self._lock_file.lock.about(record)
        return None if isinstance(known, Searched) else known

    def _renewed(self, known: Record | None, record: Record) -> tuple[Record, Record | None]:
        if isinstance(known, Found) and isinstance(record, Found):
            return record, with_list(with_renewed_notices(known, record), self._notice_store)
        if isinstance(record, Missing):
            record = Unavailable(
                doi=record.doi,
                pmid=record.pmid,
                asked=record.asked,
                registry=record.registry,
                via="api",
                reason=NO_LONGER_KNOWN,
            )
        return record, known

    def _with_text(self, answer: Answer) -> Record:
        if not answer.abstract or not isinstance(answer.record, Found):
            return answer.record
        text = StoredText(kind="abstract", digest=self._texts.put(answer.abstract))
        return msgspec.structs.replace(answer.record, texts=(text,))


def with_list(record: Record, notice_store: NoticeStore | None) -> Record:
    """The record with what the imported list says of its work, in place of what an older list said.

    Raises:
        UsageError: the kept list can't be read.
    """
    day = notice_store.day() if notice_store else None
    if notice_store is None or day is None or not isinstance(record, Found):
        return record
    if any(notice.listed is not None and notice.listed > day for notice in record.notices):
        return record
    listed = notice_store.of(Doi(record.doi or record.work.doi))
    return msgspec.structs.replace(record, notices=with_listed(record.notices, listed))
