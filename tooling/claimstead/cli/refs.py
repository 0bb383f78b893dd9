"""``claimstead refs``: find works, add them to the bibliography, see how references stand and what rests on them."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from claimstead.cli.asking import Asking, asking_options
from claimstead.cli.project import Project, dossier_options
from claimstead.cli.showing import show

if TYPE_CHECKING:
    from claimstead.citing.asking import Asker
    from claimstead.citing.looking_up import Doubtful
    from claimstead.config import Config

Answered = TypeVar("Answered")
COULD_NOT_ASK = 3
MOST_ROWS = 50
NOTHING_FOUND = "Crossref has nothing like that. Books, reports and web pages are often registered nowhere."


@click.group()
def refs() -> None:
    """Work with references: find a work, add it, see how all stand and what rests on one."""


@refs.command("list")
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="How. [text]")
@dossier_options
def list_references(project: Project, format_name: str) -> None:
    """List all references and how they stand; asks no network.

    A line each: key, DOI or PMID, the number of claims that cite it, and what the registries said of
    it: found on a day, transcribed by a person, not registered, could not be asked, never asked, or
    nothing to ask by. Retractions and other notices stand behind that in capitals.
    """
    import msgspec

    from claimstead.citing.standing import standings
    from claimstead.citing.telling import standing_lines

    all_standings = standings(project.read(*project.open()))
    if format_name == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(all_standings), indent=2))
    else:
        show(standing_lines(all_standings))


@refs.command()
@click.argument("work", metavar="DOI|KEY")
@dossier_options
def impact(project: Project, work: str) -> None:
    """Show everything that rests on the work DOI or KEY; asks no network.

    For each claim: its verdict, what the work says to it, its wording for patients and clinicians,
    the article's sentences, the pages that print it, and which other works say the same. At the end:
    the claims that nothing would support if the work fell.
    """
    from claimstead.citing.resting import references_to, resting_on
    from claimstead.citing.telling import resting_lines

    dossier = project.read(*project.open())
    references = references_to(dossier, work)
    show(resting_lines(dossier, references, resting_on(dossier, references)))


@refs.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--rows", type=click.IntRange(1, MOST_ROWS), default=5, show_default=True, help="How many to show.")
@dossier_options
@asking_options
def find(project: Asking, text: tuple[str, ...], rows: int) -> int:
    """Search Crossref for TEXT, a title or a whole citation, and show what may be meant.

    Each candidate comes with a score from 0 to 1 and its reasons: whether its title stands in TEXT
    word for word (else which words differ), whether its first author is named, and its year. Nothing
    is written. Exit code 3 says that Crossref could not be asked, which is not the same as nothing
    found.
    """
    from claimstead.citing.looking_up import search
    from claimstead.citing.telling import candidate_lines

    _, config = project.open()
    judged = _ask(project, config, lambda asker: search(asker, " ".join(text), rows))
    if judged is None:
        return COULD_NOT_ASK
    show(candidate_lines(judged) if judged else [NOTHING_FOUND])
    return 0


@refs.command()
@click.argument("work", nargs=-1, required=True, metavar='DOI|PMID|"FREE TEXT"')
@click.option("--key", default="", metavar="KEY", help="The citation key; by default made as `citation-key` is set.")
@click.option("--yes", "writing", flag_value="yes", help="Write without asking you first.")
@click.option("--dry-run", "writing", flag_value="no", help="Show what would be written, and write nothing.")
@click.option("--even-if-retracted", is_flag=True, help="Add a work that was retracted, withdrawn or removed.")
@dossier_options
@asking_options
def add(project: Asking, work: tuple[str, ...], key: str, writing: str | None, even_if_retracted: bool) -> int:
    """Add a work to the bibliography, with what the registries say of it.

    A DOI is asked of Crossref, else of the agency it is registered at; a PubMed identifier (PMID) of
    PubMed, and the DOI that PubMed gives as well. Free text is searched for, and added only where one
    candidate agrees in title, first author and year and no other comes near; otherwise the candidates
    are shown with the command that adds each (exit code 1).

    The entry goes to the end of the bibliography, or to its place where that is sorted by key; every
    other byte stays as it is. What the registry answered goes into references.lock.
    """
    from claimstead.citing.adding import described, refuse_retracted, write_down
    from claimstead.citing.looking_up import Already, Doubtful, look_up
    from claimstead.citing.naming import named_by
    from claimstead.citing.telling import said_of
    from claimstead.reading.bibtex.writing import bibtex_entry
    from claimstead.reading.text_store import open_store

    root, config = project.open()
    texts = open_store(root, config, project.texts)
    named = named_by(" ".join(work))
    references = [one.value for one in project.read(root, config).reference_entries]
    outcome = _ask(project, config, lambda asker: look_up(asker, references, named))
    if outcome is None:
        return COULD_NOT_ASK
    if isinstance(outcome, Already):
        click.echo(f"`{outcome.reference.key}` is this work already; nothing was added.")
        return 0
    if isinstance(outcome, Doubtful):
        return _leave_to_choose(outcome)
    if not even_if_retracted:
        refuse_retracted(outcome)
    reference = described(outcome, references, config.citation_key, key)
    show(said_of(outcome))
    show(bibtex_entry(reference).splitlines())
    if not _wanted(writing, config.bibliography):
        click.echo("Nothing was written.")
        return 0
    write_down(root, config, outcome, reference, texts)
    click.echo(f"Added `{reference.key}` to {config.bibliography}, and what was answered to {config.lock}.")
    return 0


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
    from claimstead.citing.asking import Asker
    from claimstead.reading.notice_store import NoticeStore, default_notices_folder
    from claimstead.registries.asking.failures import CouldNotAskError, SessionEndedError

    notice_store = NoticeStore(default_notices_folder())
    try:
        with project.session(config) as session:
            registries = project.registries(session, config, project.day())
            return question(Asker(registries, notice_store, project.day()))
    except (CouldNotAskError, SessionEndedError) as error:
        click.echo(f"Could not ask, so nothing is known and nothing was written: {error}", err=True)
        return None
