"""Reads references.lock: one JSON line a DOI. A line that can't be read loses only itself."""

from pathlib import Path

import msgspec

from claimstead.model.finding import FileProblem, Reading
from claimstead.model.record import Record
from claimstead.model.reference import Doi, canonical_doi
from claimstead.reading.source import at, bounded, file_problem, is_there, read_text

MAX_LOCK_BYTES = 500_000_000


def read_lock(root: Path, path: str) -> Reading[dict[Doi, Record]]:
    """Reads all records by DOI; no file is an empty lock, because a new repository has none yet."""
    if not is_there(root, path):
        return Reading({})
    text = read_text(root, path, MAX_LOCK_BYTES)
    if isinstance(text, FileProblem):
        return Reading({}, (text,))
    decoder = msgspec.json.Decoder(Record)
    records: dict[Doi, Record] = {}
    problems: list[FileProblem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        why = _take(line, decoder, records)
        if why:
            problems.append(
                file_problem(
                    "lock-line",
                    at(path, text, number, 1),
                    why,
                    found=_shown(line),
                    remedy="Restore the line from git, or ask the registry again with `claimstead sync`.",
                )
            )
    return Reading(records, tuple(bounded(problems, path)))


def _take(line: str, decoder: "msgspec.json.Decoder[Record]", records: dict[Doi, Record]) -> str:
    """Adds the line's record to ``records``; returns why it can't, or nothing."""
    try:
        record = decoder.decode(line)
    except msgspec.ValidationError as error:
        return f"The line does not fit the format of the lock: {error}."
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return "The line is not whole JSON; it may have been cut off."
    doi = canonical_doi(record.doi)
    if doi is None or doi != record.doi:
        return f"The line's DOI `{record.doi[:100]}` is not in its canonical form."
    if doi in records:
        return f"The DOI {doi} has a line already."
    records[doi] = record
    return ""


def _shown(line: str) -> str:
    return line if len(line) <= 80 else f"{line[:40]} … {line[-30:]}"
