"""How a report is shown: one module a format, found by walking this folder.

Each has ``render(report, colour) -> str``; ``colour`` is True only where the text
goes to a terminal that wants it.
"""

import importlib
import pkgutil

from claimstead.model.finding import Report


def format_names() -> list[str]:
    """The names of all formats, in alphabetical order, without importing any."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def render(format_name: str, report: Report, colour: bool = False) -> str:
    """The report in one format, ending in a newline.

    Raises:
        ModuleNotFoundError: there is no such format.
    """
    module = importlib.import_module(f"{__name__}.{format_name}")
    return str(module.render(report, colour))
