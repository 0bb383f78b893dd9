"""Every command that README.md shows works, and prints what it says."""

import re
from pathlib import Path

import pytest

from tests.house.clone import ROOT
from tests.house.readme import blocks, prepared, reader_clone, run_block, settled

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_block_runs_and_prints_what_the_readme_says(tmp_path: Path) -> None:
    """In order and in one clone, because a tour goes on where it left off."""
    place = reader_clone(tmp_path)
    for block in blocks(TEXT):
        exit_code, printed = run_block(block, place)
        if block.output is None:
            assert exit_code == 0, f"{block.commands}\n{printed}"
        else:
            assert settled(printed) == settled(block.output), (
                f"{block.commands}\nRun `make readme` if this is as it should be."
            )
    assert (place / "build/site/index.html").is_file()


def test_all_fenced_blocks_are_commands_or_their_outputs() -> None:
    fences = re.findall(r"^```(\w*)$", TEXT, re.M)
    opened = fences[::2]
    assert opened.count("sh") == len(blocks(TEXT))
    assert opened.count("text") == sum(block.output is not None for block in blocks(TEXT))
    assert set(opened) == {"sh", "text"}


def test_the_two_commands_come_first_and_the_tour_fails_once_and_ends_well() -> None:
    found = blocks(TEXT)
    assert found[0].commands.splitlines() == ["make", "make test"]
    outputs = [block.output for block in found if block.output is not None]
    assert "error" in outputs[0]
    assert "to do:" in outputs[0]
    assert ": 0 errors" in outputs[1]


@pytest.mark.parametrize(
    "target", re.findall(r"\]\((?!https?://|#)([^)#]+)", TEXT) + re.findall(r'src="([^"]+)"', TEXT)
)
def test_links_and_pictures_lead_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def test_make_test_is_not_run_from_within_a_test() -> None:
    assert prepared("make test").endswith("--dry-run")
    assert not prepared("make").endswith("--dry-run")
