"""Reads the list of Retraction Watch: which works were retracted, questioned, corrected or reinstated, and by what.

Two forms are read, gzipped or not: the CSV that Crossref publishes
(https://gitlab.com/crossref/retraction-watch-data; its columns are told at
https://www.crossref.org/documentation/retrieve-metadata/retraction-watch/), and one
JSON object a line with ``doi``, ``nature`` and ``notice_doi``. A row that can't be
used is counted and told; it never stops the others.
"""

import contextlib
import csv
import datetime
import gzip
import io
import itertools
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

import msgspec
from msgspec import Struct

from claimstead.errors import UsageError
from claimstead.model.dates import PartialDate, partial_date
from claimstead.model.notice import Nature, Notice
from claimstead.model.reference import Doi, canonical_doi

ASSERTED_BY = "retraction-watch"
MAX_TOLD = 20
_NATURES: dict[str, Nature] = {
    "retraction": "retraction",
    "expression of concern": "expression-of-concern",
    "correction": "correction",
    "reinstatement": "reinstatement",
}
_COLUMNS = ("OriginalPaperDOI", "RetractionNature", "RetractionDOI", "RetractionDate", "Reason")
# A reason in the list, not a nature: see "Retract and Replace" at https://retractionwatch.com/
# retraction-watch-database-user-guide/retraction-watch-database-user-guide-appendix-b-reasons/
_REPLACED = "retract and replace"
# What stands where there is no DOI; "0" is what the columns of PubMed identifiers have.
_NO_DOI = frozenset({"", "0", "unavailable"})
_AMERICAN_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b")
_ISO_DATE = re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)")
_MAX_HEADER = 100_000


class BadRow(Struct, frozen=True):
    """A row that could not be used, or only in part: the line it begins on, from 1, and why."""

    line: int
    why: str


class NoticeList(Struct, frozen=True, kw_only=True):
    """The notices of one day's list, by the DOI of the work they are about.

    ``rows`` counts all of the list's rows, ``without_doi`` those about works without a
    DOI, ``bad`` those with a fault, of which ``told`` has the first twenty.
    """

    day: datetime.date
    notices: dict[Doi, tuple[Notice, ...]]
    rows: int
    without_doi: int = 0
    bad: int = 0
    told: tuple[BadRow, ...] = ()


class _Row(NamedTuple):
    """One row as it is written."""

    line: int
    doi: str
    nature: str
    notice_doi: str
    date: str = ""
    reasons: str = ""


class _Line(Struct):
    """One row in JSON."""

    doi: str
    nature: str
    notice_doi: str | None = None


class _Gathered:
    """What the rows said so far; the day of the list is known only in the end."""

    def __init__(self) -> None:
        self.notices: dict[Doi, dict[tuple[Nature, Doi | None, PartialDate | None], None]] = {}
        self.rows = self.without_doi = self.bad = 0
        self.told: list[BadRow] = []

    def take(self, row: _Row | BadRow) -> None:
        self.rows += 1
        if isinstance(row, BadRow):
            self.tell(row.line, row.why)
            return
        doi = canonical_doi(row.doi)
        nature = _nature(row)
        if row.doi.strip().lower() in _NO_DOI:
            self.without_doi += 1
        elif doi is None:
            self.tell(row.line, f"`{row.doi[:80]}` is no DOI, so the notice is about no work that can be found.")
        elif nature is None:
            self.tell(row.line, f"`{row.nature[:80]}` is no kind of notice that is known; the notice was left out.")
        else:
            self.notices.setdefault(doi, {})[nature, self._notice_doi(row), self._date(row)] = None

    def tell(self, line: int, why: str) -> None:
        self.bad += 1
        if len(self.told) < MAX_TOLD:
            self.told.append(BadRow(line, why))

    def _notice_doi(self, row: _Row) -> Doi | None:
        if row.notice_doi.strip().lower() in _NO_DOI:
            return None
        doi = canonical_doi(row.notice_doi)
        if doi is None:
            self.tell(row.line, f"`{row.notice_doi[:80]}` is no DOI; the notice was kept without it.")
        return doi

    def _date(self, row: _Row) -> PartialDate | None:
        if not row.date:
            return None
        date = _date(row.date)
        if date is None:
            self.tell(row.line, f"`{row.date[:80]}` is no date (month/day/year); the notice was kept without it.")
        return date

    def listed(self, day: datetime.date) -> NoticeList:
        notices = {
            doi: tuple(
                Notice(nature=nature, doi=notice_doi, date=date, asserted_by=ASSERTED_BY, listed=day)
                for nature, notice_doi, date in rows
            )
            for doi, rows in self.notices.items()
        }
        counted = {"rows": self.rows, "without_doi": self.without_doi, "bad": self.bad}
        return NoticeList(day=day, notices=notices, told=tuple(self.told), **counted)


