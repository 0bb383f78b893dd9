"""Shows lines on standard output or error, whatever the content they quote."""

from collections.abc import Iterable

import click


def show(lines: Iterable[str], err: bool = False) -> None:
    """Writes each line as soon as it is there; control characters in it are made visible."""
    from claimstead.formats.text import printable

    for line in lines:
        click.echo(printable(line), err=err)
