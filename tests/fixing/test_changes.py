"""A change is carried out whole or not at all, and never over what somebody else wrote."""

import subprocess
import sys
from pathlib import Path

import pytest

from claimstead.errors import WriteError
from claimstead.fixing.changes import Change, carry_out, content_of
from claimstead.model.finding import Finding, Location, Severity
from tests.reading.nobody import as_nobody, open_folder

FINDING = Finding(code="REF101", name="n", severity=Severity.ERROR, location=Location("f"), field="doi", message="m")
WITHOUT_ROOM = """
import resource, signal, sys
from pathlib import Path
from claimstead.errors import WriteError
from claimstead.fixing.changes import Change, carry_out
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
try:
    carry_out(Path(sys.argv[1]), Change(path="f", before=b"old", after=b"x" * 100_000, made=()))
except WriteError as error:
    print(error)
"""


def change(before: bytes | None = b"old", after: bytes = b"new", moved_to: str = "") -> Change:
    return Change(path="f", before=before, after=after, moved_to=moved_to, made=(FINDING,))


def refused(root: Path, wanted: Change) -> str:
    with pytest.raises(WriteError) as raised:
        carry_out(root, wanted)
    return str(raised.value)


def test_a_file_is_replaced_made_or_renamed(tmp_path: Path) -> None:
    carry_out(tmp_path, change(before=None))
    carry_out(tmp_path, change(before=b"new", after=b"newer"))
    carry_out(tmp_path, change(before=b"newer", after=b"newer", moved_to="g"))
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("g", b"newer")]


def test_what_somebody_else_wrote_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"theirs")
    for wanted in (change(), change(before=None), change(moved_to="g")):
        assert refused(tmp_path, wanted).startswith("f was changed by somebody else meanwhile")
    assert content_of(tmp_path / "f") == b"theirs"
    (tmp_path / "f").unlink()
    assert "meanwhile" in refused(tmp_path, change())
    assert content_of(tmp_path / "f") is None


def test_a_read_only_file_stays(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    (tmp_path / "f").chmod(0o444)
    assert refused(tmp_path, change()) == (
        "f can't be written: it is read-only; give yourself the right to write it (chmod u+w). It was left as it is."
    )
    assert content_of(tmp_path / "f") == b"old"


def test_a_folder_that_is_closed_or_gone_is_told(tmp_path: Path) -> None:
    with open_folder() as folder:
        (folder / "f").write_bytes(b"old")
        (folder / "f").chmod(0o666)
        folder.chmod(0o555)
        assert "f can't be written: Permission denied" in as_nobody(lambda: refused(folder, change()))
        assert content_of(folder / "f") == b"old"
    assert "No such file" in refused(tmp_path / "gone", change(before=None))


def test_without_room_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_ROOM, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "f can't be written: File too large. It was left as it is.\n"
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("f", b"old")]


def test_no_file_is_overwritten_by_a_new_name(tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"old")
    (tmp_path / "g").write_bytes(b"another")
    assert refused(tmp_path, change(moved_to="g")) == "f can't be renamed: g stands already. It was left as it is."
    assert content_of(tmp_path / "g") == b"another"


def test_the_diff_shows_lines_or_names() -> None:
    assert change(b"\xef\xbb\xbfa\r\nb", b"\xef\xbb\xbfa\r\nc").diff.endswith(
        " a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    assert change(None).diff.startswith("--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+new")
    assert change(moved_to="g").diff == "rename from f\nrename to g\n"
