"""Causal strength on InSciOut (Adams et al. 2019, https://doi.org/10.1186/s12916-019-1324-7), where it lies there.

Coders judged how strong a cause the titles and main statements of journal articles,
press releases and news state, from 0 to 6: none stated, no cause, correlation,
ambiguous, conditional cause, can cause, cause. Its makers count the last two as causal
and the three before them as weaker.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from claimstead.language.assertion.strength import Strength, read_strength
from tests.measure.measurement import Case, Measurement

CAUSAL = 5
WEAKEST = 2


class CodedStatement(Struct, frozen=True):
    """A statement, the work it is about, and its code."""

    document: str
    text: str
    code: int


def measurements(data: Path) -> Iterator[Measurement]:
    """Whether statements that coders found causal are read as causal, and weaker ones are not."""
    statements = [one for one in read_insciout(data) if one.code >= WEAKEST]
    if statements:
        cases = [
            Case(
                document=one.document,
                faulty=one.code >= CAUSAL,
                found=read_strength(one.text).level is Strength.CAUSAL,
            )
            for one in statements
        ]
        yield Measurement(about="strength", on="plain cause or weaker: statements coded by InSciOut", cases=cases)


def read_insciout(data: Path) -> Iterator[CodedStatement]:
    """Each statement once, out of those tables of InSciOut.sqlite3 that hold coded titles or main statements."""
    for path in sorted(data.rglob("InSciOut.sqlite3")):
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            names = [str(name) for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            yield from dict.fromkeys(one for name in sorted(names) for one in _coded(database, name))


def _coded(database: sqlite3.Connection, table: str) -> Iterator[CodedStatement]:
    quoted = '"' + table.replace('"', '""') + '"'
    columns = {str(row[1]) for row in database.execute(f"PRAGMA table_info({quoted})")}
    for text, code in (("Title_Rship", "Title_Code"), ("MS_Rship", "MS_Code")):
        if {"Reference", text, code} <= columns:
            for document, said, number in database.execute(f"SELECT Reference, {text}, {code} FROM {quoted}"):
                if said and str(number).isdigit():
                    yield CodedStatement(str(document), str(said), int(number))
