"""``claimstead texts``: editors' own copies of works' texts, kept outside the repository."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import INCOMPLETE, Project, dossier_options, texts_option
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.citing.own_texts import TextKind


@click.group()
def texts() -> None:
    """Keep texts of works at hand, outside the repository.

    The repository gets only their digests.
    """


@texts.command()
@click.argument("work", metavar="KEY|DOI|PMID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--kind",
    type=click.Choice(["abstract", "full-text"]),
    default="full-text",
    show_default=True,
    help="What of the work it is.",
)
@click.option("--truncated", is_flag=True, help="The text is cut short: what it lacks, the work may have.")
@texts_option
@dossier_options
def add(project: Project, work: str, file: Path, kind: "TextKind", truncated: bool, texts_folder: Path | None) -> None:
    """Keep your own copy of a work's text.

    Passages are looked up in it. Name the work by citation key, DOI or PubMed identifier; it must
    be in references.lock. FILE is plain text (UTF-8), a saved web page (.html) or a PDF with
    text in it (that needs `pip install 'claimstead[pdf]'`). Its beginning must hold the title of
    the registered work and the family name of its first author; typography is forgiven, another
    word is not, and a title of few words needs a line of its own. The text goes into the folder of
    texts, its digest into references.lock, in place of an earlier one of the same kind.
    """
    from claimstead.citing.own_texts import add_text, work_named
    from claimstead.reading.text_files import read_text_file
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    store = open_store(root, config, texts_folder)
    dossier = project.read(root, config)
    found = work_named(dossier, work)
    digest, earlier = add_text(dossier, found, read_text_file(file), kind, store, truncated)
    if digest == earlier:
        click.echo(f"This very text was known already; {digest[:19]}… is kept in {store.folder}.")
    else:
        instead = f", in place of {earlier[:19]}…" if earlier else ""
        of = f"{kind} of {found.identifier}"
        click.echo(f"Kept {digest[:19]}… in {store.folder}; {config.lock} names it as {of}{instead}.")
    click.echo("Look the claims' passages up in it with `claimstead texts verify`.")
    if file.resolve().is_relative_to(root):
        click.echo(
            f"{file} lies in the repository, and other people's texts must not get there. It is kept elsewhere now: "
            "remove it before you commit.",
            err=True,
        )


@texts.command("list")
@texts_option
@dossier_options
def list_texts(project: Project, texts_folder: Path | None) -> None:
    """List which works have texts, and which of them are here.

    Texts are kept outside the repository, so another machine may have others. Asks no network.
    """
    from claimstead.citing.own_texts import held_texts
    from claimstead.citing.telling import held_lines, incomplete_lines
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    dossier = project.read(root, config)
    held = held_texts(dossier, open_store(root, config, texts_folder))
    have = {key for one in held for key in one.keys}
    show(held_lines(held, [key for key in dossier.references if key not in have]))
    show(incomplete_lines(dossier))


@texts.command()
@click.argument("keys", nargs=-1, metavar="[KEYS]...")
@texts_option
@dossier_options
def verify(project: Project, keys: tuple[str, ...], texts_folder: Path | None) -> int:
    """Look the claims' passages up in the works' texts.

    With KEYS (citation keys), only those of these works. Looked for is each passage, word for word;
    only typography is forgiven. What it gave goes to references.lock, so that `claimstead check`
    needs no text; commit it. For passages that are ambiguous or absent, the place and the words
    that differ are shown here and nowhere else. What is recorded of texts that are on this machine
    is made anew, whatever stood there; of others it stands, and is counted as not checked. Asks no
    network.

    Exit codes: 0 all that could be looked up stands once, 1 a passage is ambiguous or absent, 2 wrong
    use, 3 a passage was never looked up and its text is not on this machine, or a file could not be
    read.
    """
    from claimstead.citing.telling import incomplete_lines
    from claimstead.reading.text_store import open_store
    from claimstead.sync.lock_file import hold_lock
    from claimstead.sync.sightings import verified_lines
    from claimstead.sync.verifying import verify_texts

    root, config = project.open()
    store = open_store(root, config, texts_folder)
    with hold_lock(root, config) as lock_file:
        dossier = project.read(root, config)
        verified = verify_texts(dossier, lock_file, store, keys)
    show(verified_lines(verified) if verified else ["There are no passages to look up."])
    show(incomplete_lines(dossier))
    states = {one.state.state for one in verified}
    if states & {"ambiguous", "absent"}:
        return 1
    return INCOMPLETE if dossier.unread_files or "not-looked-up" in states else 0
