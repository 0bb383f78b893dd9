"""Reads and writes references.lock: one JSON line an identifier. A line that can't be read loses only itself."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from claimstead.model.finding import FileProblem, Reading
from claimstead.model.record import Found, Line, Record, Searched
from claimstead.model.reference import Doi, canonical_doi
from claimstead.reading.source import at, bounded, file_problem, is_there, read_text

MAX_LOCK_BYTES = 500_000_000


@dataclasses.dataclass(slots=True)
class Lock:
    """What the registries answered: by DOI, by PubMed identifier, and of searches by what was asked."""

    records: dict[Doi, Record] = dataclasses.field(default_factory=dict)
    pubmed: dict[str, Record] = dataclasses.field(default_factory=dict)
    searches: dict[str, Searched] = dataclasses.field(default_factory=dict)

    def put(self, line: Line) -> None:
        """Takes a line in; of two about the same, the later stands."""
        if isinstance(line, Searched):
            self.searches[line.query] = line
        elif line.doi:
            self.records[Doi(line.doi)] = line
        else:
            self.pubmed[line.pmid] = line

    def about(self, line: Line) -> Line | None:
        """The line that stands about the same identifier or query."""
        if isinstance(line, Searched):
            return self.searches.get(line.query)
        return self.records.get(Doi(line.doi)) if line.doi else self.pubmed.get(line.pmid)

    def found(self) -> Iterator[Found]:
        """The works that a registry has, as their lines have them: by DOI, then by PubMed identifier."""
        return (one for one in (*self.records.values(), *self.pubmed.values()) if isinstance(one, Found))


def lock_text(lock: Lock, encode: Callable[[Line], bytes] = msgspec.json.encode) -> bytes:
    """The whole file: lines by DOI, then by PubMed identifier, then searches, each sorted; keys in a stable order."""
    lines: list[Line] = [lock.records[doi] for doi in sorted(lock.records)]
    lines += [lock.pubmed[pmid] for pmid in sorted(lock.pubmed, key=int)]
    lines += [lock.searches[query] for query in sorted(lock.searches)]
    return b"\n".join((*map(encode, lines), b""))


def read_lock(root: Path, path: str) -> Reading[Lock]:
    """Reads all lines; no file is an empty lock, because a new repository has none yet."""
    if not is_there(root, path):
        return Reading(Lock())
    text = read_text(root, path, MAX_LOCK_BYTES)
    if isinstance(text, FileProblem):
        return Reading(Lock(), (text,))
    decoder = msgspec.json.Decoder(Line)
    lock = Lock()
    problems: list[FileProblem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        why = _take(line, decoder, lock)
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
    return Reading(lock, tuple(bounded(problems, path)))


def _take(line: str, decoder: "msgspec.json.Decoder[Line]", lock: Lock) -> str:
    """Adds the line to ``lock``; returns why it can't, or nothing."""
    try:
        read = decoder.decode(line)
    except msgspec.ValidationError as error:
        return f"The line does not fit the format of the lock: {error}."
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return "The line is not whole JSON; it may have been cut off."
    if not isinstance(read, Searched) and read.doi and canonical_doi(read.doi) != read.doi:
        return f"The line's DOI `{read.doi[:100]}` is not in its canonical form."
    if lock.about(read) is not None:
        return f"{_about(read)} has a line already."
    lock.put(read)
    return ""


def _about(line: Line) -> str:
    if line.query:
        return f"The search for `{line.query[:100]}`"
    return f"The DOI {line.doi}" if line.doi else f"The PubMed identifier {line.pmid}"


def _shown(line: str) -> str:
    return line if len(line) <= 80 else f"{line[:40]} … {line[-30:]}"
