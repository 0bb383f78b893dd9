"""The command line. Each command imports what it needs when it runs, so that ``--help`` stays quick."""

import os
import sys
from typing import NoReturn

import click

from claimstead import __version__
from claimstead.cli.articles import articles
from claimstead.cli.check import check
from claimstead.cli.new import new
from claimstead.cli.rules import explain, rules
from claimstead.cli.schema import schema
from claimstead.errors import ClaimsteadError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="claimstead %(version)s")
def commands() -> None:
    r"""Checks health content: every statement on a claim, every claim on evidence, every piece of evidence on a work.

    Begin with `claimstead check`. It reads the repository you stand in, asks no network, and tells
    you for each problem what is wrong, what it found instead and what to do.

    \b
    Exit codes of all commands:
      0  all is well
      1  there are findings at or above --fail-on
      2  wrong use or configuration, or nothing was checked
      3  incomplete: something that had to be asked could not be
    """


for command in (check, explain, rules, schema, new, articles):
    commands.add_command(command)


def main() -> NoReturn:
    """Runs the command line; no input of an editor ends in a traceback."""
    try:
        exit_code = commands.main(standalone_mode=False)
    except click.exceptions.Abort:
        _leave("Stopped.", 130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except ClaimsteadError as error:
        _leave(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except Exception as error:
        if os.environ.get("CLAIMSTEAD_DEBUG"):
            raise
        _leave(
            f"claimstead itself failed ({type(error).__name__}: {error}). Nothing was changed and nothing counts as "
            "checked. Please report it; CLAIMSTEAD_DEBUG=1 shows where it happened.",
            2,
        )
    sys.exit(exit_code or 0)


def _leave(message: str, exit_code: int) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(exit_code)
