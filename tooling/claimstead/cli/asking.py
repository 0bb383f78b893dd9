"""What commands that ask registries have in common: whom, in whose name, how much, and where texts are kept."""

import dataclasses
import datetime
import functools
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimstead.cli.project import Command, Project

if TYPE_CHECKING:
    from claimstead.config import Config, Registries
    from claimstead.registries.asking.session import Session
    from claimstead.sync import run


@dataclasses.dataclass
class Asking(Project):
    """The repository a command works on, and how registries are asked for it; filled from ``asking_options``."""

    mailto: str | None = None
    registry: str | None = None
    max_requests: int | None = None
    max_minutes: float | None = None
    texts: Path | None = None

    def settings(self, config: "Config") -> "Registries":
        """The configuration, with what the command line says in its place."""
        import msgspec

        changes: dict[str, object] = {}
        if self.registry:
            url = self.registry.rstrip("/")
            changes = {"crossref": url, "datacite": f"{url}/datacite", "pubmed": f"{url}/eutils", "doi": f"{url}/doi"}
        for name in ("max_requests", "max_minutes"):
            if getattr(self, name) is not None:
                changes[name] = getattr(self, name)
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

    def registries(self, session: "Session", config: "Config", today: datetime.date) -> "run.Registries":
        """All registries, asked by way of this session."""
        from claimstead.registries.crossref import Crossref
        from claimstead.registries.datacite import DataCite
        from claimstead.registries.doi_org import DoiOrg
        from claimstead.registries.pubmed import PubMed
        from claimstead.sync.run import Registries

        settings = self.settings(config)
        return Registries(
            crossref=Crossref(session, settings, today),
            datacite=DataCite(session, settings, today),
            pubmed=PubMed(session, settings, today),
            others=functools.partial(DoiOrg, session, settings, today),
        )


def asking_options(command: Command) -> Command:
    """Adds the options on asking; what ``root_option`` or ``dossier_options`` hands over is an Asking then."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    setattr(context.ensure_object(Asking), str(parameter.name), value)


def _keep_address(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    from claimstead.config import Registries
    from claimstead.errors import ConfigError
    from claimstead.registries.asking.contact import contact_address

    try:
        contact_address(Registries(mailto=value or ""), {})
    except ConfigError as error:
        raise click.BadParameter(f"`{value}` is not an e-mail address; give one as name@example.org.") from error
    _keep(context, parameter, value)


def _keep_url(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value is not None and not re.match(r"https?://[^\s/]", value):
        raise click.BadParameter(f"`{value}` is not an address; give one as http://127.0.0.1:8000.")
    _keep(context, parameter, value)


# Eager, so that the Asking is there before --root looks for a Project to fill.
_OPTIONS = (
    click.option(
        "--mailto",
        metavar="ADDRESS",
        expose_value=False,
        is_eager=True,
        callback=_keep_address,
        help="Your contact address, for the registries' faster pools; stands above CLAIMSTEAD_MAILTO.",
    ),
    click.option(
        "--registry",
        metavar="URL",
        expose_value=False,
        is_eager=True,
        callback=_keep_url,
        help="Ask a stand-in at this address instead of all registries (/datacite, /eutils and /doi below it).",
    ),
    click.option(
        "--max-requests",
        metavar="N",
        type=click.IntRange(min=1),
        expose_value=False,
        is_eager=True,
        callback=_keep,
        help="Make at most so many requests.",
    ),
    click.option(
        "--max-minutes",
        metavar="M",
        type=click.FloatRange(min=0, min_open=True),
        expose_value=False,
        is_eager=True,
        callback=_keep,
        help="Take at most so many minutes.",
    ),
    click.option(
        "--texts",
        metavar="DIR",
        type=click.Path(path_type=Path, file_okay=False),
        expose_value=False,
        is_eager=True,
        callback=_keep,
        help="Keep abstracts in this folder instead of the user's cache.",
    ),
)
