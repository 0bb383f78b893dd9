"""A sync against the stand-in, in this process or in one that can be killed; the session's clock goes faster."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from claimstead import config
from claimstead.reading.notice_store import NoticeStore
from claimstead.reading.text_store import TextStore
from claimstead.registries.asking.session import Session
from claimstead.registries.asking.waiting import Clock
from claimstead.sync.book import Book
from claimstead.sync.lock_file import hold_lock
from claimstead.sync.plan import Wanted, plan_notices, plan_sync
from claimstead.sync.run import Registries, Run, everyone
from claimstead.sync.tally import Tally
from tests.sync.answers import DAY
from tests.sync.projects import dossier_of


class QuickClock(Clock):
    """So many seconds of the session's are one of ours, so that pauses cost little."""

    def __init__(self, speed: float) -> None:
        self._speed = speed

    def now(self) -> float:
        return time.monotonic() * self._speed

    def wait(self, condition: threading.Condition, seconds: float) -> None:
        condition.wait(seconds / self._speed)


@contextmanager
def registries(settings: config.Registries, speed: float = 200.0) -> Iterator[tuple[Session, Registries]]:
    """The real registries, asked by way of one session; only its pauses are short, not its patience."""
    settings = msgspec.structs.replace(
        settings, timeout=settings.timeout * speed, max_minutes=settings.max_minutes * speed
    )
    with Session(settings, clock=QuickClock(speed), environment={}) as session:
        yield session, everyone(session, settings, DAY)


def sync(
    root: Path,
    settings: config.Registries,
    wanted: Wanted | None = None,
    *,
    notices_only: bool = False,
    speed: float = 200.0,
) -> Tally:
    """Syncs the project; texts and the list of notices are kept below ``root``."""
    with hold_lock(root, config.read_config(root)) as lock_file, registries(settings, speed) as (_, whom):
        dossier = dossier_of(root)
        wanted = wanted or Wanted()
        plan = plan_notices(dossier, wanted.keys) if notices_only else plan_sync(dossier, wanted)
        tally = Tally(to_ask=len(plan))
        store = NoticeStore(root / "notices")
        book = Book(lock_file, TextStore(root / "texts"), tally, store, notices_only)
        Run(whom, book, DAY).ask(plan)
        return tally
