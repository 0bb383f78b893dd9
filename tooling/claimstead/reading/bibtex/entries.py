"""Reads one block of a .bib file into its key and fields, or says in plain words what it can't read."""

import re
from typing import Any, NamedTuple

from pybtex.database.input.bibtex import SkipEntry
from pybtex.exceptions import PybtexError

from claimstead.model.value import is_key
from claimstead.reading.bibtex.faults import BibFault, shown
from claimstead.reading.bibtex.values import Strings, ValueReader

_MAX_NAME = 40
_FIELD_LINE = re.compile(r"\n[ \t]*+[A-Za-z-]++[ \t]*+=[ \t]*+[{\"]")
_FIELD = re.compile(r"[^\s{}(),=\"#%]+\s*=")


class Field(NamedTuple):
    """One field as written; ``offset`` is where its value begins, counted from the block's start.

    ``named_at`` is where its name begins; from ``start`` to ``end`` stands what gives
    the value, be it a text with its braces, a number, or several joined by ``#``.
    """

    name: str
    value: str
    offset: int
    named_at: int
    start: int
    end: int


class BibEntry(NamedTuple):
    """One entry before its LaTeX is decoded; type and field names in lower case, first field of a name only."""

    type: str
    key: str
    fields: dict[str, Field]


class EntryReader(ValueReader):
    """Reads the one entry, ``@string`` or ``@preamble`` of a block.

    ``swallowing`` is the first field whose value holds a line that begins another:
    the sign of a forgotten brace, even where all braces balance in the end.
    """

    def __init__(self, text: str, strings: Strings) -> None:
        super().__init__(text, strings)
        self.fields: dict[str, Field] = {}
        self.swallowing: Field | None = None

    def read(self) -> BibEntry | None:
        """The block's entry; None where it is a comment, preamble or abbreviation.

        Raises:
            BibFault: the block can't be read.
        """
        try:
            command, _ = self.parse_command()
        except SkipEntry:
            return None
        except PybtexError as error:
            raise BibFault(self.pos, "The entry can't be read here.", shown(self.text[self.pos :])) from error
        if self.current_entry_key is None:
            return None
        if len(command) > _MAX_NAME:
            raise BibFault(
                0, f"`{shown(command)}` can't be a type.", remedy="Write @article, @book, @misc or the like."
            )
        return BibEntry(command.lower(), self.current_entry_key, self.fields)

    def parse_entry_body(self, body_end: Any) -> None:
        """Takes in key and fields."""
        self._key(body_end)
        while True:
            name = self.optional([self.NAME]) if self.rest() else None
            if name is None:
                return
            self._field(name.value)
            if self.rest() and self.optional([self.COMMA]):
                continue
            if not _FIELD.match(self.text, self.next()):
                return
            self.note(
                f"A comma is missing behind the field `{shown(name.value)}`.",
                self.here(),
                "Put a comma behind its value.",
            )

    def _key(self, body_end: Any) -> None:
        start = self.next()
        match = (self.KEY_BRACE if body_end is self.RBRACE else self.KEY_PAREN).match(self.text, start)
        key = match[0] if match else ""
        self.pos = match.end() if match else start
        following = self.text[self.next() : self.pos + 1]
        if not key or "=" in key or following == "=":
            raise BibFault(
                start, "The entry has no key.", self.here(start), "Write a key behind the brace: @article{smith2024, …"
            )
        if not is_key(key):
            raise BibFault(
                start,
                f"`{shown(key)}` can't be a key.",
                remedy="Use letters, digits and - _ : . only, at most 200 of them.",
            )
        if following == ",":
            self.pos += 1
        elif _FIELD.match(self.text, self.pos):
            self.note(f"A comma is missing behind the key `{key}`.", remedy="Put a comma behind the key.")
        elif following != body_end.description.strip("'"):
            raise BibFault(
                self.pos, f"A comma is missing behind the key `{key}`.", self.here(), "A key has no spaces in it."
            )
        self.current_entry_key = key

    def _field(self, written: str) -> None:
        name = written.lower()
        offset = self.pos - len(written)
        self.current_field_name = written
        self.equals(written)
        start = self.next()
        self.parse_value()
        value = "".join(self.current_value)
        inside = start + (self.text[start : start + 1] in ('"', "{"))
        field = Field(name, value, inside, offset, start, self.value_end)
        first = self.fields.setdefault(name, field)
        if first is not field:
            self.note(
                f"The field `{shown(written)}` stands twice in the entry `{self.current_entry_key}`.",
                "twice the same" if first.value == value else f"`{shown(first.value)}` first, then `{shown(value)}`",
                "Keep one of the two; the first is taken for now.",
                offset,
            )
        if self.swallowing is None and _FIELD_LINE.search(value):
            self.swallowing = field
        self.current_field_name = None
