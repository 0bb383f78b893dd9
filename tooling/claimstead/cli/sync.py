"""``claimstead sync``: asks the registries what references.lock does not know, and writes down what they answer."""

import contextlib
import datetime
import sys
import time
from typing import TYPE_CHECKING

import click

from claimstead.cli.asking import Asking, AskingCommand, asking_options
from claimstead.cli.project import INCOMPLETE, root_option
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.dossier import Dossier
    from claimstead.sync.lock_file import LockFile
    from claimstead.sync.plan import Plan, Wanted
    from claimstead.sync.run import Run

STOPPED = 130


@click.command(cls=AskingCommand)
@click.argument("keys", nargs=-1, metavar="[KEYS]...")
@click.option("--stale", metavar="DAYS", type=click.IntRange(0, 36_500), help="Ask again what is older than this.")
@click.option("--all", "known_too", is_flag=True, help="Ask everything again.")
@click.option("--notices-only", is_flag=True, help="Only look for new notices of works that are known.")
@click.option("--dry-run", is_flag=True, help="Say what would be asked, and ask nothing.")
@asking_options
@root_option
def sync(
    project: Asking, keys: tuple[str, ...], stale: int | None, known_too: bool, notices_only: bool, dry_run: bool
) -> int:
    """Ask the registries about the references.

    With KEYS (citation keys), only about those. DOIs are asked of Crossref, else of the agency at
    which they are registered; PubMed identifiers of PubMed; references with neither are searched
    for. Asked is what has no answer yet, what could not be asked, and what was transcribed. Answers
    go to references.lock after every batch, so whatever ends the run, the next one goes on from
    there; abstracts go to the user's cache. That something could not be asked never replaces an
    answer. At its end passages are looked up that were not before, or not in this text; `claimstead
    texts verify` looks them all up.

    --notices-only asks about works that Crossref or PubMed knows already, and takes nothing but their
    notices (retractions, corrections, …) and their ties to other works; the rest of the record, and
    the day it was asked, stay as they are. The list of `claimstead notices import` is merged in too.

    Set CLAIMSTEAD_MAILTO to your e-mail address: registries answer faster whom they can write to.
    Exit codes: 0 all was asked, 2 wrong use, 3 something could not be asked, 130 stopped by Ctrl-C.
    A DOI that no registry knows is listed as missing, and is for `claimstead check` to judge.
    """
    from claimstead.errors import UsageError
    from claimstead.sync.lock_file import hold_lock
    from claimstead.sync.plan import Wanted
    from claimstead.sync.summary import Works, planned

    if notices_only and (known_too or stale is not None):
        raise UsageError("--notices-only goes with neither --all nor --stale: it asks about all known works anyway.")
    root, config = project.open()
    before = None if stale is None else project.day() - datetime.timedelta(days=stale)
    wanted = Wanted(keys, before, known_too)
    if dry_run:
        dossier = project.read(root, config)
        plan = _plan(dossier, wanted, notices_only)
        show((*planned(plan, Works(dossier)), *plan.unaskable))
        return 0
    with hold_lock(root, config) as lock_file:
        dossier = project.read(root, config)
        plan = _plan(dossier, wanted, notices_only)
        return _Syncing(project, dossier, plan).run(lock_file, wanted, notices_only)


class _Syncing:
    """One run, from the first question to the summary."""

    def __init__(self, project: Asking, dossier: "Dossier", plan: "Plan") -> None:
        self._project = project
        self._dossier = dossier
        self._plan = plan

    def run(self, lock_file: "LockFile", wanted: "Wanted", notices_only: bool) -> int:
        """Asks, writes, tells; returns the exit code."""
        from claimstead.reading.notice_store import NoticeStore
        from claimstead.reading.text_store import open_store
        from claimstead.sync.book import Book
        from claimstead.sync.notices import apply_notices
        from claimstead.sync.progress import Progress
        from claimstead.sync.run import Run, everyone
        from claimstead.sync.sightings import verified_lines
        from claimstead.sync.summary import Effort, Works, summary
        from claimstead.sync.tally import Tally
        from claimstead.sync.verifying import verify_texts

        project, config = self._project, self._dossier.config
        tally = Tally(to_ask=len(self._plan))
        store = NoticeStore()
        texts = open_store(self._dossier.root, config, project.texts_folder)
        book = Book(lock_file, texts, tally, store, notices_only)
        progress = Progress(sys.stderr)
        began = time.monotonic()
        with project.session(config) as session, contextlib.closing(progress):
            registries = everyone(session, project.settings(config), project.day())
            why, code = self._ask(Run(registries, book, project.day(), lambda: progress.show(tally)))
        if notices_only:
            tally.changes += apply_notices(lock_file, store)
        elif code != STOPPED:
            show(verified_lines(verify_texts(self._dossier, lock_file, texts, wanted.keys, anew=False)))
        effort = Effort(session.requests_made, time.monotonic() - began, session.contact)
        show(summary(tally, Works(self._dossier), effort))
        show(f"Not asked: {sentence}" for sentence in self._plan.unaskable)
        if why:
            again = _how_to_go_on(wanted, notices_only)
            show([f"{why} What was learned is in {config.lock}; {again}. Left: {tally.to_ask - tally.asked:,}."])
        return code or (INCOMPLETE if tally.could_not_ask or self._plan.unread else 0)

    def _ask(self, run: "Run") -> tuple[str, int]:
        """Why the run ended before it was done, and the exit code for it."""
        from claimstead.registries.asking.failures import SessionEndedError

        try:
            run.ask(self._plan)
        except KeyboardInterrupt:
            return "Stopped.", STOPPED
        except SessionEndedError as error:
            return str(error), INCOMPLETE
        return "", 0


def _how_to_go_on(wanted: "Wanted", notices_only: bool) -> str:
    if notices_only:
        return "the same command begins anew, since it leaves no mark on what it asked about"
    if wanted.known_too:
        return f"`{' '.join(('claimstead sync', *wanted.keys, '--stale 0'))}` asks what was not asked today"
    return "the same command goes on"


def _plan(dossier: "Dossier", wanted: "Wanted", notices_only: bool) -> "Plan":
    from claimstead.sync.plan import plan_notices, plan_sync

    return plan_notices(dossier, wanted.keys) if notices_only else plan_sync(dossier, wanted)
