"""``claimstead sync`` of 1,000 registered DOIs, none known: requests, wall time, and what writing the lock costs.

Wall time, from the first connection to the last line written, is held against two
floors: what the polite pool's limits allow, and, where limits and latency are none, the
bare cost of the same requests, sent one after the other on one connection and read as
JSON. The stand-in is a process of its own.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import msgspec

from claimstead.config import Registries
from claimstead.model.record import Record
from claimstead.reading.text_store import TextStore
from claimstead.sync.book import Book
from claimstead.sync.lock_file import LockFile, hold_lock
from claimstead.sync.plan import Wanted, plan_sync
from claimstead.sync.run import Run
from claimstead.sync.tally import Tally
from tests.house.clone import ROOT
from tests.standin import Standin, made_up
from tests.sync.answers import found
from tests.sync.projects import bib, dossier_of, write_references
from tests.sync.syncing import registries, sync

DOIS = 1_000
MOST_REQUESTS = 15
LISTS_A_SECOND = 3  # of the polite pool, https://doi.org/10.64000/wadve-3tj60
LINES, BATCHES = 10_000, 100
SERVE = """
import sys
import msgspec
from tests.standin import Limit, Limits, Standin, made_up
open_to_all = {(pool, kind): Limit(1_000_000, 3) for pool in ("public", "polite") for kind in ("single", "list")}
limits = Limits(enforced=True) if sys.argv[2] == "limited" else Limits(open_to_all)
with Standin(made_up.works(int(sys.argv[1])), limits=limits) as standin:
    print(msgspec.json.encode(standin.registries()).decode(), flush=True)
    sys.stdin.read()
"""


def measure_sync(folder: Path) -> None:
    """Prints the costs and their ratios."""
    with Standin(made_up.works(DOIS)) as standin:
        targets = requests_of(folder / "counted", standin)
    with serving("limited") as settings:
        spent = seconds_of(folder / "limited", settings)
        floor = floor_of(len(targets))
        print(
            f"sync, {DOIS:,} DOIs at the polite pool's limits: {spent:.2f} s, {spent / floor:.2f} times the floor "
            f"of {floor:.2f} s for {len(targets)} requests (bound 1.3)"
        )
    with serving("open") as settings:
        pairs = [(seconds_of(folder / f"open{n}", settings), bare_seconds(settings, targets)) for n in range(10)]
        spent, bare = (min(column) for column in zip(*pairs, strict=True))
        print(f"sync, {DOIS:,} DOIs, no limits: {spent:.3f} s, {spent / bare:.2f} times the bare requests (bound 2)")
    measure_writing(folder / "writing")


def requests_of(root: Path, standin: Standin) -> tuple[str, ...]:
    """What is asked in a first run; prints how much, also in a second."""
    sync(project(root), standin.registries())
    targets = tuple(exchange.target for exchange in standin.log.exchanges)
    standin.log.clear()
    sync(root, standin.registries())
    print(f"sync, {DOIS:,} DOIs: {len(targets)} requests (bound {MOST_REQUESTS}), again: {len(standin.log)} (bound 0)")
    return targets


def project(root: Path) -> Path:
    """A bibliography of made-up works, nothing known of any."""
    return write_references(root, (bib(f"work{number}", doi=made_up.doi(number)) for number in range(DOIS)))


def floor_of(requests: int) -> float:
    """The seconds that so many lists take at least: three in each second, the first ones at once."""
    return float((requests - 1) // LISTS_A_SECOND)


def seconds_of(root: Path, settings: Registries) -> float:
    """The wall time of asking for everything and writing it down."""
    dossier = dossier_of(project(root))
    tally = Tally(to_ask=DOIS)
    began = time.monotonic()
    with hold_lock(root, dossier.config) as lock_file, registries(settings, speed=1.0) as (_, whom):
        book = Book(lock_file, TextStore(root / "texts"), tally)
        Run(whom, book, dossier.today).ask(plan_sync(dossier, Wanted()))
    spent = time.monotonic() - began
    if tally.found != DOIS:
        raise RuntimeError(f"only {tally.found} of {DOIS} were found; a failed run measures nothing")
    return spent


def bare_seconds(settings: Registries, targets: tuple[str, ...]) -> float:
    """The wall time of the same requests without any of our code."""
    began = time.monotonic()
    with httpx2.Client() as client:
        for target in targets:
            client.get(f"{settings.crossref}{target}").raise_for_status().json()
    return time.monotonic() - began


def measure_writing(folder: Path) -> None:
    """Prints what it costs to write 10,000 lines after each of 100 batches, beside writing their bytes alone."""
    folder.mkdir()
    lock_file = LockFile(folder, "references.lock")
    records: list[Record] = [found(doi=made_up.doi(number)) for number in range(LINES)]
    spent = 0.0
    size = LINES // BATCHES
    for start in range(0, LINES, size):
        for record in records[start : start + size]:
            lock_file.put(record)
        began = time.process_time()
        lock_file.write()
        spent += time.process_time() - began
    print(f"sync, {BATCHES} writes of a lock that grows to {LINES:,} lines: {spent / BATCHES * 1000:.1f} ms CPU each")


@contextmanager
def serving(limits: str) -> Iterator[Registries]:
    """A stand-in in a process of its own."""
    command = [sys.executable, "-c", SERVE, str(DOIS), limits]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield msgspec.json.decode(process.stdout.readline(), type=Registries)
        process.stdin.close()
