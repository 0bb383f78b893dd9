"""The real registries, asked at a stand-in on this machine."""

import contextlib
import datetime
from collections.abc import Iterator
from pathlib import Path

from claimstead.citing.looking_up import Asker
from claimstead.config import Registries
from claimstead.reading.notice_store import NoticeStore
from claimstead.registries.asking.session import Session
from claimstead.sync.run import everyone
from tests.sound_project import TODAY

CLOSED = "http://127.0.0.1:9"  # the discard port, where nobody listens
NOBODY = Registries(crossref=CLOSED, datacite=CLOSED, pubmed=CLOSED, doi=CLOSED, max_minutes=0.01)
DAY = datetime.date.fromisoformat(TODAY)


@contextlib.contextmanager
def asking_at(settings: Registries, notices: Path) -> Iterator[Asker]:
    with Session(settings, environment={}) as session:
        yield Asker(everyone(session, settings, DAY), NoticeStore(notices), DAY)
