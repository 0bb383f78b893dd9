"""references.lock under work: one run at a time, whole lines, nothing of anybody's lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimstead.config import Config
from claimstead.errors import UsageError, WriteError
from claimstead.model.record import Found, Searched
from claimstead.reading.lock import Lock, lock_text, read_lock
from claimstead.sync.lock_file import LockFile, hold_lock
from tests.reading.nobody import as_nobody, open_folder
from tests.sync.answers import ABSTRACT, ARTICLE, DAY, EARLIER, found, missing, unavailable

CONFLICT = b"<<<<<<< HEAD\n"
HOLD = """
import sys
from pathlib import Path
from claimstead.config import Config
from claimstead.sync.lock_file import hold_lock
with hold_lock(Path("."), Config()):
    print("held", flush=True)
    sys.stdin.read()
"""


def written(root: Path) -> Lock:
    reading = read_lock(root, "references.lock")
    assert reading.problems == ()
    return reading.value


def test_what_is_put_is_written_in_order_and_nothing_new_writes_nothing(tmp_path: Path) -> None:
    with hold_lock(tmp_path, Config()) as lock_file:
        lock_file.write()
        assert not (tmp_path / "references.lock").exists()
        for line in (missing("10.5555/z"), found(), Searched(query="q", asked=DAY, registry="crossref", via="api")):
            lock_file.put(line)
            assert lock_file.lock.about(line) == line
        lock_file.write()
        before = (tmp_path / "references.lock").stat().st_ino
        lock_file.write()
        assert (tmp_path / "references.lock").stat().st_ino == before
    assert (tmp_path / "references.lock").read_bytes() == lock_text(lock_file.lock)
    assert list(written(tmp_path).records) == ["10.5555/one", "10.5555/z"]


def test_what_others_wrote_meanwhile_stays(tmp_path: Path) -> None:
    lock_file = LockFile(tmp_path, "references.lock")
    lock_file.put(found())
    lock_file.put(unavailable("10.5555/busy"))
    lock_file.write()
    theirs = Lock()
    for line in (found(texts=(ARTICLE,), asked=EARLIER), found(doi="10.5555/busy"), missing("10.5555/theirs")):
        theirs.put(line)
    (tmp_path / "references.lock").write_bytes(lock_text(theirs))
    lock_file.put(found(doi="10.5555/two", texts=(ABSTRACT,)))
    lock_file.write()
    records = written(tmp_path).records
    assert set(records) == {"10.5555/one", "10.5555/two", "10.5555/busy", "10.5555/theirs"}
    assert records["10.5555/one"] == found(texts=(ARTICLE,))  # type: ignore[index]  # canonical as it stands
    assert isinstance(records["10.5555/busy"], Found)  # type: ignore[index]  # canonical as it stands


@pytest.mark.parametrize("times", [1, 2])
def test_a_line_that_cannot_be_read_is_never_written_over(times: int, tmp_path: Path) -> None:
    file = tmp_path / "references.lock"
    file.write_bytes(CONFLICT)
    with pytest.raises(UsageError, match=r"references.lock:1: .* Mend the line"), hold_lock(tmp_path, Config()):
        pass
    file.unlink()
    lock_file = LockFile(tmp_path, "references.lock")
    lock_file.put(found())
    file.write_bytes(CONFLICT)
    for _ in range(times):
        with pytest.raises(UsageError, match="would lose that line"):
            lock_file.write()
    assert file.read_bytes() == CONFLICT


def test_two_at_once_are_refused_and_a_killed_one_holds_nothing(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(UsageError, match="Another run of claimstead is writing"):
            hold_lock(tmp_path, Config()).__enter__()
        other.kill()
        other.wait()
    with hold_lock(tmp_path, Config()) as lock_file:
        assert lock_file.lock == Lock()
    assert not [file for file in tmp_path.iterdir() if file.name != "build"], "the mark lies in the cache folder"


def test_what_a_killed_run_left_half_written_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".references.lock.ab3_x9zk").write_bytes(b"half")
    (tmp_path / ".references.lock.swp").write_bytes(b"an editor's")
    with hold_lock(tmp_path, Config()):
        pass
    assert sorted(file.name for file in tmp_path.iterdir()) == [".references.lock.swp", "build"]


def test_each_line_is_encoded_once(tmp_path: Path) -> None:
    lock_file = LockFile(tmp_path, "references.lock")
    lock_file.put(found())
    assert lock_file._encode(found_line := lock_file.lock.records["10.5555/one"]) is lock_file._encode(found_line)  # type: ignore[index]  # canonical as it stands


def test_no_right_to_write_is_said_and_leaves_the_old_file() -> None:
    with open_folder() as folder:
        (folder / "references.lock").write_bytes(lock_text(Lock()))
        lock_file = LockFile(folder, "references.lock")
        lock_file.put(found())
        folder.chmod(0o555)

        def refused() -> tuple[str, str]:
            said = []
            for action in (lock_file.write, hold_lock(folder, Config()).__enter__):
                try:
                    action()
                except WriteError as error:
                    said.append(str(error))
            return said[0], said[1]

        writing, holding = as_nobody(refused)
        assert writing.startswith(f"references.lock can't be written: {os.strerror(13)}. What it held before is unch")
        assert "build/cache can't be written" in holding
        assert (folder / "references.lock").read_bytes() == b""
