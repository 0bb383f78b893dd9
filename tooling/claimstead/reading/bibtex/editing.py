"""Finds what to change in a .bib text so that one field of one entry reads as wished, and proves that it does."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from claimstead.model.reference import Reference, canonical_doi
from claimstead.reading.bibtex.entries import BibEntry, Field
from claimstead.reading.bibtex.faults import shown
from claimstead.reading.bibtex.names import read_names, stands_in_braces
from claimstead.reading.bibtex.parsing import parse_as_written
from claimstead.reading.bibtex.references import FIELDS, chosen
from claimstead.reading.bibtex.writing import ORDER, as_read, field_name, field_value
from claimstead.reading.splicing import CannotSpliceError, Splice

_FIELD_OF = {name: field for field, names in FIELDS.items() for name in (*names, field)}
_RANGE = re.compile(r"(?<=\d)-(?=\w)")


class Wish(NamedTuple):
    """That ``field`` (as Reference calls it) of the entry ``number`` (from 0) reads ``text``.

    Authors are written as BibTeX takes them, "Family, Given and {Group}"; all else is plain text.
    """

    number: int
    field: str
    text: str


def field_of_reference(name: str) -> str:
    """The field of Reference that a field of the file fills, or that bears the name itself.

    Raises:
        CannotSpliceError: none does.
    """
    field = _FIELD_OF.get(name.removesuffix("_as_written"))
    if field is None:
        raise CannotSpliceError(f"it has no field `{name}` that can be written")
    return field


class EditableBibliography:
    """A .bib text with everything in it at its place."""

    def __init__(self, path: str, text: str) -> None:
        """``path`` only names the file in messages."""
        self.text = text
        self.parsed, self.entries = parse_as_written(path, text)

    def splice(self, wish: Wish) -> Splice:
        """The change that makes one wish come true, in the style of the entry it is made in.

        Raises:
            CannotSpliceError: there is no place for it.
        """
        entry, offset = self.entries[wish.number], self.parsed.references[wish.number].offset
        field, written = self._standing(wish), field_value(self._wished(wish), wish.field)
        if field is None:
            name = field_name(self.parsed.references[wish.number].reference, wish.field)
            return self._addition(entry, offset, name, wish.field, written)
        old = self.text[offset + field.start : offset + field.end]
        doubled = wish.field != "authors" and old.startswith("{{") and stands_in_braces(field.value.strip())
        return Splice(offset + field.start, offset + field.end, _like(old, written, doubled))

    def why_not(self, after: "EditableBibliography", wishes: Sequence[Wish]) -> str:
        """Why ``after`` is not this bibliography with ``wishes`` come true and all else as it was; empty if it is."""
        keys, others = ([one.reference.key for one in bib.parsed.references] for bib in (self, after))
        if keys != others:
            return "entries would be lost by it"
        if Counter(one.kind for one in after.parsed.problems) - Counter(one.kind for one in self.parsed.problems):
            return "the file could not be read as well as before"
        wished: dict[int, list[Wish]] = {}
        for wish in wishes:
            wished.setdefault(wish.number, []).append(wish)
        for index in range(len(keys)):
            why = self._why_not_entry(after, index, wished.get(index, []))
            if why:
                return why
        return ""

    def _why_not_entry(self, after: "EditableBibliography", index: int, wishes: list[Wish]) -> str:
        changed = {field.name for wish in wishes for field in [after._standing(wish)] if field}
        if _others(self.entries[index], changed) != _others(after.entries[index], changed):
            return "other fields of the file would change with it"
        read = after.parsed.references[index].reference
        for wish in wishes:
            wished = self._wished(wish)
            if _comparable(read, wish.field) != _comparable(wished, wish.field):
                given, expected = (shown(field_value(one, wish.field)) for one in (read, wished))
                return f"it would be read as `{given}`, not as `{expected}`"
        return ""

    def _standing(self, wish: Wish) -> Field | None:
        """The field of the file that gives the field of Reference, or would if it were not empty."""
        fields = self.entries[wish.number].fields
        standing = (fields[name] for name in FIELDS[wish.field] if name in fields)
        return chosen(fields, wish.field) or next(standing, None)

    def _wished(self, wish: Wish) -> Reference:
        """The reference as it shall read, in the field of the wish."""
        reference = self.parsed.references[wish.number].reference
        if wish.field == "authors":
            names, truncated = read_names(wish.text)
            return msgspec.structs.replace(reference, authors=names, truncated=truncated)
        if wish.field == "doi":
            doi = canonical_doi(wish.text)
            if doi is None:
                raise CannotSpliceError(f"`{shown(wish.text)}` is no DOI")
            return msgspec.structs.replace(reference, doi=doi, doi_as_written="")
        text = as_read(wish.text)
        return msgspec.structs.replace(
            reference, **{wish.field: _RANGE.sub("–", text) if wish.field == "pages" else text}
        )

    def _addition(self, entry: BibEntry, offset: int, name: str, field: str, written: str) -> Splice:
        """The new field behind the last one that goes before it, indented and aligned as the others are."""
        before = set(ORDER[: ORDER.index(field)])
        own = list(entry.fields.values())
        if not own:
            raise CannotSpliceError("the entry has no field yet")
        anchor = max([one for one in own if _FIELD_OF.get(one.name) in before] or own, key=lambda one: one.end)
        begins, ends = offset + anchor.named_at, offset + anchor.end
        front = self.text[self.text.rfind("\n", 0, begins) + 1 : begins]
        separator = {"": f",\n{front}", ",": f"\n{front}"}.get(front.strip(), ", ")
        equals = self._equals(own, anchor, offset, len(name))
        value = _like(self.text[offset + anchor.start : ends], written, doubled=field == "title")
        return Splice(ends, ends, f"{separator}{name}{equals}{value}")

    def _equals(self, fields: list[Field], anchor: Field, offset: int, length: int) -> str:
        """The equals sign behind a name of so many letters, with the spaces that the entry has around it."""
        between = self.text[offset + anchor.named_at + len(anchor.name) : offset + anchor.start]
        before, _, behind = between.partition("=")
        columns = [self.text.index("=", offset + one.named_at) - offset - one.named_at for one in fields]
        column, count = Counter(columns).most_common(1)[0]
        lengths = {len(one.name) for one, at in zip(fields, columns, strict=True) if at == column}
        aligned = len(before) > 1 or (count > len(fields) / 2 and len(lengths) > 1)
        spaces = max(column - length, min(len(before), 1)) if aligned else len(before)
        return f"{' ' * spaces}={' ' if behind else ''}"


def _like(old: str, written: str, doubled: bool) -> str:
    """A value in the manner of an old one: a bare number, in quotation marks, or in braces."""
    if old.isdecimal() and written.isdecimal():
        return written
    if old.startswith('"') and '"' not in written and not doubled:
        return f'"{written}"'
    return f"{{{{{written}}}}}" if doubled else f"{{{written}}}"


def _others(entry: BibEntry, changed: set[str]) -> tuple[str, dict[str, str]]:
    return entry.type, {name: field.value for name, field in entry.fields.items() if name not in changed}


def _comparable(reference: Reference, field: str) -> object:
    """What a field says, without how it is written."""
    return (reference.authors, reference.truncated) if field == "authors" else getattr(reference, field)
