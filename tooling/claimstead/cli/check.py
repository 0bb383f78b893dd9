"""``claimstead check``: judges the content and says what is wrong with it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import INCOMPLETE, Project, dossier_options, relative_path, wants_colour

if TYPE_CHECKING:
    from claimstead.config import Config
    from claimstead.model.finding import Report


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "format_name", default="text", metavar="NAME", help="How to show it: text or json. [text]")
@click.option("--select", multiple=True, metavar="CODE", help="Only rules whose code begins so (REF, REF1, REF101).")
@click.option("--ignore", multiple=True, metavar="CODE", help="Leave out rules whose code begins so.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    help="The lightest severity that makes exit code 1. [error]",
)
@dossier_options
def check(
    project: Project,
    paths: tuple[Path, ...],
    format_name: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
) -> int:
    """Check the content of the repository.

    With PATHS, only what concerns them. Reads the claims, the articles, the bibliography,
    references.lock and the pages; never the network. PATHS are files or folders (a claim,
    references.bib, site/pages, …): the whole repository is read, and what is found in those files
    is shown, with what is found of the references and files that they rest on.

    A waiver in a claim (`accepted:`) lets a finding pass until its date. Severities and options of
    rules are set in pyproject.toml under [tool.claimstead]; `claimstead explain CODE` tells what a
    rule checks, why, and how to mend what it finds.
    """
    import gc

    from claimstead.check import check as run_check
    from claimstead.check import select_rules
    from claimstead.errors import UsageError
    from claimstead.formats import render
    from claimstead.scope import looked_at, restrict

    gc.disable()  # one short run that builds values and ends; collecting in between only costs
    _refuse_unknown_format(format_name)
    root, config = project.open()
    config = _with_options(config, select, ignore, fail_on)
    asked = frozenset(relative_path(path, root) for path in paths)
    wanted = frozenset() if "." in asked else asked
    rules = select_rules(config)
    dossier = project.read(root, config)
    with project.answers(root, config) as kept:
        report = run_check(dossier, rules, kept)
    for path in sorted(wanted):
        if not looked_at(dossier, frozenset({path})):
            raise UsageError(f"{path} is no file that is checked, and holds none; nothing is said about it.")
    if wanted:
        report = restrict(report, dossier, wanted)
    click.echo(render(format_name, report, wants_colour()), nl=False)
    return _exit_code(report, config.fail_on, nothing_asked=not wanted)


def _exit_code(report: "Report", fail_on: str, nothing_asked: bool) -> int:
    from claimstead.model.finding import Severity

    failing = {
        "error": (Severity.ERROR,),
        "warning": (Severity.ERROR, Severity.WARNING),
        "note": (Severity.ERROR, Severity.WARNING, Severity.NOTE),
    }[fail_on]
    if any(finding.severity in failing for finding in report.findings):
        return 1
    if not report.rules or (nothing_asked and not report.counts.claims):
        click.echo(
            "Nothing was checked: no claim, or no rule, was there to check. This is not a clean result.", err=True
        )
        return 2
    return INCOMPLETE if report.counts.could_not_check else 0


def _with_options(config: "Config", select: tuple[str, ...], ignore: tuple[str, ...], fail_on: str | None) -> "Config":
    """The configuration with what the command line says in its place."""
    import msgspec

    changes: dict[str, object] = {}
    if select:
        changes["select"] = select
    if ignore:
        changes["ignore"] = (*config.ignore, *ignore)
    if fail_on:
        changes["fail_on"] = fail_on
    return msgspec.structs.replace(config, **changes) if changes else config


def _refuse_unknown_format(format_name: str) -> None:
    from claimstead.errors import UsageError
    from claimstead.formats import format_names

    if format_name not in format_names():
        raise UsageError(f"There is no format `{format_name}`. Choose one of: {', '.join(format_names())}.")
