"""``claimstead refs``: find works, add them to the bibliography, see how references stand and what rests on them."""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from claimstead.cli.asking import Asking, AskingCommand, asking_options
from claimstead.cli.project import INCOMPLETE, Project, dossier_options, root_option
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.citing.looking_up import Asker, Doubtful
    from claimstead.config import Config

Answered = TypeVar("Answered")
MOST_ROWS = 50
NOTHING_FOUND = "Crossref has nothing like that. Books, reports and web pages are often registered nowhere."


@click.group()
def refs() -> None:
    """Find works, add them, see what rests on them."""


@refs.command("list")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="How. [text]")
@dossier_options
def list_references(project: Project, format_name: str) -> int:
    """List all references and how they stand.

    Asks no network. A line each: key, DOI or PMID, the number of claims that cite it, and what the
    registries said of it: found on a day, transcribed by a person, not registered, could not be
    asked, never asked, or nothing to ask by. Retractions and other notices stand behind that in
    capitals. Exit code 3 says that a file could not be read, so that something may be missing.
    """
    import msgspec

    from claimstead.citing.states import standings
    from claimstead.citing.telling import incomplete_lines, standing_lines

    dossier = project.read(*project.open())
    all_standings = standings(dossier)
    if format_name == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(all_standings), indent=2))
    else:
        show(standing_lines(all_standings))
    show(incomplete_lines(dossier), err=format_name == "json")
    return INCOMPLETE if dossier.unread_files else 0


@refs.command()
@click.argument("work", metavar="DOI|KEY")
@dossier_options
def impact(project: Project, work: str) -> int:
    """Show everything that rests on a work.

    Name it by DOI or citation key. Asks no network. For each claim: its verdict, what the work says
    to it, its wording for patients and clinicians, the article's sentences, the pages that print
    it, and which other works say the same. At the end: the claims that nothing would support if the
    work fell. Exit code 3 says that a file could not be read, so that something may be missing.
    """
    from claimstead.citing.resting import references_to, resting_on
    from claimstead.citing.telling import incomplete_lines, resting_lines

    dossier = project.read(*project.open())
    references = references_to(dossier, work)
    show(resting_lines(dossier, references, resting_on(dossier, references)))
    show(incomplete_lines(dossier))
    return INCOMPLETE if dossier.unread_files else 0


@refs.command(cls=AskingCommand)
@click.argument("text", nargs=-1, required=True)
@click.option("--rows", type=click.IntRange(1, MOST_ROWS), default=5, show_default=True, help="How many to show.")
@dossier_options
@asking_options
def find(project: Asking, text: tuple[str, ...], rows: int) -> int:
    """Search Crossref for a title or a whole citation.

    What may be meant is shown. Each candidate comes with a score from 0 to 1 and its reasons:
    whether its title stands in TEXT word for word (else which words differ), whether its first
    author is named, and its year. Nothing is written. Exit code 3 says that Crossref could not be
    asked, which is not the same as nothing found.
    """
    from claimstead.citing.looking_up import search
    from claimstead.citing.naming import named_by
    from claimstead.citing.telling import candidate_lines
    from claimstead.errors import UsageError

    named = named_by(" ".join(text))
    if not named.text:
        one = shlex.quote(named.doi or named.pmid)
        raise UsageError(
            f"That names one work, which `claimstead refs add {one} --dry-run` shows. "
            "To search by words, leave the identifier out."
        )
    _, config = project.open()
    judged = _ask(project, config, lambda asker: search(asker, named.text, rows))
    if judged is None:
        return INCOMPLETE
    show(candidate_lines(judged) if judged else [NOTHING_FOUND])
    return 0


