"""``claimstead articles``: an article's text against what we keep of it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import Project, root_option

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
    from claimstead.errors import UsageError
    from claimstead.formats import render
    from claimstead.model.finding import FileProblem
    from claimstead.reading.source import read_text
    from claimstead.rules.cov.cov403_changed_text import ChangedText

    root, config = project.open()
    text = read_text(file.resolve().parent, file.name)
    if isinstance(text, FileProblem):
        raise UsageError(f"{file}: {text.problem.message} {text.problem.remedy}")
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
