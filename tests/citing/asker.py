"""The real registries, asked at a stand-in on this machine."""

import contextlib
import datetime
from collections.abc import Iterator
from pathlib import Path

from claimstead.citing.asking import Asker
from claimstead.cli.asking import Asking
from claimstead.config import Config, Registries
from claimstead.reading.notice_store import NoticeStore
from tests.sound_project import TODAY

CLOSED = "http://127.0.0.1:9"  # the discard port, where nobody listens
NOBODY = Registries(crossref=CLOSED, datacite=CLOSED, pubmed=CLOSED, doi=CLOSED, max_minutes=0.01)
DAY = datetime.date.fromisoformat(TODAY)


@contextlib.contextmanager
def asking_at(settings: Registries, notices: Path) -> Iterator[Asker]:
    config = Config(registries=settings)
    asking = Asking()
    with asking.session(config) as session:
        yield Asker(asking.registries(session, config, DAY), NoticeStore(notices), DAY)
