"""``claimstead refs transcribe``: records that a person copied."""

import json
from pathlib import Path

from tests.cli.run import claimstead
from tests.sound_project import write_project

WORKS = [
    {"id": "old", "title": "Known", "DOI": "10.1111/j.1365-2133.2010.10030.x", "seen": ["a page"]},
    {
        "id": "new2020",
        "type": "article-journal",
        "title": "Itch",
        "DOI": "10.5555/new",
        "seen": ["https://example.org"],
    },
    {"id": "label2024", "type": "webpage", "title": "A label", "URL": "https://example.org/l", "seen": ["the page"]},
]


def test_works_are_added_once_and_the_check_then_reads_them(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "works.json").write_text(json.dumps(WORKS))
    done = claimstead(root, "refs", "transcribe", "works.json")
    assert done.returncode == 0, done.stderr
    assert "`schmitt2011` is “Known” already; it was left as it is." in done.stdout
    assert "Added `new2020`: Itch\nAdded `label2024`: A label" in done.stdout
    assert '"via":"transcribed","seen":["https://example.org"]' in (root / "references.lock").read_text()
    assert "@online{label2024," in (root / "references.bib").read_text()
    checked = claimstead(root, "check", "--select", "REF")
    assert "REF121" in checked.stdout
    assert "REF119" not in checked.stdout


def test_a_work_that_stands_twice_in_the_file_or_is_transcribed_again_is_added_once(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "works.json").write_text(json.dumps([*WORKS[1:], {**WORKS[1], "id": "again"}, {**WORKS[2], "id": "again"}]))
    done = claimstead(root, "refs", "transcribe", "works.json")
    assert (done.returncode, done.stderr) == (0, "")
    assert "`new2020` is “Itch” already" in done.stdout
    written = (root / "references.bib").read_bytes()
    assert "Added" not in claimstead(root, "refs", "transcribe", "works.json").stdout
    assert (root / "references.bib").read_bytes() == written


def test_what_a_registry_answered_is_never_replaced(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    (root / "references.bib").write_text("")
    answered = (root / "references.lock").read_bytes()
    (root / "works.json").write_text(json.dumps(WORKS[0]))
    done = claimstead(root, "refs", "transcribe", "works.json")
    assert (done.returncode, done.stdout) == (
        0,
        "Added `old`: Known\n",
    )
    assert (root / "references.lock").read_bytes() == answered


def test_a_file_that_is_no_csl_adds_nothing(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    before = (root / "references.bib").read_bytes()
    (root / "works.json").write_text(json.dumps([WORKS[1], {"title": "No pages seen"}]))
    done = claimstead(root, "refs", "transcribe", "works.json")
    assert (done.returncode, "Work 2 has no `seen`" in done.stderr) == (2, True)
    assert claimstead(root, "refs", "transcribe", "absent.json").returncode == 2
    assert (root / "references.bib").read_bytes() == before
