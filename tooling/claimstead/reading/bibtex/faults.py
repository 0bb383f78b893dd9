"""What is wrong with one entry, before it is known on which line the entry stands."""

MAX_SHOWN = 80


class BibFault(Exception):
    """What is wrong, and where: ``offset`` counts characters from the start of the entry's block."""

    def __init__(self, offset: int, message: str, found: str = "", remedy: str = "") -> None:
        super().__init__(message)
        self.offset, self.message, self.found, self.remedy = offset, message, found, remedy


def shown(text: str) -> str:
    """The first line of ``text``, short enough for a message."""
    line = text.lstrip()[: MAX_SHOWN + 1].split("\n", 1)[0].rstrip()
    return line if len(line) <= MAX_SHOWN else line[: MAX_SHOWN - 1] + "…"
