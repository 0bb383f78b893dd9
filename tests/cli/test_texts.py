"""``claimstead texts``: an editor's own copies."""

from pathlib import Path

import pytest

from tests.cli.run import claimstead
from tests.reading.pdfs import pdf
from tests.sound_project import write_project

DOI = "10.1111/j.1365-2133.2010.10030.x"
TITLE = (
    "Efficacy and tolerability of proactive treatment with topical corticosteroids and calcineurin inhibitors for "
    "atopic eczema: systematic review and meta-analysis of randomized controlled trials"
)
COPIES = {
    "copy.txt": f"{TITLE}\nJ. Schmitt\nRR 0.46\n".encode(),
    "copy.html": f"<title>x</title><h1>{TITLE.replace(' ', chr(10))}</h1><p>J. Schmitt<p>RR&nbsp;0.46".encode(),
    "copy.pdf": pdf(TITLE[:60] + "-", TITLE[60:], "J. Schmitt", "RR 0.46"),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, content in COPIES.items():
        (tmp_path / name).write_bytes(content)
    return write_project(tmp_path / "project")


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_kept_outside_and_listed(name: str, root: Path) -> None:
    done = claimstead(root, "texts", "add", DOI, f"../{name}")
    assert done.returncode == 0, done.stderr
    assert "references.lock names it as full-text" in done.stdout
    listed = claimstead(root, "texts", "list").stdout
    assert f"{DOI} (schmitt2011): full-text, here" in listed
    elsewhere = claimstead(root, "texts", "list", "--texts", str(root.parent / "none")).stdout
    assert "full-text, not on this machine" in elsewhere
    assert claimstead(root, "texts", "add", DOI, f"../{name}").stdout.startswith("This very text was known already")
    assert claimstead(root, "check", "--today", "2026-11-20").returncode == 0


def test_another_work_is_refused_with_what_was_looked_for(root: Path) -> None:
    (root.parent / "other.txt").write_text("Itch in eczema\nA. Other\n")
    before = (root / "references.lock").read_bytes()
    done = claimstead(root, "texts", "add", DOI, "../other.txt")
    assert (done.returncode, "Looked for its title" in done.stderr) == (2, True)
    assert (root / "references.lock").read_bytes() == before


@pytest.mark.parametrize("folder", [".", "claims", "site/pages", "texts"])
def test_texts_never_get_into_the_repository(folder: str, root: Path) -> None:
    done = claimstead(root, "texts", "add", DOI, "../copy.txt", "--texts", folder)
    assert (done.returncode, "lies in the repository" in done.stderr) == (2, True)


def test_a_copy_that_lies_in_the_repository_is_kept_with_a_warning(root: Path) -> None:
    (root / "copy.txt").write_bytes(COPIES["copy.txt"])
    done = claimstead(root, "texts", "add", DOI, "copy.txt")
    assert (done.returncode, "copy.txt lies in the repository" in done.stderr) == (0, True)
    assert claimstead(root, "texts", "add", DOI, "../copy.txt").stderr == ""


def test_wrong_use(root: Path) -> None:
    for arguments in (("nonsense", "../copy.txt"), ("10.5555/other", "../copy.txt"), (DOI, "../absent.txt")):
        done = claimstead(root, "texts", "add", *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.strip()
