"""``claimstead texts``: editors' own copies of works' texts, kept outside the repository."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import Command, Project, dossier_options
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.citing.own_texts import TextKind


def texts_option(command: Command) -> Command:
    """Adds ``--texts`` to a command."""
    return click.option(
        "--texts",
        "folder",
        metavar="DIR",
        type=click.Path(path_type=Path, file_okay=False),
        help="The folder of texts, instead of the one in the user's cache.",
    )(command)


@click.group()
def texts() -> None:
    """Keep the texts of works at hand; they stay outside the repository, which gets only their digests."""


@texts.command()
@click.argument("doi")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--kind",
    type=click.Choice(["abstract", "full-text"]),
    default="full-text",
    show_default=True,
    help="What of the work it is.",
)
@texts_option
@dossier_options
def add(project: Project, doi: str, file: Path, kind: "TextKind", folder: Path | None) -> None:
    """Keep your own copy of the work DOI, so that passages can be looked up in it.

    FILE is plain text (UTF-8), a saved web page (.html) or a PDF with text in it (that needs
    `pip install 'claimstead[pdf]'`). Its beginning must hold the title of the registered work and the
    family name of its first author; typography is forgiven, another word is not. The text goes into
    the folder of texts, its digest into references.lock, in place of an earlier one of the same kind.
    """
    from claimstead.citing.own_texts import add_text
    from claimstead.errors import UsageError
    from claimstead.model.reference import canonical_doi
    from claimstead.reading.text_files import read_text_file
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    store = open_store(root, config, folder)
    canonical = canonical_doi(doi)
    if canonical is None:
        raise UsageError(f"`{doi[:200]}` is no DOI: a DOI is 10., four to nine digits, a slash and the rest.")
    digest, earlier = add_text(project.read(root, config), canonical, read_text_file(file), kind, store)
    if digest == earlier:
        click.echo(f"This very text was known already; {digest[:19]}… is kept in {store.folder}.")
    else:
        instead = f", in place of {earlier[:19]}…" if earlier else ""
        click.echo(f"Kept {digest[:19]}… in {store.folder}; {config.lock} names it as {kind} of {canonical}{instead}.")


@texts.command("list")
@texts_option
@dossier_options
def list_texts(project: Project, folder: Path | None) -> None:
    """List which works have texts, and whether those are on this machine; asks no network."""
    from claimstead.citing.own_texts import held_texts
    from claimstead.citing.telling import held_lines
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    dossier = project.read(root, config)
    held = held_texts(dossier, open_store(root, config, folder))
    have = {key for one in held for key in one.keys}
    show(held_lines(held, [key for key in dossier.references if key not in have]))
