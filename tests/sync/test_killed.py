"""Two thousand references, a fifth of all answers faulty, killed three times: all come to their right state.

How much is asked is bounded. What references.lock holds when a run begins is not asked
in it, and no run asks twice what it was answered without a fault. A killed run loses at
most what was under way (three lists, a hundred DOIs each) and one batch that was not
written yet (a hundred): no more than 400 answers that settle a reference are asked for
again after each kill.
"""

import collections
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from claimstead.config import Registries
from claimstead.model.record import Found, Missing
from claimstead.reading.lock import Lock, read_lock
from claimstead.sync.tally import Tally
from tests.house.clone import ROOT
from tests.standin import Faults, Standin, made_up
from tests.standin.exchange import Route
from tests.sync.projects import bib, write_references
from tests.sync.syncing import sync

CROSSREF, DATACITE, MEDRA, NOWHERE, PUBMED = 1_700, 100, 50, 100, 50
KILLED_AT = (300, 900, 1_600)  # lines of references.lock
LOST_BY_A_KILL = 400
RUN = """
import sys
from pathlib import Path
import msgspec
from claimstead.config import Registries
from tests.sync.syncing import sync
sync(Path(sys.argv[1]), msgspec.json.decode(sys.argv[2], type=Registries))
"""
Good = collections.Counter[tuple[Route, str]]


def dois() -> dict[str, tuple[type, str]]:
    """Each DOI's right state and the registry that says so."""
    states: dict[str, tuple[type, str]] = {made_up.doi(number): (Found, "crossref") for number in range(CROSSREF)}
    states |= {f"10.5555/data.{number}": (Found, "datacite") for number in range(DATACITE)}
    states |= {f"10.5555/medra.{number}": (Found, "medra") for number in range(MEDRA)}
    states |= {f"10.5555/nowhere.{number}": (Missing, "crossref") for number in range(NOWHERE)}
    return states


def project(root: Path) -> Path:
    mixed = sorted(dois(), key=lambda doi: doi[::-1])  # so that each batch has some of all
    entries = [bib(f"work{number}", doi=doi) for number, doi in enumerate(mixed)]
    entries += [bib(f"pubmed{number}", pmid=made_up.pmid(number)) for number in range(PUBMED)]
    return write_references(root, entries)


def shelve(standin: Standin) -> None:
    for doi, (_, registry) in dois().items():
        if registry == "datacite":
            standin.shelf.datacite[doi] = {"doi": doi, "titles": [{"title": f"Counts of mites, {doi}"}]}
        elif registry == "medra":
            standin.shelf.agencies[doi] = "medra"
            standin.shelf.others[doi] = {"DOI": doi, "title": f"On itch, {doi}", "type": "thesis"}


def held(root: Path) -> Lock:
    reading = read_lock(root, "references.lock")
    assert reading.problems == ()
    return reading.value


def kill_in_the_middle(root: Path, settings: Registries, lines: int) -> None:
    """Starts a sync in a process of its own and kills it when references.lock has so many lines."""
    command = [sys.executable, "-c", RUN, str(root), msgspec.json.encode(settings).decode()]
    lock = root / "references.lock"
    with subprocess.Popen(command, cwd=ROOT) as process:
        until = time.monotonic() + 60
        while not (lock.exists() and lock.read_bytes().count(b"\n") >= lines):
            assert process.poll() is None, "it was to be killed before its end"
            assert time.monotonic() < until
            time.sleep(0.002)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    time.sleep(0.2)  # its last questions are being answered yet


def good_answers(standin: Standin, known: Lock) -> Good:
    """What was answered without a fault since the log was cleared; none of it was known when the run began."""
    asked = set(standin.log.times_asked())
    assert asked & (set(known.records) | set(known.pubmed)) == set()
    good: Good = collections.Counter()
    for exchange in standin.log.exchanges:
        if exchange.fault is None:
            good.update((exchange.route, identifier) for identifier in exchange.asked.identifiers)
    standin.log.clear()
    return good


@pytest.mark.parametrize("seed", [20261120])
def test_nothing_is_lost_and_nothing_asked_in_vain(seed: int, tmp_path: Path) -> None:
    root = project(tmp_path)
    faults = Faults(0.2, seed=seed)
    with Standin(made_up.works(CROSSREF), faults=faults, patience=0.05) as standin:
        shelve(standin)
        settings = standin.registries()
        good: list[Good] = []
        for lines in KILLED_AT:
            known = held(root)
            kill_in_the_middle(root, settings, lines)
            good.append(good_answers(standin, known))
            assert len(held(root).records) >= len(known.records)
        tally = Tally(to_ask=0, could_not_ask={"": "not begun"})
        while tally.could_not_ask:  # five faults in a row on one question leave it to the next run
            known = answered(held(root))
            tally = sync(root, settings)
            good.append(good_answers(standin, known))
        assert sync(root, settings).to_ask == 0
        assert len(standin.log) == 0
    check_states(held(root))
    check_bounds(good)


def answered(lock: Lock) -> Lock:
    """Without what could not be asked."""
    keep = (Found, Missing)
    return Lock(
        {doi: record for doi, record in lock.records.items() if isinstance(record, keep)},
        {pmid: record for pmid, record in lock.pubmed.items() if isinstance(record, keep)},
    )


def check_states(lock: Lock) -> None:
    assert {line.doi: (type(line), line.registry) for line in lock.records.values()} == dois()
    assert {pmid: type(line) for pmid, line in lock.pubmed.items()} == {
        made_up.pmid(number): Found for number in range(PUBMED)
    }


def check_bounds(good: list[Good]) -> None:
    settling = {"crossref": ("works", "work"), "datacite": ("datacite-list", "datacite"), "medra": ("doi",)}
    states = dois()
    total: Good = collections.Counter()
    for one in good:
        twice = {(route, identifier) for (route, identifier), times in one.items() if times > 1}
        # what a list lacks stands in a second list, because the first may have been cut short; nothing else is repeated
        assert all(route == "works" and states[identifier] != (Found, "crossref") for route, identifier in twice)
        assert max(one.values()) <= 2
        for route, identifier in one:
            state, registry = states.get(identifier, (Found, "pubmed"))
            if route in (settling.get(registry, ("efetch",)) if state is Found else ("agency",)):
                total[route, identifier] += 1
    again = sum(total.values()) - len({identifier for _, identifier in total})
    assert again <= LOST_BY_A_KILL * len(KILLED_AT)
