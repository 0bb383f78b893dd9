"""``claimstead notices``: retractions and other notices, from a list, and of the works in the bibliography."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import INCOMPLETE, Project, root_option
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.reading.notice_list import NoticeList


@click.group()
def notices() -> None:
    """See and import retractions, corrections and the like."""


@notices.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the list, where its name does not say it or says it wrong.",
)
@root_option
def import_list(project: Project, file: Path, day: datetime.datetime | None) -> int:
    """Bring a list of notices into references.lock.

    It takes the place of the one that was imported before. FILE is Retraction Watch's list, as
    Crossref publishes it (CSV; gzip is fine), or JSON lines with `doi`, `nature` and `notice_doi`.
    Told is what is new, with the claims that rest on the work, and what an older list said and this
    one no longer does. A copy stays in the user's cache, from where later runs of `claimstead sync`
    give new references their notices. Asks no network.
    """
    from claimstead.reading.notice_list import read_notice_list
    from claimstead.reading.notice_store import NoticeStore
    from claimstead.sync.lock_file import hold_lock
    from claimstead.sync.notices import import_notices, listed_works
    from claimstead.sync.summary import Works, change_lines

    root, config = project.open()
    notice_list = read_notice_list(file, today=project.day(), day=day.date() if day else None)
    with hold_lock(root, config) as lock_file:
        changes = import_notices(lock_file, notice_list, NoticeStore())
        listed = listed_works(lock_file.lock)
    works = Works(project.read(root, config))
    for change in changes:
        show(change_lines(change, works))
    show(_about(notice_list))
    show([f"Works in {config.lock} that have notices from it: {listed:,}. Changes: {len(changes):,}."])
    return 0


@notices.command("list")
@root_option
def list_notices(project: Project) -> int:
    """Show all notices of works in the bibliography.

    Of each: nature, date, who asserts it, and the claims that rest on the work. Asks no network.
    Exit code 3 says that a file could not be read, so that something may be missing.
    """
    from claimstead.citing.telling import incomplete_lines
    from claimstead.sync.notices import notices_by_work
    from claimstead.sync.summary import Works

    root, config = project.open()
    dossier = project.read(root, config)
    works = Works(dossier)
    count = 0
    by_work = notices_by_work(dossier)
    for identifier, of_work in by_work.items():
        show([f"{works.named(identifier)}:", *(f"  {words}" for words in of_work)])
        show([works.resting(identifier)])
        count += len(of_work)
    unknown = len(dossier.references) - sum(dossier.found(one.value) is not None for one in dossier.references.values())
    show([f"Notices: {count:,}, works: {len(by_work):,}. References of which nothing is known: {unknown:,}."])
    show(incomplete_lines(dossier))
    return INCOMPLETE if dossier.unread_files else 0


def _about(notice_list: "NoticeList") -> Iterator[str]:
    for row in notice_list.told:
        yield f"Line {row.line:,} of the list: {row.why}"
    about = sum(len(of) for of in notice_list.notices.values())
    yield (
        f"The list of {notice_list.day} has rows: {notice_list.rows:,}, notices: {about:,}, works: "
        f"{len(notice_list.notices):,}; rows without the work's DOI: {notice_list.without_doi:,}, with a fault: "
        f"{notice_list.bad:,}."
    )
