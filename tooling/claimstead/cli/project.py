"""What commands have in common: which repository, which day, and whether the cache may be used."""

import dataclasses
import datetime
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from claimstead.config import Config
    from claimstead.dossier import Dossier
    from claimstead.reading.answer_cache import AnswerCache

Command = Callable[..., Any]
INCOMPLETE = 3
"""The exit code that says that something which had to be asked or read could not be."""


@dataclasses.dataclass
class Project:
    """The repository a command works on; filled from ``--root``, ``--today`` and ``--no-cache``."""

    given_root: Path | None = None
    given_day: datetime.date | None = None
    cached: bool = True

    def open(self) -> "tuple[Path, Config]":
        """The repository's root and its configuration.

        Raises:
            ConfigError: there is no repository, or its configuration can't be used.
        """
        from claimstead.config import find_root, read_config

        root = self.given_root.resolve() if self.given_root else find_root(_here())
        return root, read_config(root)

    def day(self) -> datetime.date:
        """The day dates are judged by: the one given, or today."""
        return self.given_day or datetime.datetime.now(tz=datetime.UTC).date()

    def read(self, root: Path, config: "Config") -> "Dossier":
        """Everything under check."""
        from claimstead.dossier import read_dossier

        return read_dossier(root, config, self.day(), self.cached)

    def answers(self, root: Path, config: "Config") -> "AnswerCache":
        """What rules that read prose answered in earlier runs."""
        from claimstead.reading.answer_cache import AnswerCache

        return AnswerCache(root / config.cache if self.cached else None)


def check_id(given: str) -> None:
    """Lets an id pass that a claim or an article can have.

    Raises:
        UsageError: it can't be one.
    """
    from claimstead.errors import UsageError
    from claimstead.model.value import LONGEST_SLUG, is_slug

    if not is_slug(given):
        raise UsageError(
            f"`{given[:LONGEST_SLUG]}` can't be an id: use at most {LONGEST_SLUG} lower-case letters and digits, "
            "joined by hyphens."
        )


pass_project = click.make_pass_decorator(Project, ensure=True)


def root_option(command: Command) -> Command:
    """Adds ``--root`` to a command and hands it its ``Project``."""
    return click.option(
        "--root",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        expose_value=False,
        callback=_set_root,
        help="The repository; by default the nearest folder above with a [tool.claimstead] table in pyproject.toml.",
    )(pass_project(command))


def dossier_options(command: Command) -> Command:
    """Adds ``--root``, ``--today`` and ``--no-cache`` to a command and hands it its ``Project``."""
    today = click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        expose_value=False,
        callback=_set_day,
        help="Judge dates as of this day (YYYY-MM-DD) instead of today, to repeat an earlier run.",
    )
    cache = click.option(
        "--no-cache",
        is_flag=True,
        expose_value=False,
        callback=_set_cached,
        help="Parse and read everything anew instead of reusing what an earlier run kept.",
    )
    return today(cache(root_option(command)))


def texts_option(command: Command) -> Command:
    """Adds ``--texts`` to a command, as ``texts_folder``."""
    return click.option(
        "--texts",
        "texts_folder",
        metavar="DIR",
        type=click.Path(path_type=Path, file_okay=False),
        help="Keep texts in this folder instead of the user's cache.",
    )(command)


def relative_path(path: Path, root: Path) -> str:
    """The path as the dossier names files: relative to the root, with forward slashes.

    Raises:
        UsageError: nothing is there, or it is no part of the repository.
    """
    from claimstead.errors import UsageError

    if not path.exists():
        raise UsageError(f"There is no {path}. Name files or folders of the repository.")
    full = path.resolve()
    if not full.is_relative_to(root):
        raise UsageError(f"{path} is not part of the repository at {root}. Name files or folders inside it.")
    return full.relative_to(root).as_posix()


def wants_colour() -> bool:
    """Colour only on a terminal, and never against NO_COLOR (https://no-color.org)."""
    return (
        bool(sys.stdout and sys.stdout.isatty()) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _set_root(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    context.ensure_object(Project).given_root = value


def _set_day(context: click.Context, _: click.Parameter, value: datetime.datetime | None) -> None:
    context.ensure_object(Project).given_day = value.date() if value else None


def _set_cached(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.ensure_object(Project).cached = not value


def _here() -> Path:
    from claimstead.errors import UsageError

    try:
        return Path.cwd()
    except FileNotFoundError as error:
        raise UsageError(
            "The folder you stand in does not exist any more. Go to one that does, or use --root."
        ) from error
