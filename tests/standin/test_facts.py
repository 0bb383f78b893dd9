"""The facts that are committed: enough of them, small, and no texts among them."""

import gzip
from pathlib import Path

import msgspec
import pytest

from tests.standin import Facts, Standin, facts, made_up
from tests.standin.asking import ask


@pytest.fixture(scope="module")
def works() -> list[Facts]:
    return list(facts.works())


def test_the_committed_works_are_many_and_small(works: list[Facts]) -> None:
    assert len({work["DOI"] for work in works}) == len(works) > 2_000
    assert facts.WORKS.stat().st_size < 500_000


def test_no_abstract_and_no_reference_is_among_them(works: list[Facts]) -> None:
    names = {name for work in works for name in work}
    assert {"title", "author", "issued", "updated-by", "update-to"} <= names
    assert names & {"abstract", "reference", "description", "assertion"} == set()
    others = facts.OTHERS.read_text(encoding="utf-8")
    assert "description" not in others
    assert "@" not in others


def test_what_was_recorded_is_held(standin: Standin) -> None:
    shelf = standin.shelf
    assert shelf.agency("10.1430/8105") == "medra"
    assert shelf.agency("10.5281/zenodo.3596961") == "datacite"
    assert shelf.agency("10.26434/chemrxiv.5406907") == "crossref"
    assert shelf.agency("10.5555/nowhere") is None


@pytest.mark.parametrize("name", ["works.jsonl", "works.jsonl.gz"])
def test_works_of_a_file(name: str, tmp_path: Path) -> None:
    lines = b"".join(msgspec.json.encode(work) + b"\n" for work in made_up.works(3))
    file = tmp_path / name
    file.write_bytes(gzip.compress(lines) if name.endswith(".gz") else lines)
    assert list(facts.works(file)) == list(made_up.works(3))


def test_the_data_beside_the_project_are_where_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CLAIMSTEAD_DATA", str(tmp_path))
    assert facts.data_folder() == tmp_path
    monkeypatch.delenv("CLAIMSTEAD_DATA")
    assert facts.data_folder().parts[-2:] == ("shared", "data")


def test_every_committed_work_can_be_asked_for(standin: Standin) -> None:
    cursor, seen = "*", 0
    while page := (answer := ask(standin, f"/works?rows=1000&cursor={cursor}")).message["items"]:
        seen += len(page)
        cursor = answer.message["next-cursor"]
    assert seen == len(standin.shelf)
