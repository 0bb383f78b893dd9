"""Reads the values of a .bib block: texts, numbers and abbreviations joined by ``#``.

pybtex gives the grammar. Overridden is what a check needs beyond it: linear time
whatever the text holds (its own search for the end of a text is quadratic), bounds
on what abbreviations may unfold to, and faults at their place in plain words.
"""

import re
from typing import Any

from pybtex.database.input.bibtex import LowLevelParser, month_names

from claimstead.reading.bibtex.faults import BibFault, shown

MAX_ABBREVIATION = 1_000
MAX_VALUE = 100_000
MAX_FAULTS = 20
_BRACES = re.compile(r"[{}]")
_QUOTES = re.compile(r"[{}\"]")
_SPACES = re.compile(r"\s*")


class Strings:
    """The abbreviations of ``@string``, and how much more text they may still bring in."""

    def __init__(self, length: int) -> None:
        """``length`` is that of the whole file: abbreviations may unfold it to a few times its size."""
        self.values: dict[str, str] = dict(month_names)
        self.budget = 1_000_000 + 4 * length


class ValueReader(LowLevelParser):  # type: ignore[misc]  # pybtex ships no types
    """A place in a block, moving through it; ``faults`` are those it could read over.

    ``value_end`` is where the value read last ends.
    """

    def __init__(self, text: str, strings: Strings) -> None:
        super().__init__(text)
        self.strings = strings
        self.faults: list[BibFault] = []
        self.value_end = 0
        self.pos = 1  # behind the @

    def required(self, patterns: list[Any], description: str | None = None, allow_eof: bool = False) -> Any:
        """The next token; where pybtex would raise, this names what stands there."""
        token = self.get_token(patterns, allow_eof=True) if self.rest() else None
        if token is None:
            wanted = description or " or ".join(pattern.description for pattern in patterns)
            raise BibFault(self.pos, f"The entry can't be read here: {wanted} was expected.", self.here())
        return token

    def parse_string_body(self, body_end: Any) -> None:
        """Takes in an abbreviation."""
        if not self.NAME.match(self.text, self.next()):
            raise BibFault(
                self.pos, "An @string has no name.", self.here(), 'Write @string{name = "what it stands for"}.'
            )
        self.current_field_name = self.required([self.NAME]).value
        self.equals(self.current_field_name)
        self.parse_value()
        value = "".join(self.current_value)
        if len(value) > MAX_ABBREVIATION:
            raise BibFault(
                0,
                f"The abbreviation `{shown(self.current_field_name)}` stands for {len(value):,} characters.",
                remedy=f"At most {MAX_ABBREVIATION:,} are read; write long texts out where they belong.",
            )
        self.strings.values[self.current_field_name.lower()] = value

    def parse_value(self) -> None:
        """Takes in texts, numbers and abbreviations joined by ``#``."""
        parts: list[str] = []
        length = 0
        while True:
            parts.append(self.parse_value_part())
            self.value_end = self.pos
            length += len(parts[-1])
            if length > MAX_VALUE:
                raise BibFault(
                    self.pos,
                    f"A field holds more than {MAX_VALUE:,} characters.",
                    shown(parts[0]),
                    "Shorten it.",
                )
            if not (self.rest() and self.optional([self.HASH])):
                break
        self.current_value = parts

    def parse_value_part(self) -> str:
        """One text in braces or quotation marks, a number or an abbreviation."""
        start = self.next()
        mark = self.text[start : start + 1]
        if mark in ("{", '"'):
            self.pos = start + 1
            return self._text(_BRACES if mark == "{" else _QUOTES, start)
        for pattern in (self.NUMBER, self.NAME):
            if match := pattern.match(self.text, start):
                self.pos = match.end()
                return match[0] if pattern is self.NUMBER else self.substitute_macro(match[0])
        name = shown(self.current_field_name or "")
        raise BibFault(
            start,
            f"The field `{name}` has no value that can be read." if name else "A value is missing.",
            self.here(),
            "Put the value in braces: `name = {value},`.",
        )

    def substitute_macro(self, name: str) -> str:
        """What an abbreviation stands for; one that nobody defined stays as it is."""
        value = self.strings.values.get(name.lower())
        if value is None:
            self.note(
                f"`{shown(name)}` is neither in braces nor defined by an @string above.",
                remedy=f"Put it in braces, or define it: @string{{{shown(name)} = {{…}}}}.",
                offset=self.pos - len(name),
            )
            return name
        self.strings.budget -= len(value)
        if self.strings.budget < 0:
            raise BibFault(
                self.pos, "The file's abbreviations unfold it to many times its size.", name, "Write the texts out."
            )
        return value

    def equals(self, name: str) -> None:
        """Steps over the equals sign behind a name."""
        offset = self.pos - len(name)
        if self.text[self.next() : self.pos + 1] != "=":
            raise BibFault(
                offset,
                f"`{shown(name)}` is followed by no equals sign.",
                self.here(),
                "Write `name = {value},`; a text that holds a brace or comma must be in braces as a whole.",
            )
        self.required([self.EQUALS])

    def _text(self, stops: re.Pattern[str], start: int) -> str:
        """The text from here to the brace or quotation mark that ends it."""
        depth = 0
        for stop in stops.finditer(self.text, start + 1):
            mark = stop[0]
            if depth == 0 and mark == ("}" if stops is _BRACES else '"'):
                self.pos = stop.end()
                return str(self.text[start + 1 : stop.start()])
            if mark == "{":
                depth += 1
            elif mark == "}":
                depth -= 1
            if depth < 0:
                break
        name = shown(self.current_field_name or "the value")
        raise BibFault(start, f"The text of `{name}` has no end.", self.here(start), "Close it where it should end.")

    def note(self, message: str, found: str = "", remedy: str = "", offset: int | None = None) -> None:
        """Keeps a fault that does not end the reading, at most 20 a block."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(BibFault(self.pos if offset is None else offset, message, found, remedy))

    def next(self) -> int:
        """Where the next word begins; the reader is moved there."""
        spaces = _SPACES.match(self.text, self.pos)
        self.pos = spaces.end() if spaces else self.pos
        return self.pos

    def rest(self) -> bool:
        """Whether anything but spaces follows."""
        return self.next() < len(self.text)

    def here(self, start: int | None = None) -> str:
        """What stands here, short enough for a message."""
        return shown(self.text[self.pos if start is None else start :]) or "the end of the entry"
