"""The command line. Each command imports what it needs when it runs, so that ``--help`` stays quick."""

import contextlib
import io
import os
import sys
from typing import NoReturn

import click

from claimstead import __version__
from claimstead.cli.articles import articles
from claimstead.cli.assess import assess
from claimstead.cli.check import check
from claimstead.cli.dev import dev
from claimstead.cli.fix import fix
from claimstead.cli.new import new
from claimstead.cli.notices import notices
from claimstead.cli.refs import refs
from claimstead.cli.rules import explain, rules
from claimstead.cli.schema import schema
from claimstead.cli.sync import sync
from claimstead.cli.texts import texts
from claimstead.errors import ClaimsteadError

HELP = """Checks health content: every statement on a claim, every claim on evidence, every piece of evidence on a work.

Begin with `claimstead check`. It reads the repository you stand in, asks no network, and tells you for each problem
what is wrong, what it found instead and what to do.

\b
Exit codes of all commands:
  0  all is well
  1  there are findings at or above --fail-on
  2  wrong use or configuration, or nothing was checked
  3  incomplete: something that had to be asked or read could not be
"""


@click.group(help=HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="claimstead %(version)s")
def commands() -> None:
    """The commands, one module each."""


for command in (check, fix, explain, rules, schema, new, articles, sync, refs, texts, assess, notices, dev):
    commands.add_command(command)


def main() -> NoReturn:
    """Runs the command line; no input of an editor ends in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(
                errors="backslashreplace"
            )  # a terminal that lacks a character is no fault of the content
    try:
        exit_code = commands.main(standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        if os.environ.get("CLAIMSTEAD_DEBUG"):
            raise
        if isinstance(error, OSError):
            _drop_output()
        _leave(*_why(error))
    sys.exit(exit_code or 0)


def _why(error: BaseException) -> tuple[str, int]:
    """What to tell the user of whatever ended the run, and the exit code."""
    if isinstance(error, click.exceptions.Abort | KeyboardInterrupt):
        return "Stopped.", 130
    if isinstance(error, click.ClickException):
        return error.format_message(), error.exit_code
    if isinstance(error, ClaimsteadError):
        return str(error), error.exit_code
    if isinstance(error, BrokenPipeError):
        return "", 141
    if isinstance(error, OSError):
        return f"The machine would not let claimstead work: {error}. Nothing counts as checked.", 2
    return (
        f"claimstead itself failed ({type(error).__name__}: {error}). Nothing was changed and nothing counts as "
        "checked. Please report it; CLAIMSTEAD_DEBUG=1 shows where it happened.",
        2,
    )


def _leave(message: str, exit_code: int) -> NoReturn:
    """Says why on standard error, without letting what was typed steer the terminal."""
    shown = "".join(character if character.isprintable() or character == "\n" else "\ufffd" for character in message)
    with contextlib.suppress(OSError):
        click.echo(shown, err=True, nl=bool(shown))
    sys.exit(exit_code)


def _drop_output() -> None:
    """Keeps the interpreter from writing what is left when it ends: there is nobody to take it."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