@refs.command(cls=AskingCommand)
@click.argument("work", nargs=-1, required=True, metavar='DOI|PMID|"FREE TEXT"')
@click.option("--key", default="", metavar="KEY", help="The citation key; by default made as `citation-key` is set.")
@click.option("--yes", "writing", flag_value="yes", help="Write without asking you first.")
@click.option("--dry-run", "writing", flag_value="no", help="Show what would be written, and write nothing.")
@click.option("--even-if-retracted", is_flag=True, help="Add a work that was retracted, withdrawn or removed.")
@dossier_options
@asking_options
def add(project: Asking, work: tuple[str, ...], key: str, writing: str | None, even_if_retracted: bool) -> int:
    """Add a work to the bibliography.

    A DOI is asked of Crossref, else of the agency it is registered at; a PubMed identifier (PMID) of
    PubMed, and the DOI that PubMed gives as well. Free text is searched for, and added only where one
    candidate agrees in title, first author and year and no other comes near; otherwise the candidates
    are shown with the command that adds each (exit code 1).

    The entry goes to the end of the bibliography, or to its place where that is sorted by key; every
    other byte stays as it is. What the registry answered goes into references.lock.

    Exit codes: 0 the work was added, was there already, or you said no; 1 free text leaves a doubt; 2
    wrong use, no registry knows the work, it was retracted, or a file could not be written; 3 a registry
    could not be asked, so nothing is known.
    """
    from claimstead.citing.adding import described, refuse_retracted, write_down
    from claimstead.citing.looking_up import Already, Doubtful, look_up
    from claimstead.citing.naming import named_by
    from claimstead.reading.bibtex.writing import bibtex_entry
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    texts = open_store(root, config, project.texts_folder)
    named = named_by(" ".join(work))
    references = [one.value for one in project.read(root, config).reference_entries]
    outcome = _ask(project, config, lambda asker: look_up(asker, references, named))
    if outcome is None:
        return INCOMPLETE
    if isinstance(outcome, Already):
        click.echo(f"`{outcome.reference.key}` is this work already; nothing was added.")
        return 0
    if isinstance(outcome, Doubtful):
        return _leave_to_choose(outcome)
    if not even_if_retracted:
        refuse_retracted(outcome)
    reference = described(outcome, references, config.citation_key, key)
    show(outcome.told())
    show(bibtex_entry(reference).splitlines())
    if not _wanted(writing, config.bibliography):
        click.echo("Nothing was written.")
        return 0
    write_down(root, config, reference, outcome.answers, texts)
    click.echo(f"Added `{reference.key}` to {config.bibliography}, and what was answered to {config.lock}.")
    return 0


@refs.command()
@click.argument("file", type=click.Path(path_type=Path))
@root_option
def transcribe(project: Project, file: Path) -> None:
    """Add works whose records you copied from pages.

    For where no registry can be asked. FILE is CSL-JSON, one work or a list, as reference managers
    export it; beside its fields each work needs `seen`, a list of the pages on which you saw all
    this, and may have `partial` (authors, titles, containers or dates seen only in part) and
    `note`. Leave out what you did not see. Works that are there already are left as they are, and
    REF121 keeps saying that no registry has confirmed the others.
    """
    from claimstead.citing.adding import write_down
    from claimstead.citing.transcribing import read_transcript, there_already
    from claimstead.errors import UsageError
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    references = [one.value for one in project.read(root, config).reference_entries]
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file} can't be read: {error.strerror}.") from error
    for one in list(read_transcript(content, references, config.citation_key, project.day())):
        there = there_already(references, one.reference)
        if there is not None:
            click.echo(f"`{there.key}` is “{one.reference.title}” already; it was left as it is.")
            continue
        write_down(root, config, one.reference, one.answers, open_store(root, config, None))
        references.append(one.reference)
        click.echo(f"Added `{one.reference.key}`: {one.reference.title}")


def _wanted(writing: str | None, bibliography: str) -> bool:
    from claimstead.errors import UsageError

    if writing is None and not sys.stdin.isatty():
        raise UsageError("There is nobody to ask whether to write this; say --yes to write it, or --dry-run.")
    return writing == "yes" or (writing is None and click.confirm(f"Add this to {bibliography}?"))


def _leave_to_choose(doubtful: "Doubtful") -> int:
    from claimstead.citing.telling import candidate_lines

    show(candidate_lines(doubtful.judged) if doubtful.judged else [NOTHING_FOUND])
    if doubtful.judged:
        click.echo("None agrees in title, first author and year beyond doubt, so nothing was added. Choose one.")
    return 1


def _ask(project: Asking, config: "Config", question: Callable[["Asker"], Answered]) -> "Answered | None":
    """What the registries answer to a question; None where they could not be asked, which is said."""
    from claimstead.citing.looking_up import Asker
    from claimstead.reading.notice_store import NoticeStore
    from claimstead.registries.asking.failures import CouldNotAskError, SessionEndedError
    from claimstead.sync.run import everyone

    try:
        with project.session(config) as session:
            registries = everyone(session, project.settings(config), project.day())
            return question(Asker(registries, NoticeStore(), project.day()))
    except (CouldNotAskError, SessionEndedError) as error:
        click.echo(f"Could not ask, so nothing is known and nothing was written: {error}", err=True)
        return None
