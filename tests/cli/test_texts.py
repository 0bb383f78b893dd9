"""``claimstead texts``: an editor's own copies."""

from pathlib import Path

import pytest

from claimstead.rule import Example
from tests.cli.run import check, claimstead
from tests.reading.pdfs import pdf
from tests.sound_project import CLAIM_PATH, write_project
from tests.sync.passages import TEXT, evidence, quote

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


def test_a_work_may_be_named_by_its_key(root: Path) -> None:
    done = claimstead(root, "texts", "add", "schmitt2011", "../copy.txt")
    assert (done.returncode, f"as full-text of {DOI}" in done.stdout) == (0, True)


def test_a_claim_that_cannot_be_read_leaves_the_answer_open(root: Path) -> None:
    (root / CLAIM_PATH).write_text("evidence: [\n", encoding="utf-8")
    done = claimstead(root, "texts", "verify")
    assert (done.returncode, "INCOMPLETE" in done.stdout) == (3, True)


def with_passages(root: Path, *passages: str, options: tuple[str, ...] = ()) -> Path:
    """The project with these passages, and the text of its work added by an editor."""
    (root.parent / "own.txt").write_text(f"{TITLE}\nJ. Schmitt\n{TEXT}\n", encoding="utf-8")
    write_project(root, Example(claim=evidence(*passages)))
    done = claimstead(root, "texts", "add", DOI, "../own.txt", "--kind", "abstract", *options)
    assert done.returncode == 0, done.stderr
    assert "claimstead texts verify" in done.stdout
    return root


def test_passages_are_looked_up_and_the_check_needs_no_text(root: Path) -> None:
    with_passages(root, quote("Relapse was rarer with treatment"))
    assert "EVI202" in check(root).stdout
    done = claimstead(root, "texts", "verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Passages: 1: 1 exact, 0 ambiguous, 0 absent, 0 could not be checked.\n"
    assert check(root, "--select", "EVI").returncode == 0
    assert TEXT not in (root / "references.lock").read_text()


@pytest.mark.parametrize(
    ("words", "options", "code", "told"),
    [
        ("Relapse was common", (), 1, "evidence[0].passage of `schmitt2011` is absent."),
        ("Relapse was", (), 1, "It stands 2 times in the text."),
        ("Relapse was common", ("--truncated",), 0, "1 × not in the part of the work that is stored: schmitt2011"),
    ],
)
def test_what_does_not_stand_is_told(words: str, options: tuple[str, ...], code: int, told: str, root: Path) -> None:
    with_passages(root, quote(words), options=options)
    done = claimstead(root, "texts", "verify", "schmitt2011")
    assert (done.returncode, done.stderr) == (code, "")
    assert told in done.stdout
    if options:
        assert "abstract, cut short, here" in claimstead(root, "texts", "list").stdout


def test_a_text_that_is_elsewhere_leaves_the_answer_open(root: Path) -> None:
    with_passages(root, quote("Relapse was rarer"))
    done = claimstead(root, "texts", "verify", "--texts", str(root.parent / "none"))
    assert (done.returncode, "the text is not on this machine" in done.stdout) == (3, True)


def test_without_passages_there_is_nothing_to_look_up(root: Path) -> None:
    done = claimstead(root, "texts", "verify")
    assert (done.returncode, done.stdout) == (0, "There are no passages to look up.\n")
    done = claimstead(root, "texts", "verify", "schmit2011")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean `schmitt2011`?" in done.stderr
