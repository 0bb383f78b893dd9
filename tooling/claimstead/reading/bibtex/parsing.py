"""Parses the text of a bibliography: every entry it can, and a problem for each it can't."""

from claimstead.model.finding import FileProblem, FileProblemKind
from claimstead.model.waiver import Waiver
from claimstead.reading.bibtex.blocks import Block, blocks
from claimstead.reading.bibtex.entries import BibEntry, EntryReader, Field
from claimstead.reading.bibtex.faults import BibFault, shown
from claimstead.reading.bibtex.latex import decode_latex
from claimstead.reading.bibtex.parsed import ParsedBibliography, ParsedReference
from claimstead.reading.bibtex.references import inherit, places, to_reference
from claimstead.reading.bibtex.values import Strings
from claimstead.reading.bibtex.waivers import FORM, read_waivers
from claimstead.reading.source import at_offset, bounded, file_problem, position


def parse_bibliography(path: str, text: str) -> ParsedBibliography:
    """Reads every entry of ``text``; ``path`` only names the file in messages."""
    return parse_as_written(path, text)[0]


def parse_as_written(path: str, text: str) -> tuple[ParsedBibliography, tuple[BibEntry, ...]]:
    """The same, and of each reference the entry as it stands in the text, with nothing taken over by crossref."""
    bibliography = _Bibliography(path, text)
    return bibliography.parse(), tuple(entry for entry, _, _ in bibliography.entries)


class _Bibliography:
    """One run over a text: its abbreviations, its entries so far, what is wrong."""

    def __init__(self, path: str, text: str) -> None:
        self.path, self.text = path, text
        self.strings = Strings(len(text))
        self.entries: list[tuple[BibEntry, int, int]] = []
        self.by_key: dict[str, int] = {}
        self.problems: list[tuple[int, FileProblem]] = []

    def parse(self) -> ParsedBibliography:
        for block in blocks(self.text):
            self.take(block)
        references = tuple(self.reference(*one) for one in self.entries)
        problems = [problem for _, problem in sorted(self.problems, key=lambda one: one[0])]
        return ParsedBibliography(references, tuple(bounded(problems, self.path)))

    def take(self, block: Block) -> None:
        line, _ = position(self.text, block.start)
        if block.kind == "outside":
            self.report(block.start, _outside(self.text[block.start : block.end]))
            return
        reader = EntryReader(self.text[block.start : block.end], self.strings)
        try:
            entry = reader.read()
        except BibFault as broken:
            self.report(block.start, broken if block.kind == "command" else self.without_end(block, reader, broken))
            return
        for fault in reader.faults:
            self.report(block.start, fault)
        if block.kind == "unclosed":
            self.report(block.start, self.without_end(block, reader, None))
        elif entry is not None:
            if reader.swallowing:
                self.report(block.start, _swallowed(reader.swallowing))
            self.add(entry, block.start, line)

    def add(self, entry: BibEntry, offset: int, line: int) -> None:
        """Keeps the entry; says so where BibTeX would take its key for one that exists."""
        first = self.by_key.setdefault(entry.key.lower(), len(self.entries))
        if first < len(self.entries):
            other, _, other_line = self.entries[first]
            written = "" if other.key == entry.key else f", where it is written `{other.key}`: BibTeX ignores capitals"
            fault = BibFault(
                0,
                f"The key `{entry.key}` on line {line} is taken by the entry on line {other_line}{written}.",
                _difference(other, entry),
                "Give one of the two another key, or delete it where both are the same work.",
            )
            self.report(offset, fault, "duplicate-key")
        self.entries.append((entry, offset, line))

    def reference(self, entry: BibEntry, offset: int, line: int) -> ParsedReference:
        whole = entry.fields.get("crossref")
        if whole is not None:
            index = self.by_key.get(whole.value.strip().lower())
            if index is None or self.entries[index][0] is entry:
                why = "which is no entry of this file" if index is None else "which is the entry itself"
                name = shown(whole.value)
                fault = BibFault(
                    whole.offset,
                    f"The entry `{entry.key}` refers to `{name}`, {why}.",
                    remedy="Write the key of the book or volume it appeared in, or delete the crossref.",
                )
                self.report(offset, fault)
            else:
                entry = inherit(entry, self.entries[index][0])
        return ParsedReference(to_reference(entry, self.waivers(entry, offset)), offset, line, places(entry))

    def waivers(self, entry: BibEntry, offset: int) -> tuple[Waiver, ...]:
        """The entry's waivers; none of them where one can't be read, which is said."""
        field = entry.fields.get("accepted")
        try:
            return read_waivers(decode_latex(field.value)) if field else ()
        except ValueError as fault:
            at_field = field.offset if field else 0
            remedy = f"Write `{FORM}`, several with a | between them."
            self.report(
                offset,
                BibFault(at_field, f"The entry `{entry.key}` accepts what is not understood: {fault}.", remedy=remedy),
            )
            return ()

    def without_end(self, block: Block, reader: EntryReader, broken: BibFault | None) -> BibFault:
        """What to say of an entry whose braces are never closed, as near to the forgotten one as can be."""
        name = f"The entry `{reader.current_entry_key}`" if reader.current_entry_key else "What begins here"
        field = reader.swallowing.name if reader.swallowing else reader.current_field_name
        in_field = f", perhaps in its field `{shown(field)}`" if field and reader.current_entry_key else ""
        if block.end == len(self.text):
            found = "the file ends first"
        else:
            found = f"the next entry begins first, on line {position(self.text, block.end)[0] + 1}"
        return BibFault(
            reader.swallowing.offset if reader.swallowing else broken.offset if broken and in_field else 0,
            f"{name} has no end: a brace is not closed{in_field}.",
            found,
            "Close each field, and the entry itself, with a brace.",
        )

    def report(self, start: int, fault: BibFault, kind: FileProblemKind = "broken-entry") -> None:
        offset = start + fault.offset
        place = at_offset(self.path, self.text, offset)
        self.problems.append((offset, file_problem(kind, place, fault.message, fault.found, fault.remedy)))


def _swallowed(field: Field) -> BibFault:
    return BibFault(
        field.offset,
        f"The field `{shown(field.name)}` holds a line that begins another field, which is thus lost.",
        shown(field.value),
        "Close its brace where the field should end.",
    )


def _outside(text: str) -> BibFault:
    if text.startswith("}"):
        return BibFault(0, "A closing brace stands outside any entry.", shown(text), "Delete it.")
    return BibFault(
        0,
        "Words stand outside any entry, so they are not read.",
        shown(text),
        "Begin an entry with @type{key, and a note with %.",
    )


def _difference(one: BibEntry, other: BibEntry) -> str:
    """In which fields two entries differ."""
    names = [name for name in dict.fromkeys((*one.fields, *other.fields)) if _value(one, name) != _value(other, name)]
    if not names:
        return "the two say the same"
    more = f" and {len(names) - 8} more" if len(names) > 8 else ""
    return f"the two differ in {', '.join(shown(name) for name in names[:8])}{more}"


def _value(entry: BibEntry, name: str) -> str:
    return entry.fields[name].value if name in entry.fields else ""
