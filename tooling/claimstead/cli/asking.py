"""What commands that ask registries have in common: whom, in whose name, how much, and where texts are kept."""

import dataclasses
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import Command, Project, texts_option

if TYPE_CHECKING:
    from claimstead.config import Config, Registries
    from claimstead.registries.asking.session import Session


@dataclasses.dataclass
class Asking(Project):
    """The repository a command works on, and how registries are asked for it; an AskingCommand fills it."""

    mailto: str | None = None
    registry: str | None = None
    max_requests: int | None = None
    max_minutes: float | None = None
    texts_folder: Path | None = None

    def settings(self, config: "Config") -> "Registries":
        """How registries are asked: as the configuration has it, with what the command line says in its place."""
        import msgspec

        changes: dict[str, object] = {}
        if self.registry:
            url = self.registry.rstrip("/")
            changes = {"crossref": url, "datacite": f"{url}/datacite", "pubmed": f"{url}/eutils", "doi": f"{url}/doi"}
        if self.max_requests is not None:
            changes["max_requests"] = self.max_requests
        if self.max_minutes is not None:
            changes["max_minutes"] = self.max_minutes
        return msgspec.structs.replace(config.registries, **changes)

    def environment(self) -> Mapping[str, str]:
        """The environment, in which the contact address of the command line stands above all others."""
        from claimstead.registries.asking.contact import VARIABLE

        return os.environ if self.mailto is None else {**os.environ, VARIABLE: self.mailto}

    def session(self, config: "Config") -> "Session":
        """The way to the network; use it as a context manager.

        Raises:
            ConfigError: the contact address or a registry's address can't be used.
        """
        from claimstead.registries.asking.session import Session

        return Session(self.settings(config), environment=self.environment())


class AskingCommand(click.Command):
    """A command with ``asking_options``: where others are handed a Project, it is handed the Asking they make of it."""

    def invoke(self, ctx: click.Context) -> object:
        """Gathers the options, and runs the command."""
        project = ctx.ensure_object(Project)
        ctx.obj = Asking(
            given_root=project.given_root,
            given_day=project.given_day,
            cached=project.cached,
            mailto=ctx.params.pop("mailto"),
            registry=ctx.params.pop("registry"),
            max_requests=ctx.params.pop("max_requests"),
            max_minutes=ctx.params.pop("max_minutes"),
            texts_folder=ctx.params.pop("texts_folder"),
        )
        return super().invoke(ctx)


def asking_options(command: Command) -> Command:
    """Adds the options on asking to a command, which must be made as an AskingCommand."""
    options = (
        click.option(
            "--mailto",
            metavar="ADDRESS",
            callback=_address,
            help="Your contact address, for the registries' faster pools; stands above CLAIMSTEAD_MAILTO.",
        ),
        click.option(
            "--registry",
            metavar="URL",
            callback=_url,
            help="Ask a stand-in at this address instead of all registries (/datacite, /eutils and /doi below it).",
        ),
        click.option("--max-requests", metavar="N", type=click.IntRange(min=1), help="Make at most so many requests."),
        click.option(
            "--max-minutes",
            metavar="M",
            type=click.FloatRange(min=0, min_open=True),
            help="Take at most so many minutes.",
        ),
        texts_option,
    )
    for option in reversed(options):
        command = option(command)
    return command


def _address(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from claimstead.config import MAIL

    if value is not None and not re.match(MAIL, value.strip()):
        raise click.BadParameter(f"`{value}` is not an e-mail address; give one as name@example.org.")
    return value


def _url(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.match(r"https?://[^\s/]", value):
        raise click.BadParameter(f"`{value}` is not an address; give one as http://127.0.0.1:8000.")
    return value
