"""The options that say whom to ask and how."""

from pathlib import Path

import click
from click.testing import CliRunner

from claimstead.cli.asking import Asking, AskingCommand, asking_options
from claimstead.cli.project import root_option
from claimstead.config import Config
from claimstead.registries.asking.contact import VARIABLE

HERE = "http://127.0.0.1:8000"


@click.command(cls=AskingCommand)
@asking_options
@root_option
def told(project: Asking) -> None:
    settings = project.settings(Config())
    click.echo(f"{project.given_root} {settings.crossref} {settings.datacite} {settings.pubmed} {settings.doi}")
    click.echo(f"{settings.max_requests} {settings.max_minutes} {project.environment().get(VARIABLE)}")
    click.echo(project.texts_folder)


def run(*arguments: str) -> list[str]:
    outcome = CliRunner().invoke(told, arguments, env={VARIABLE: "environment@example.org"})
    assert outcome.exit_code == 0, outcome.output
    return outcome.output.splitlines()


def test_the_command_line_stands_above_all_else(tmp_path: Path) -> None:
    arguments = ("--mailto", "mine@example.org", "--max-requests", "7", "--max-minutes", "1.5")
    assert run("--root", str(tmp_path), "--registry", f"{HERE}/", "--texts", "mine", *arguments) == [
        f"{tmp_path} {HERE} {HERE}/datacite {HERE}/eutils {HERE}/doi",
        "7 1.5 mine@example.org",
        "mine",
    ]


def test_without_options_configuration_and_environment_stand() -> None:
    lines = run()
    assert lines[0].startswith("None https://api.crossref.org https://api.datacite.org ")
    assert lines[1] == "5000 60.0 environment@example.org"
    assert lines[2:] in ([], [""])
