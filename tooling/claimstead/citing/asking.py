"""Asks the registries about a work that is not in the bibliography yet; nothing is written down until it is wanted."""

import dataclasses
import datetime
import tempfile
from pathlib import Path

import msgspec

from claimstead.model.record import Answer, Found, Record
from claimstead.reading.lock import Lock
from claimstead.reading.notice_store import NoticeStore
from claimstead.reading.text_store import TextStore
from claimstead.sync.book import Book
from claimstead.sync.lock_file import LockFile
from claimstead.sync.plan import Plan
from claimstead.sync.run import Registries, Run
from claimstead.sync.tally import Tally


@dataclasses.dataclass(frozen=True, slots=True)
class Learned:
    """What the registries answered, and the abstracts they gave, by digest."""

    lock: Lock
    abstracts: dict[str, str]

    def answer(self, record: Record) -> Answer:
        """The record as an answer that a Book can take in, with its abstract."""
        if not isinstance(record, Found):
            return Answer(record=record)
        abstract = "".join(self.abstracts.get(text.digest, "") for text in record.texts)
        return Answer(record=msgspec.structs.replace(record, texts=()), abstract=abstract)


class Asker:
    """Asks as a sync does, in a lock of its own that is gone afterwards; ``notice_store`` adds the imported list."""

    def __init__(self, registries: Registries, notice_store: NoticeStore, today: datetime.date) -> None:
        self.registries = registries
        self._notice_store = notice_store
        self._today = today

    def learn(self, plan: Plan) -> Learned:
        """Asks what the plan says.

        Raises:
            SessionEndedError: budget or deadline were used up.
        """
        with tempfile.TemporaryDirectory() as folder:
            lock_file = LockFile(Path(folder), "references.lock")
            texts = TextStore(Path(folder) / "texts")
            book = Book(lock_file, texts, Tally(len(plan)), self._notice_store)
            Run(self.registries, book, self._today).ask(plan)
            lock = lock_file.lock
            found = [one for one in (*lock.records.values(), *lock.pubmed.values()) if isinstance(one, Found)]
            digests = {text.digest for one in found for text in one.texts}
            return Learned(lock, {digest: texts.get(digest) or "" for digest in digests})
