"""The heads of written pages, made fit for the theme, which prints what it is given as HTML."""

import datetime
import html
import re
from collections.abc import Mapping
from typing import Any

_PRINTED = ("title", "description")
_HIDDEN = frozenset({"navigation", "toc", "footer"})
_TEMPLATE = re.compile(r"[a-z-]+\.html")
_TAGS = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&quot;"})


def theme_values(head: Mapping[str, object]) -> dict[str, Any]:
    """What the theme may know of a page's head, as HTML; keys that pages don't have are left out, as are odd values."""
    plain = {name: head[name] for name in _PRINTED if isinstance(head.get(name), str | int | float | datetime.date)}
    values: dict[str, Any] = {name: html.escape(str(value)) for name, value in plain.items()}
    hide, template = head.get("hide"), head.get("template")
    if isinstance(hide, list):
        values["hide"] = [part for part in hide if isinstance(part, str) and part in _HIDDEN]
    if is_template(template):
        values["template"] = template
    return values


def is_template(name: object) -> bool:
    """Whether this is the name of a template, not yet whether there is such a template."""
    return isinstance(name, str) and _TEMPLATE.fullmatch(name) is not None


def title_as_html(title: str) -> str:
    """A title taken from a heading, which is HTML already, or from a file's name, which may be anything."""
    return title.translate(_TAGS)
