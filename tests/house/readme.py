"""The command blocks of README.md, run as a reader would; `python -m tests.house.readme` writes their outputs anew.

A block of commands is fenced with ``sh``; where a block fenced with ``text`` follows
at once, it shows exactly what the commands print.
"""

import dataclasses
import re
import tempfile
from pathlib import Path

from tests.house.clone import ROOT, VENV, clone, run

TODAY = "2026-11-20"
BLOCK = re.compile(r"^```sh\n(?P<commands>.*?)^```\n(?:\n```text\n(?P<output>.*?)^```\n)?", re.M | re.S)


@dataclasses.dataclass(frozen=True)
class Block:
    """Commands that the README shows, and what it says they print; ``place`` is where that stands in the text."""

    commands: str
    output: str | None
    place: tuple[int, int]


def blocks(text: str) -> list[Block]:
    return [Block(found["commands"], found["output"], found.span("output")) for found in BLOCK.finditer(text)]


def prepared(line: str) -> str:
    """The line as it runs here: with the tools that are installed, as of one day, and without testing the tests."""
    if line.startswith("make"):
        line = re.sub("^make", "make --no-print-directory --old-file=.venv/run.stamp --old-file=.venv/test.stamp", line)
        return f"{line} --dry-run" if line.endswith(" test") else line
    return re.sub(r"claimstead check\b", f"claimstead check --today {TODAY}", line)


def run_block(block: Block, place: Path) -> tuple[int, str]:
    """The exit code of the block's last command, and all that was printed."""
    finished = run(place, "sh", "-c", "\n".join(prepared(line) for line in block.commands.splitlines()))
    return finished.returncode, finished.stdout


def settled(output: str) -> str:
    """The output but for what grows elsewhere, so that a new rule or reference needs no new README."""
    output = re.sub(r"with \d+ rules", "with all rules", output)
    return re.sub(r"references\.bib:\d+:\d+", "references.bib:…", output)


def reader_clone(place: Path) -> Path:
    """A clone in which `make` has installed everything."""
    clone(place)
    (place / ".venv").symlink_to(VENV, target_is_directory=True)
    return place


def with_fresh_outputs(text: str) -> str:
    """The README with what its commands print now."""
    with tempfile.TemporaryDirectory() as folder:
        place = reader_clone(Path(folder))
        printed = [(block, run_block(block, place)[1]) for block in blocks(text)]
    for block, output in reversed(printed):
        if block.output is not None:
            start, end = block.place
            text = text[:start] + output + text[end:]
    return text


if __name__ == "__main__":
    readme = ROOT / "README.md"
    readme.write_text(with_fresh_outputs(readme.read_text(encoding="utf-8")), encoding="utf-8")
