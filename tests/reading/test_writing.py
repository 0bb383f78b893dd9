"""Writing a file whole or not at all, shown with real processes that die or run out of room."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimstead.reading.writing import write_atomically
from tests.reading.nobody import as_nobody, open_folder

WRITE_FOR_EVER = """
import sys
from pathlib import Path
from claimstead.reading.writing import write_atomically
file = Path(sys.argv[1])
print("ready", flush=True)
while True:
    for letter in b"ab":
        write_atomically(file, bytes([letter]) * 300_000)
"""
WRITE_WITHOUT_ROOM = """
import resource, signal, sys
from pathlib import Path
from claimstead.reading.writing import write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    write_atomically(Path(sys.argv[1]), b"x" * 100_000)
except OSError as error:
    print("refused:", error.strerror)
"""


def test_a_new_file_is_written(tmp_path: Path) -> None:
    write_atomically(tmp_path / "f", b"new")
    assert (tmp_path / "f").read_bytes() == b"new"
    assert (tmp_path / "f").stat().st_mode & 0o777 == 0o644


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    (tmp_path / "f").chmod(0o640)
    write_atomically(tmp_path / "f", b"new")
    assert (tmp_path / "f").read_bytes() == b"new"
    assert (tmp_path / "f").stat().st_mode & 0o777 == 0o640
    assert [file.name for file in tmp_path.iterdir()] == ["f"]


def test_a_process_killed_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_bytes(b"a" * 300_000)
    whole = {b"a" * 300_000, b"b" * 300_000}
    for moment in range(8):
        with subprocess.Popen([sys.executable, "-c", WRITE_FOR_EVER, str(file)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.005 + 0.007 * moment)
            process.send_signal(signal.SIGKILL)
            assert process.wait() == -signal.SIGKILL
        assert file.read_bytes() in whole


def test_without_room_the_old_file_stays_and_nothing_half_written_is_left(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_bytes(b"old")
    finished = subprocess.run(
        [sys.executable, "-c", WRITE_WITHOUT_ROOM, str(file)], capture_output=True, text=True, check=True
    )
    assert finished.stdout.strip() == "refused: File too large"
    assert file.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["f"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "gone" / "f", b"new")


def test_a_read_only_file_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    (tmp_path / "f").chmod(0o444)
    with pytest.raises(PermissionError) as raised:
        write_atomically(tmp_path / "f", b"new")
    assert raised.value.strerror == "it is read-only; give yourself the right to write it (chmod u+w)"
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("f", b"old")]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "g").write_bytes(b"old")
    (tmp_path / "f").symlink_to("g")
    write_atomically(tmp_path / "f", b"new")
    assert (tmp_path / "f").is_symlink()
    assert (tmp_path / "g").read_bytes() == b"new"


def test_no_right_to_write_leaves_the_old_file() -> None:
    with open_folder() as folder:
        (folder / "f").write_bytes(b"old")
        folder.chmod(0o555)

        def refused() -> str:
            with pytest.raises(PermissionError) as raised:
                write_atomically(folder / "f", b"new")
            return str(raised.value.strerror)

        assert as_nobody(refused) == os.strerror(13)
        assert (folder / "f").read_bytes() == b"old"
