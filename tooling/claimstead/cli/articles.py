"""``claimstead articles``: an article's text against what we keep of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import INCOMPLETE, Project, check_id, root_option

if TYPE_CHECKING:
    from claimstead.dossier import Dossier


@click.group()
def articles() -> None:
    """Work with source articles.

    Their text is never stored, only digests of its sentences.
    """


@articles.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--article", "article_id", metavar="ID", help="The article's id; by default the one that fits best.")
@root_option
def verify(project: Project, file: Path, article_id: str | None) -> int:
    """Compare an article's text with the digests in article.yaml.

    FILE is plain text (UTF-8) of the whole article. Each sentence that no longer matches is named
    with its number and its place in article.yaml.
    """
    import dataclasses

    from claimstead.check import check
    from claimstead.formats import render
    from claimstead.rules.cov.cov403_changed_text import ChangedText

    root, config = project.open()
    text = _text_of(file)
    dossier = project.read(root, config)
    article_id = _known(dossier, article_id) if article_id else _best(dossier, text)
    dossier = dataclasses.replace(dossier, article_texts={article_id: text})
    report = check(dossier, [ChangedText()])  # whatever the configuration leaves out: this is what was asked for
    if report.findings:
        click.echo(render("text", report), nl=False)
        return 1
    sentences = len(dossier.articles[article_id].value.sentences)
    click.echo(f"All {sentences} sentences of `{article_id}` match the text in {file}.")
    return 0


@articles.command()
@click.argument("article_id", metavar="ID")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--title", required=True, help="The article's title.")
@root_option
def add(project: Project, article_id: str, file: Path, title: str) -> None:
    """Begin claims/ID/article.yaml from an article's text.

    FILE is plain text (UTF-8) of the whole article. It is cut into sentences, of which only digests
    are kept. Headings, questions and the reference list are guessed; look at each line, name who
    published the article and when, and cover or set aside what `claimstead check` calls open.
    """
    from claimstead.errors import UsageError
    from claimstead.intake.beginning import article_yaml, begin_article
    from claimstead.model.article import Article
    from claimstead.reading.claim_files import ARTICLE_FILE
    from claimstead.reading.typed_yaml import read_typed
    from claimstead.reading.writing import write_atomically

    root, config = project.open()
    check_id(article_id)
    place = root / config.claims / article_id / ARTICLE_FILE
    path = place.relative_to(root).as_posix()
    if place.exists():
        raise UsageError(f"{path} is there already; `claimstead articles verify` compares a text with it.")
    if not title.isprintable():
        raise UsageError("The title holds a character that can't be printed. Type it anew.")
    try:
        article = begin_article(article_id, title, _text_of(file))
    except ValueError as error:
        raise UsageError(f"{file}: {error}. Give the article's plain text.") from error
    written = article_yaml(article)
    for unread in read_typed(path, written, Article).problems:
        raise UsageError(f"{path} was not written: {unread.problem.message}")
    place.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(place, written.encode())
    guessed = sum(sentence.not_claim is not None for sentence in article.sentences)
    click.echo(
        f"Wrote {path}: {len(article.sentences)} sentences, of which {guessed} are set aside by guess. "
        "Look at each, then run `claimstead check`."
    )


@articles.command()
@root_option
def coverage(project: Project) -> int:
    """Count sentences, claims, works and passages.

    Leaves with 1 where a sentence is neither covered by a claim nor set aside, with 3 where a file
    could not be read, so that something may be missing.
    """
    from claimstead.citing.telling import incomplete_lines
    from claimstead.survey import survey, survey_lines

    root, config = project.open()
    dossier = project.read(root, config)
    counted = survey(dossier)
    click.echo("\n".join([*survey_lines(counted), *incomplete_lines(dossier)]))
    if any(article.open for article in counted.articles):
        return 1
    return INCOMPLETE if dossier.unread_files else 0


def _text_of(file: Path) -> str:
    from claimstead.errors import UsageError
    from claimstead.model.finding import FileProblem
    from claimstead.reading.source import read_text

    text = read_text(file.resolve().parent, file.name)
    if isinstance(text, FileProblem):
        raise UsageError(f"{file}: {text.problem.message} {text.problem.remedy}")
    return text


def _known(dossier: "Dossier", article_id: str) -> str:
    from claimstead.errors import UsageError

    if article_id not in dossier.articles:
        raise UsageError(f"There is no article `{article_id}`. Known: {', '.join(dossier.articles) or 'none'}.")
    return article_id


def _best(dossier: "Dossier", text: str) -> str:
    """The article whose digests the text meets most often."""
    from claimstead.errors import UsageError
    from claimstead.language.article_text import matching_share

    if not dossier.articles:
        raise UsageError("There are no articles here: no claims/<article>/article.yaml could be read.")
    return max(dossier.articles, key=lambda name: (matching_share(dossier.articles[name].value, text), name))
