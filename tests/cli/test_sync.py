"""``claimstead sync`` as people run it: a real process against the stand-in."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimstead.reading.lock import Lock, read_lock
from claimstead.rule import Example
from tests.sound_project import BIB, write_project
from tests.standin import Faults, Standin, made_up
from tests.sync.answers import found
from tests.sync.passages import evidence, quote
from tests.sync.projects import bib, write_references

DOI = "10.1111/j.1365-2133.2010.10030.x"


def environment(root: Path) -> dict[str, str]:
    """Nobody's cache and nobody's address."""
    kept = {name: value for name, value in os.environ.items() if name != "CLAIMSTEAD_MAILTO"}
    return {**kept, "XDG_CACHE_HOME": str(root / "build" / "cache")}


def start(root: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "claimstead", "sync", *arguments]
    return subprocess.Popen(
        command, cwd=root, env=environment(root), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def sync(root: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    with start(root, *arguments) as process:
        said, complained = process.communicate(timeout=60)
    assert "Traceback" not in said + complained
    return process.returncode, said, complained


def lock_of(root: Path) -> Lock:
    reading = read_lock(root, "references.lock")
    assert reading.problems == ()
    return reading.value


def numbered(root: Path, count: int) -> Path:
    return write_references(root, (bib(f"work{number}", doi=made_up.doi(number)) for number in range(count)))


def wait_for(file: Path) -> None:
    until = time.monotonic() + 30
    while not file.exists():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_what_was_learned_is_written_and_told(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "references.bib").write_text(BIB + bib("none", doi="10.5555/none"), encoding="utf-8")
    with Standin([made_up.plain_work(DOI, "Another title")]) as standin:
        standin.shelf.give_notice(DOI, "retraction", "10.5555/retraction", day=(2026, 5, 1))
        code, said, complained = sync(root, "--all", "--registry", standin.url, "--mailto", "editors@example.org")
        assert {exchange.user_agent.partition("mailto:")[2] for exchange in standin.log.exchanges} == {
            "editors@example.org)"
        }
        assert sync(root, "--registry", standin.url)[0] == 0
    assert (code, complained) == (0, "")
    assert said.splitlines()[:3] == [
        "Notices:",
        f"  {DOI} (schmitt2011): new notice: retraction 10.5555/retraction, 2026-05-01, asserted by publisher",
        "      claims that rest on it: twice-weekly-cream",
    ]
    assert f"{DOI} (schmitt2011): title was “Efficacy and tolerability" in said
    assert "Missing: no registry knows it:\n  10.5555/none (none)\n" in said
    assert "Asked 2 of 2: 1 found, 1 changed, 1 missing, 0 could not be asked." in said
    assert said.endswith("Contact address: editors@example.org.\n")
    assert set(lock_of(root).records) == {DOI, "10.5555/none"}


def test_at_the_end_passages_are_looked_up(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(claim=evidence(quote("relapse was rarer"), quote("relapse was common"))))
    work = {**made_up.plain_work(DOI, "A title"), "abstract": "<jats:p>With treatment, relapse was rarer.</jats:p>"}
    with Standin([work]) as standin:
        code, said, _ = sync(root, "--all", "--registry", standin.url)
    assert code == 0
    assert "evidence[1].passage of `schmitt2011` is absent." in said
    assert "Passages: 2: 1 exact, 0 ambiguous, 1 absent, 0 could not be checked.\n" in said
    (line,) = lock_of(root).found()
    assert sorted(one.outcome for one in line.passages) == ["absent", "exact"]


def test_a_dry_run_asks_and_writes_nothing(tmp_path: Path) -> None:
    root = numbered(tmp_path, 2)
    with Standin() as standin:
        code, said, _ = sync(root, "--dry-run", "work1", "--registry", standin.url)
        assert len(standin.log) == 0
    assert (code, said.splitlines()[1]) == (0, f"  {made_up.doi(1)} (work1)")
    assert "Would ask: DOIs 1, PMIDs 0, searches 0." in said
    assert not (root / "references.lock").exists()


def test_what_could_not_be_asked_makes_the_run_incomplete(tmp_path: Path) -> None:
    root = numbered(tmp_path, 1)
    code, said, _ = sync(root, "--registry", "http://127.0.0.1:9", "--max-minutes", "0.005")
    assert code == 3
    assert "What was learned is in references.lock; the same command goes on. Left: 1." in said


def test_ctrl_c_keeps_what_was_learned(tmp_path: Path) -> None:
    root = numbered(tmp_path, 60)
    with Standin(made_up.works(60)) as standin:
        standin.faults.on(made_up.doi(59), "stall")
        with start(root, "--all", "--registry", standin.url) as process:
            wait_for(root / "references.lock")
            process.send_signal(signal.SIGINT)
            said, complained = process.communicate(timeout=30)
        assert (process.returncode, complained) == (130, "")
        assert len(lock_of(root).records) == 50
        assert "Asked 50 of 60: 50 found" in said
        assert said.endswith("`claimstead sync --stale 0` asks what was not asked today. Left: 10.\n")
        standin.faults.clear()
        standin.log.clear()
        assert sync(root, "--registry", standin.url)[0] == 0
        assert len(standin.log.times_asked()) == 10
    assert len(lock_of(root).records) == 60


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path) -> None:
    root = numbered(tmp_path, 60)
    with Standin(made_up.works(60)) as standin:
        standin.faults.on(made_up.doi(59), "stall", times=1)
        with start(root, "--registry", standin.url) as process:
            wait_for(root / "references.lock")
            began = time.monotonic()
            code, _, complained = sync(root, "--registry", standin.url)
            assert time.monotonic() - began < 10
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)
    assert code == 2
    assert complained.startswith("Another run of claimstead is writing references.lock at this moment.")
    assert len(lock_of(root).records) == 50


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["wrok0"], "Did you mean `work0`?"),
        (["--notices-only", "--all"], "--notices-only goes with neither --all nor --stale"),
        (["--notices-only", "--stale", "3"], "--notices-only goes with neither --all nor --stale"),
        (["--mailto", "nobody"], "`nobody` is not an e-mail address"),
        (["--registry", "127.0.0.1:80"], "`127.0.0.1:80` is not an address"),
        (["--stale", "-1"], "not in the range"),
    ],
)
def test_wrong_use_is_said(arguments: list[str], told: str, tmp_path: Path) -> None:
    code, said, complained = sync(numbered(tmp_path, 1), *arguments)
    assert (code, said) == (2, "")
    assert told in complained


def test_texts_do_not_get_into_the_repository(tmp_path: Path) -> None:
    code, _, complained = sync(numbered(tmp_path, 1), "--registry", "http://127.0.0.1:9", "--texts", "claims")
    assert code == 2
    assert "claims lies in the repository" in complained


def test_a_lock_with_a_line_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    root = numbered(tmp_path, 1)
    (root / "references.lock").write_text("<<<<<<< HEAD\n")
    code, _, complained = sync(root, "--registry", "http://127.0.0.1:9")
    assert code == 2
    assert complained.startswith("references.lock:1: The line is not whole JSON")
    assert (root / "references.lock").read_text() == "<<<<<<< HEAD\n"


def test_broken_entries_of_the_bibliography_make_the_run_incomplete(tmp_path: Path) -> None:
    root = write_references(tmp_path, [bib("one", doi="10.5555/one"), "@article{broken, title = {"], [found()])
    code, said, _ = sync(root, "--registry", "http://127.0.0.1:9")
    assert code == 3
    assert "Not asked: references.bib:" in said


def test_without_an_address_one_is_recommended(tmp_path: Path) -> None:
    with Standin(made_up.works(1)) as standin:
        code, said, _ = sync(numbered(tmp_path, 1), "--registry", standin.url, "--texts", "build/cache/mine")
    assert code == 0
    assert "set CLAIMSTEAD_MAILTO" in said
    assert list((tmp_path / "build" / "cache" / "mine").rglob("*.txt"))


def test_a_full_disk_is_said_and_leaves_the_old_file(tmp_path: Path) -> None:
    root = numbered(tmp_path, 60)
    before = b"\n"
    (root / "references.lock").write_bytes(before)
    with Standin(made_up.works(60)) as standin:
        command = f"ulimit -f 8; {sys.executable} -m claimstead sync --registry {standin.url} --texts build/cache/t"
        done = subprocess.run(
            ["bash", "-c", command], cwd=root, env=environment(root), capture_output=True, text=True, check=False
        )
    assert done.returncode == 2, done.stdout + done.stderr
    assert "can't be written: File too large. What it held before is unchanged." in done.stderr
    assert (root / "references.lock").read_bytes() == before


def test_only_notices(tmp_path: Path) -> None:
    root = write_references(tmp_path, [bib("one", doi=made_up.doi(0))], [found(doi=made_up.doi(0))])
    with Standin(made_up.works(1), faults=Faults()) as standin:
        standin.shelf.give_notice(made_up.doi(0), "correction", "10.5555/correction", day=(2026, 5, 1))
        code, said, _ = sync(root, "--notices-only", "--registry", standin.url)
    assert code == 0
    assert "new notice: correction 10.5555/correction" in said
    assert "Changed since last time" not in said
