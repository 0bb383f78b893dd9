"""Adds a work that was looked up: describes it, and writes references.lock and references.bib."""

from collections.abc import Sequence
from pathlib import Path

from claimstead.citing.describing import reference_to
from claimstead.citing.keys import new_key
from claimstead.citing.looking_up import Known, has_already
from claimstead.citing.placing import with_entry
from claimstead.config import Config
from claimstead.errors import UsageError
from claimstead.fixing.changes import Change, carry_out
from claimstead.model.record import Answer
from claimstead.model.reference import Reference
from claimstead.model.value import LONGEST_KEY, is_key
from claimstead.reading.bibliography import ReferenceEntry, read_bibliography
from claimstead.reading.bibtex.writing import bibtex_entry
from claimstead.reading.source import is_there
from claimstead.reading.text_store import TextStore
from claimstead.sync.book import Book
from claimstead.sync.lock_file import hold_lock
from claimstead.sync.tally import Tally


def described(known: Known, references: Sequence[Reference], scheme: str, key: str = "") -> Reference:
    """The reference to add, under ``key`` or, where that is empty, one made as ``scheme`` says.

    Raises:
        UsageError: the key is taken, or can't be one.
    """
    taken = [reference.key for reference in references]
    if not key:
        key = new_key(scheme, reference_to(known.found.work, "", known.doi), taken)
    elif not is_key(key):
        raise UsageError(
            f"`{key[:200]}` can't be a key: use letters, digits and - _ : . only, at most {LONGEST_KEY} of them."
        )
    elif key.casefold() in {one.casefold() for one in taken}:
        raise UsageError(f"The key `{key}` is taken by another reference. Choose another, or leave --key out.")
    return reference_to(known.found.work, key, known.doi)


def refuse_retracted(known: Known) -> None:
    """Lets a work pass that still counts.

    Raises:
        UsageError: it was retracted, withdrawn or removed.
    """
    ended = known.found.retraction
    if ended is not None:
        raise UsageError(
            f"THIS WORK NO LONGER COUNTS: {ended}. Nothing was added, for nothing can rest on it. Where a claim must "
            "cite it all the same, to say that it was retracted, add it with --even-if-retracted."
        )


def write_down(root: Path, config: Config, reference: Reference, answers: Sequence[Answer], texts: TextStore) -> None:
    """Writes the answers to references.lock and the entry to references.bib, which keeps every other byte.

    Raises:
        UsageError: another run holds the lock, or the bibliography can't take the entry as it is now.
        WriteError: a file could not be written.
    """
    with hold_lock(root, config) as lock_file:
        before, entries = _bibliography(root, config.bibliography)
        references = [one.value for one in entries]
        there = has_already(references, reference.doi, reference.pmid)
        if there is not None or reference.key.casefold() in {one.key.casefold() for one in references}:
            raise UsageError(f"{config.bibliography} changed meanwhile and has the work or its key now. Run again.")
        after = with_entry(before or b"", entries, reference.key, bibtex_entry(reference))
        book = Book(lock_file, texts, Tally(len(answers)))
        for answer in answers:
            book.take(answer)
        book.keep()
        carry_out(root, Change(path=config.bibliography, before=before, after=after))


def _bibliography(root: Path, path: str) -> tuple[bytes | None, tuple[ReferenceEntry, ...]]:
    """The file as it is, and what is read from it; nothing where there is no file yet."""
    if not is_there(root, path):
        return None, ()
    reading = read_bibliography(root, path)
    lost = next((one for one in reading.problems if one.kind == "unreadable"), None)
    if lost is not None:
        raise UsageError(f"{path} can't be read, so nothing is added. {lost.problem.message} {lost.problem.remedy}")
    return (root / path).read_bytes(), reading.value