def read_notice_list(file: Path, *, today: datetime.date, day: datetime.date | None = None) -> NoticeList:
    """Reads a list of notices. Its day is ``day``, or the one in the file's name, or that of its newest notice.

    Raises:
        UsageError: the file can't be read to its end, is no such list, has no notice to
            use, or its day is not to be had or lies after ``today``.
    """
    gathered = _Gathered()
    try:
        with _opened(file) as stream:
            for row in _rows(stream, file):
                gathered.take(row)
    except (EOFError, zlib.error) as error:
        raise UsageError(f"{file} is cut off or damaged after {gathered.rows:,} rows; fetch it again.") from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        why = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise UsageError(f"{file} can't be read: {why}. Correct the name or fetch the list again.") from error
    if not gathered.notices:
        first = f" Line {gathered.told[0].line}: {gathered.told[0].why}" if gathered.told else ""
        raise UsageError(f"{file} has no notice that can be used in {gathered.rows:,} rows.{first}")
    return gathered.listed(_day_of(file, gathered, today, day))


@contextlib.contextmanager
def _opened(file: Path) -> Iterator[TextIO]:
    # Everything that is read from the rows is ASCII, so bytes that are no UTF-8 (older lists are Latin-1) do no harm.
    with file.open("rb") as content:
        plain = gzip.GzipFile(fileobj=content) if content.peek(2)[:2] == b"\x1f\x8b" else content
        yield io.TextIOWrapper(plain, encoding="utf-8-sig", errors="replace", newline="")


def _rows(stream: TextIO, file: Path) -> Iterator[_Row | BadRow]:
    header = stream.readline(_MAX_HEADER)
    if header.startswith("{"):
        return _json_rows(itertools.chain([header], stream))
    columns = [name.strip() for name in next(csv.reader([header]), [])]
    missing = [name for name in _COLUMNS if name not in columns]
    if missing:
        raise UsageError(
            f"{file} is no list of notices: its first line is neither JSON nor has the columns {', '.join(missing)}. "
            "Fetch retraction_watch.csv from https://gitlab.com/crossref/retraction-watch-data."
        )
    return _csv_rows(stream, [columns.index(name) for name in _COLUMNS])


def _csv_rows(stream: TextIO, columns: list[int]) -> Iterator[_Row | BadRow]:
    reader = csv.reader(stream)
    while True:
        line = reader.line_num + 2  # the header came before
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(line, f"The row is no CSV: {error}.")
            continue
        if len(cells) > max(columns):
            yield _Row(line, *(cells[column] for column in columns))
        elif cells:
            yield BadRow(line, f"The row has {len(cells)} columns; at least {max(columns) + 1} were expected.")


def _json_rows(lines: Iterable[str]) -> Iterator[_Row | BadRow]:
    decoder = msgspec.json.Decoder(_Line)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            read = decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
            yield BadRow(number, f"The line is no notice in JSON: {error}.")
        else:
            yield _Row(number, read.doi, read.nature, read.notice_doi or "")


def _nature(row: _Row) -> Nature | None:
    nature = _NATURES.get(row.nature.strip().lower().replace("_", " ").replace("-", " "))
    return "retract-and-replace" if nature == "retraction" and _REPLACED in row.reasons.lower() else nature


def _date(written: str) -> PartialDate | None:
    """The day of `8/16/2023 0:00` or `2023-08-16`."""
    if american := _AMERICAN_DATE.match(written.strip()):
        return partial_date(int(american[3]), int(american[1]), int(american[2]))
    if iso := _ISO_DATE.match(written.strip()):
        return partial_date(int(iso[1]), int(iso[2]), int(iso[3]))
    return None


def _day_of(file: Path, gathered: _Gathered, today: datetime.date, day: datetime.date | None) -> datetime.date:
    if day is not None:
        if day > today:
            raise UsageError(f"The day given for the list, {day}, lies after today, {today}; correct it.")
        return day
    of_notices = (date for rows in gathered.notices.values() for _, _, date in rows if date is not None)
    for dates in (["-".join(found) for found in _ISO_DATE.findall(file.name)], of_notices):
        # the list has slips of the pen that lie in the future
        newest = max((date for date in dates if len(date) == 10 and date <= today.isoformat()), default="")
        with contextlib.suppress(ValueError):
            return datetime.date.fromisoformat(newest)
    raise UsageError(f"Neither the name of {file} nor its rows say of which day the list is; give it with --day.")
