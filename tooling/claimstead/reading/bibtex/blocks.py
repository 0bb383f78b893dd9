"""Cuts a .bib text into blocks, so that one entry without end can't swallow those behind it.

A block ends where its braces balance, or before a line that begins another entry:
no honest field holds such a line, and a forgotten brace would hide whole entries.
Lines that begin with ``%`` outside entries are comments, as editors mean them. Each
character is looked at a bounded number of times, whatever the text holds.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

BlockKind = Literal["command", "unclosed", "outside"]

_SKIPPED = re.compile(r"(?:\s++|%[^\n]*+)*+")
_NAME = r"[^\s{}(),=@\"#%]++"
_COMMAND = re.compile(rf"@\s*+({_NAME})\s*+([{{(])")
_OUTSIDE_END = re.compile(rf"\n[ \t]*+\n|(?=@\s*+{_NAME}\s*+[{{(])")
_NEXT_ENTRY = re.compile(
    r"\n[ \t]*+@[ \t]*+(?:(?:string|comment|preamble)[ \t]*+[{(]|[A-Za-z]++[ \t]*+[{(]\s*+[^\s,{}()\"=]{1,200}+\s*+,)",
    re.IGNORECASE,
)
_IN_BRACES = re.compile(r"[{}]|\n[ \t]*+@")
_IN_PARENTHESES = re.compile(r"[{}()\"]|\n[ \t]*+@")


class Block(NamedTuple):
    """A stretch of the text: a whole ``@…{…}``, one whose end is missing, or words outside any."""

    kind: BlockKind
    start: int
    end: int


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a .bib text in their order; blank lines and comments are none."""
    position = 0
    comments_close = True
    while True:
        skipped = _SKIPPED.match(text, position)
        position = skipped.end() if skipped else position
        if position == len(text):
            return
        command = _COMMAND.match(text, position)
        if command is None:
            block = Block("outside", position, _outside_end(text, position))
        else:
            is_comment = command[1].lower() == "comment"
            block = _command_block(text, command, over_entries=is_comment and comments_close)
            # one comment without end is looked for to the end of the file, a thousand are not
            comments_close = comments_close and not (is_comment and block.kind == "unclosed")
        yield block
        position = block.end


def _outside_end(text: str, start: int) -> int:
    end = _OUTSIDE_END.search(text, start + 1)
    return end.start() if end else len(text)


def _command_block(text: str, command: re.Match[str], over_entries: bool) -> Block:
    stops, closing = (_IN_BRACES, "}") if command[2] == "{" else (_IN_PARENTHESES, ")")
    depth = 0
    quoted = False
    for stop in stops.finditer(text, command.end()):
        mark = stop[0]
        if mark == closing and depth == 0 and not quoted:
            return Block("command", command.start(), stop.end())
        if mark == "{":
            depth += 1
        elif mark == "}":
            depth = max(0, depth - 1)
        elif mark == '"':
            quoted = quoted != (depth == 0)
        elif mark[0] == "\n" and not over_entries and _NEXT_ENTRY.match(text, stop.start()):
            return Block("unclosed", command.start(), stop.start())
    if over_entries:
        return Block("unclosed", command.start(), command.end())
    return Block("unclosed", command.start(), len(text))
