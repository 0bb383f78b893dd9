"""Looking passages up when the text is hostile, or the run is killed."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from claimstead.model.record import StoredText
from claimstead.sync.sightings import verified_lines
from tests.house.clone import ROOT
from tests.sync.passages import TEXT, evidence, line, quote, states, verify, write_passages

RUN = """
import sys
from pathlib import Path
from tests.sync.passages import verify
print("begun", flush=True)
verify(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("part", ["Relapse was rarer. ", "(" * 50, "-\n"])
def test_a_text_of_a_million_characters_takes_no_longer_than_it_is_long(part: str, tmp_path: Path) -> None:
    write_passages(
        tmp_path, evidence(quote("Relapse was not rarer"), "{start: a, end: b}"), part * (10**6 // len(part))
    )
    began = time.monotonic()
    verify(tmp_path)
    assert time.monotonic() - began < 20


def test_a_run_that_is_killed_leaves_the_lock_as_it_was_or_as_it_is_to_be(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote("Relapse was rarer")), TEXT)
    before = (root / "references.lock").read_bytes()
    for pause in (0.0, 0.01, 0.03, 0.1):
        (root / "references.lock").write_bytes(before)
        command = [sys.executable, "-c", RUN, str(tmp_path)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "begun\n"
            time.sleep(pause)
            process.send_signal(signal.SIGKILL)
        checks = line(tmp_path).passages
        assert len(checks) in (0, 1)
        assert checks or (root / "references.lock").read_bytes() == before
    assert states(verify(tmp_path)) == ["exact"]


def test_a_made_up_look_falls_where_the_text_is(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote("Relapse was common")), TEXT)
    verify(tmp_path)
    lock = root / "references.lock"
    lock.write_text(
        lock.read_text().replace('"outcome":"absent"', '"outcome":"exact"').replace('"score":0', '"score":1')
    )
    made_up = lock.read_bytes()
    assert states(verify(tmp_path, anew=False)) == ["exact"], "a sync only looks at what is new"
    assert lock.read_bytes() == made_up
    assert states(verify(tmp_path)) == ["absent"]
    assert lock.read_bytes() != made_up


def test_a_made_up_text_is_not_taken_for_one_that_is_here(tmp_path: Path) -> None:
    root = write_passages(tmp_path, evidence(quote("Relapse was common")), TEXT)
    verify(tmp_path)
    found = line(tmp_path)
    (check,) = found.passages
    made_up = StoredText(kind="full-text", digest=f"sha256:{'0' * 64}", given_by="editor")
    look = msgspec.structs.replace(check, text=made_up.digest, outcome="exact")
    forged = msgspec.structs.replace(found, texts=(*found.texts, made_up), passages=(check, look))
    (root / "references.lock").write_bytes(msgspec.json.encode(forged) + b"\n")
    verified = verify(tmp_path)
    assert [(one.state.state, one.here) for one in verified] == [("exact", False)]
    assert "0 exact, 0 ambiguous, 0 absent, 1 could not be checked" in list(verified_lines(verified))[-1]
