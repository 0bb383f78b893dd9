"""Reads references.bib into ReferenceEntries; one broken entry does not lose the others."""

import dataclasses
import re
from pathlib import Path

from claimstead.model.finding import FileProblem, Location, Reading
from claimstead.model.reference import Reference
from claimstead.reading.bibtex.parsed import ParsedBibliography, ParsedReference
from claimstead.reading.cache import ReferenceCache
from claimstead.reading.source import at_offset, read_text

MAX_BIBLIOGRAPHY_BYTES = 100_000_000
_FIELD = re.compile(r"[^.\[]+")


@dataclasses.dataclass(frozen=True, slots=True)
class ReferenceEntry:
    """A reference, and the way from a field to its line in references.bib."""

    path: str
    text: str = dataclasses.field(repr=False)
    parsed: ParsedReference

    @property
    def value(self) -> Reference:
        """The reference."""
        return self.parsed.reference

    @property
    def subject(self) -> str:
        """The citation key."""
        return self.value.key

    def locate(self, field: str) -> Location:
        """The place of a field's value, by its name in Reference or in the file; of the entry where it has none.

        ``authors[2].family`` is in the author field, ``doi_as_written`` in the doi field.
        """
        name = _FIELD.match(field)
        wanted = name[0].removesuffix("_as_written") if name else ""
        behind = self.parsed.fields.get(wanted, self.parsed.fields.get(wanted.replace("-", "_"), 0))
        return at_offset(self.path, self.text, self.parsed.offset + behind)


def read_bibliography(root: Path, path: str, cache_folder: Path | None = None) -> Reading[tuple[ReferenceEntry, ...]]:
    """Reads every entry; where ``cache_folder`` holds what the same text gave before, nothing is parsed."""
    text = read_text(root, path, MAX_BIBLIOGRAPHY_BYTES)
    if isinstance(text, FileProblem):
        return Reading((), (text,))
    cache = ReferenceCache(cache_folder)
    parsed = cache.get(path, text)
    if parsed is None:
        parsed = _parse(path, text)
        cache.put(path, text, parsed)
    entries = tuple(ReferenceEntry(path, text, one) for one in parsed.references)
    return Reading(entries, parsed.problems)


def _parse(path: str, text: str) -> ParsedBibliography:
    from claimstead.reading.bibtex.parsing import (  # noqa: PLC0415 - pybtex and its imports cost more than a warm read
        parse_bibliography,
    )

    return parse_bibliography(path, text)
