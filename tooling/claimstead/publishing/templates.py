"""The Jinja2 templates of the site, compiled once, with everything escaped."""

import datetime
import re
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from claimstead.publishing import words


def load_templates(folder: Path) -> jinja2.Environment:
    """Returns the environment of the templates in ``folder``; an undefined name is an error, not an empty space."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["day"] = _day
    environment.filters["coded"] = coded
    environment.filters["spaced"] = words.spaced
    environment.filters["sentence_case"] = words.sentence_case
    environment.globals["words"] = words
    environment.globals["counted"] = words.counted
    return environment


def coded(text: str) -> Markup:
    """Plain text in which what stands between backticks, single or double, becomes code; the rest is escaped."""
    return Markup(re.sub(r"``(.+?)``|`([^`]+)`", _code, str(escape(text))))  # noqa: S704  # escaped here


def _code(match: re.Match[str]) -> str:
    return f"<code>{match[1] or match[2]}</code>"


def _day(date: datetime.date | str | None) -> str:
    return words.day(date) if date else "no date set"
