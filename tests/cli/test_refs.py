"""``claimstead refs`` at the stand-in, in real processes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimstead.reading.text_store import TextStore
from claimstead.rule import Example
from tests.cli.run import claimstead
from tests.sound_project import BIB, CLAIM_PATH, write_project
from tests.standin import Standin, made_up

NOBODY = ("--registry", "http://127.0.0.1:9", "--max-minutes", "0.001")


@pytest.fixture(scope="module")
def standin() -> Iterator[Standin]:
    with Standin(made_up.works(20)) as standin:
        yield standin


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return write_project(tmp_path / "project")


def asked(root: Path, standin: Standin, *arguments: str) -> tuple[int, str]:
    done = claimstead(root, "refs", *arguments, "--registry", standin.url, "--mailto", "tests@example.org")
    return done.returncode, done.stdout + done.stderr


def test_a_doi_is_added_checks_clean_and_is_added_once(root: Path, standin: Standin) -> None:
    work = made_up.work(3)
    code, told = asked(root, standin, "add", made_up.doi(3), "--yes", "--today", "2026-11-20")
    assert code == 0, told
    key = f"{work['author'][0]['family'].lower()}{work['issued']['date-parts'][0][0]}"
    assert f"Added `{key}` to references.bib" in told
    bibliography = (root / "references.bib").read_text(encoding="utf-8")
    assert bibliography.replace(BIB, "").lstrip().startswith(f"@article{{{key},")
    assert asked(root, standin, "add", made_up.doi(3), "--yes") == (
        0,
        f"`{key}` is this work already; nothing was added.\n",
    )
    assert (root / "references.bib").read_text(encoding="utf-8") == bibliography
    checked = claimstead(root, "check", "--today", "2026-11-20", "--select", "REF", "--ignore", "REF118")
    assert (checked.returncode, "0 errors, 0 warnings, 0 notes" in checked.stdout) == (0, True), checked.stdout
    lock = (root / "references.lock").read_text(encoding="utf-8")
    digest = json.loads(next(line for line in lock.splitlines() if made_up.doi(3) in line))["texts"][0]["digest"]
    abstract = TextStore(root.parent / "cache/claimstead/texts").get(digest)
    assert abstract is not None
    assert "number 3" in abstract


def test_free_text_and_a_key_of_ones_own(root: Path, standin: Standin) -> None:
    work = made_up.work(6)
    year = str(work["issued"]["date-parts"][0][0])
    words = (work["author"][0]["family"], work["title"][0], year, "--key", "mine")
    code, told = asked(root, standin, "add", *words, "--yes")
    assert (code, "Chosen by search" in told, "Added `mine`" in told) == (0, True, True), told


def test_a_doubt_adds_nothing_and_names_the_command(root: Path, standin: Standin) -> None:
    code, told = asked(root, standin, "add", made_up.work(6)["title"][0], "--yes")
    assert code == 1
    assert f"to add it: claimstead refs add {made_up.doi(6)}" in told
    assert (root / "references.bib").read_text(encoding="utf-8") == BIB


@pytest.mark.parametrize("arguments", [("--dry-run",), ()])
def test_without_a_yes_nothing_is_written(arguments: tuple[str, ...], root: Path, standin: Standin) -> None:
    before = (root / "references.lock").read_bytes()
    code, told = asked(root, standin, "add", made_up.pmid(4), *arguments)
    assert (code, "@article{" in told) == (0 if arguments else 2, True)
    assert (root / "references.bib").read_text(encoding="utf-8") == BIB
    assert (root / "references.lock").read_bytes() == before


def test_a_retracted_work_is_refused_unless_it_is_wanted(root: Path, standin: Standin) -> None:
    standin.shelf.give_notice(made_up.doi(9), "retraction", "10.5555/notice", day=(2020, 5, 1))
    code, told = asked(root, standin, "add", made_up.doi(9), "--yes")
    assert (code, "THIS WORK NO LONGER COUNTS" in told) == (2, True)
    assert (root / "references.bib").read_text(encoding="utf-8") == BIB
    code, told = asked(root, standin, "add", made_up.doi(9), "--yes", "--even-if-retracted")
    assert (code, "NOTICE: retraction" in told) == (0, True)


def test_nobody_there_is_neither_found_nor_missing(root: Path) -> None:
    for arguments in (("find", "itch"), ("add", made_up.doi(3), "--yes"), ("add", "itch in eczema", "--yes")):
        done = claimstead(root, "refs", *arguments, *NOBODY)
        assert done.returncode == 3
        assert "Could not ask, so nothing is known" in done.stderr
    assert (root / "references.bib").read_text(encoding="utf-8") == BIB


def test_find_shows_scores_and_reasons_or_says_there_is_nothing(root: Path, standin: Standin) -> None:
    code, told = asked(root, standin, "find", made_up.work(5)["title"][0], "--rows", "2")
    assert (code, told.count("to add it:"), "title the same" in told) == (0, 2, True)
    assert asked(root, standin, "find", "qwertz")[1].startswith("Crossref has nothing like that.")


def test_find_is_not_asked_about_nothing_nor_about_what_names_one_work(root: Path) -> None:
    for words, why in (
        (" ", "Name a work by"),
        (made_up.doi(5), "refs add 10.5555/standin.5 --dry-run"),
        ("31839002", "refs add 31839002 --dry-run"),
    ):
        done = claimstead(root, "refs", "find", words, *NOBODY)
        assert (done.returncode, why in done.stderr) == (2, True), done.stderr


def test_list_and_impact_ask_nobody(root: Path) -> None:
    listed = claimstead(root, "refs", "list")
    assert listed.stdout.startswith("schmitt2011  10.1111/j.1365-2133.2010.10030.x    1 claim   found in crossref")
    (one,) = json.loads(claimstead(root, "refs", "list", "--format", "json").stdout)
    assert (one["key"], one["state"], one["claims"]) == ("schmitt2011", "found", 1)
    impact = claimstead(root, "refs", "impact", "schmitt2011")
    assert (impact.returncode, "Without it nothing would support: twice-weekly-cream." in impact.stdout) == (0, True)
    assert claimstead(root, "refs", "impact", "nobody").returncode == 2


def test_what_could_not_be_read_makes_the_answer_incomplete(root: Path) -> None:
    claim = root / CLAIM_PATH
    claim.write_text(claim.read_text().replace("kind: treatment-effect", "kind: magic"))
    for arguments in (("refs", "impact", "schmitt2011"), ("refs", "list"), ("notices", "list")):
        done = claimstead(root, *arguments)
        assert f"INCOMPLETE: {CLAIM_PATH} could not be read" in done.stdout
        assert done.returncode == 3
    listed = claimstead(root, "refs", "list", "--format", "json")
    assert (len(json.loads(listed.stdout)), "INCOMPLETE" in listed.stderr, listed.returncode) == (1, True, 3)


def test_content_can_not_steer_the_terminal(tmp_path: Path) -> None:
    root = write_project(tmp_path, Example(references=BIB.replace("schmitt2011", "schmitt2011\u202e")))
    assert "\u202e" not in claimstead(root, "refs", "list").stdout
