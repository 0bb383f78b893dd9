"""``claimstead schema``."""

from pathlib import Path

from tests.cli.run import claimstead
from tests.sound_project import write_project


def test_it_writes_what_is_missing_and_checks_what_is_stale(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    assert claimstead(root, "schema", "--check").returncode == 0
    (root / "claims/claim.schema.json").write_text("{}")
    (root / "claims/people.schema.json").unlink()
    done = claimstead(root, "schema", "--check")
    assert done.returncode == 1
    assert "claims/claim.schema.json is out of date" in done.stdout
    assert "claims/people.schema.json is out of date" in done.stdout
    done = claimstead(root, "schema")
    assert done.stdout == "Wrote claims/claim.schema.json.\nWrote claims/people.schema.json.\n"
    assert claimstead(root, "schema", "--check").returncode == 0


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    for name in ("claim", "article", "people"):
        (root / f"claims/{name}.schema.json").unlink()
    (root / "claims").rename(root / "kept")
    done = claimstead(root, "schema")
    assert done.returncode == 2
    assert "can't be written" in done.stderr
