"""``claimstead dev``: what people who try or change claimstead itself need; it works in a clone of it."""

import os
import sys
from pathlib import Path

import click

STANDIN = Path("tests/standin/__main__.py")


@click.group()
def dev() -> None:
    """Try or change claimstead itself, in a clone of it."""


@dev.command(add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("options", nargs=-1, type=click.UNPROCESSED)
def registry(options: tuple[str, ...]) -> None:
    """Start a stand-in for the registries, to try things offline.

    All options, --help among them, are those of the stand-in itself.
    """
    from claimstead.errors import UsageError

    clone = find_clone()
    if clone is None:
        raise UsageError(
            "`claimstead dev registry` needs a clone of claimstead: the stand-in is part of its tests and is not "
            "installed with it. Clone the repository and run the command there."
        )
    found = [str(clone), str(clone / "tooling"), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(found)}
    # The stand-in takes this process's place, so that signals reach it and its exit code is ours; -P keeps
    # a folder `tests` where the user stands from being taken for the clone's.
    command = [sys.executable, "-P", "-m", "tests.standin", *options]
    sys.stdout.flush()
    os.execve(sys.executable, command, environment)  # noqa: S606  # there is no shell in between, as it should be


def find_clone() -> Path | None:
    """The clone of claimstead that this command comes from, or else the one that is stood in."""
    here = Path.cwd()
    for folder in (Path(__file__).parents[3], here, *here.parents):
        if (folder / STANDIN).is_file() and (folder / "tooling/claimstead").is_dir():
            return folder
    return None
