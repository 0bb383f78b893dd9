"""Where the sentences of medical prose begin and end.

Expects text without markup: paragraphs, headings and lists as lines. A stop ends a
sentence unless what stands before it is an abbreviation or initial, or what follows it
goes on in lower case; a sentence may also end at the end of a line (headings, list
lines), behind a citation mark ("skin.1,2 The"), or where the next one follows without
a space. A line break inside a paragraph is told from the end of a line by the rule of
typists: it was needed where the next word would not have fitted.
"""

import re
from collections.abc import Iterator

from claimstead.language.span import Span

_ALWAYS_GO_ON = frozenset({
    "approx", "ca", "cf", "col", "dr", "drs", "e.g", "ed", "eds", "eg", "eq", "eqs", "esp", "fig", "figs", "i.e", "ie",
    "incl", "messrs", "mr", "mrs", "ms", "mt", "nos", "op", "pp", "prof", "resp", "rev", "st", "suppl", "v", "viz",
    "vol", "vols", "vs",
})  # fmt: skip
"""Abbreviations that something always follows in the same sentence."""

_GO_ON_BEFORE_FIGURES = frozenset({
    "apr", "art", "aug", "cat", "ch", "dec", "feb", "jan", "jul", "jun", "lot", "mar", "max", "min", "no", "nov", "nr",
    "oct", "p", "para", "ref", "refs", "sec", "sect", "sens", "sep", "sept", "spec", "tab", "wk",
})  # fmt: skip
"""Words that are abbreviations only where a figure follows: "No. 5", "p. 12", "Jan. 5"."""

_MAY_END = frozenset({
    "al", "bros", "co", "corp", "dept", "inc", "jr", "ltd", "sp", "spp", "sr", "ssp", "subsp", "univ",
})  # fmt: skip
"""Abbreviations that may stand last; so may all with stops inside, such as U.S. and b.i.d."""

_OF_A_JOURNAL = frozenset({
    "am", "aust", "br", "can", "chin", "clin", "engl", "eur", "exp", "int", "ir", "jpn", "scand",
})  # fmt: skip
"""Words that are abbreviations in the name of a journal, before its J: Br. J. Dermatol."""

_OPENERS = frozenset({
    "A", "About", "After", "All", "Also", "Although", "Among", "An", "And", "Another", "Any", "Are", "Around", "As",
    "At", "Because", "Before", "Both", "But", "By", "Can", "Children", "Compared", "Do", "Does", "Doses", "Each",
    "Either", "Even", "Few", "First", "For", "From", "Further", "Furthermore", "He", "Her", "Here", "His", "How",
    "However", "I", "If", "Importantly", "In", "Instead", "Is", "It", "Its", "Many", "May", "Moreover", "Most", "My",
    "Neither", "No", "None", "Nor", "Not", "Of", "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Out",
    "Over", "Overall", "Patients", "People", "Second", "She", "Side", "Similarly", "Since", "So", "Some", "Such",
    "That", "The", "Their", "Then", "There", "Therefore", "These", "They", "This", "Those", "Three", "Thus", "To",
    "Treatment", "Two", "Under", "Unlike", "Until", "Up", "We", "What", "When", "Where", "Whereas", "Whether", "Which",
    "While", "Who", "Why", "With", "Within", "Without", "Yet", "You", "Your",
})  # fmt: skip
"""Words that, with a capital, almost only open a sentence."""

_LETTERED = frozenset({
    "appendix", "category", "class", "complex", "factor", "figure", "grade", "group", "hepatitis", "immunoglobulin",
    "influenza", "panel", "part", "phase", "protein", "stage", "substance", "subtype", "table", "type", "vitamin",
})  # fmt: skip
"""Words that a single capital letter belongs to, which is then no initial: vitamin D."""

_LINE_MARK = re.compile(r"[ \t]*(?:[-–•*·‣◦▪+]|\(?(?:\d{1,2}|[a-z])[.)])[ \t]+")
_REFERENCE_LINE = re.compile(r"\bdoi: ?10\.|\b(?:19|20)\d\d;\d|\bAccessed [A-Z][a-z]{2,8} \d")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*")
_MARKS = re.compile(
    r"(?: ?\[\d[\d,;–\- ]{0,40}\]|[⁰¹²³⁴-⁹⁻⁼,–]+| ?\d{1,3}(?:[,–-] ?\d{1,3}){0,20}(?=\s+[\"“(]?[A-Z]|\s*$))"
)
_WORD_BEFORE = re.compile(r"[^\W_](?:[\w'’&./+-]{0,38}[^\W_])?$")
_DOTTED = re.compile(r"[^\W\d_]{1,2}(?:\.[^\W\d_]{1,2})+")
_WORD_AFTER = re.compile(r"[\"'“‘«(\[*_]*([^\W_]+)")
_NARROWEST = 60  # nobody breaks lines that are shorter
_LONGEST_BRACKET = 400  # a bracket that closes later was forgotten


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, headings and list lines among them, without what marks a list line.

    Each span is cut from the text as it is, stop, closing quotes and citation marks
    included, white space around it not. Stretches without letter or digit belong to none.
    """
    return tuple(
        Span(start, end, text[start:end])
        for block_start, block_end in _blocks(text)
        for start, end in _trimmed(text, _block_sentences(text, block_start, block_end))
    )


def _trimmed(text: str, stretches: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in stretches:
        stretch = text[start:end]
        if any(map(str.isalnum, stretch)):
            yield start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no sentence reaches beyond: paragraphs, headings, lines of a list."""
    paragraph: list[tuple[int, int]] = []
    place = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            paragraph.append((place, place + len(line)))
        else:
            yield from _paragraph_blocks(text, paragraph)
            paragraph = []
        place += len(line)
    yield from _paragraph_blocks(text, paragraph)


def _paragraph_blocks(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines between two empty ones, those that belong together as one stretch."""
    width = max((len(text[start:end].rstrip()) for start, end in lines), default=0)
    begun: int | None = None
    for index, (start, end) in enumerate(lines):
        mark = _LINE_MARK.match(text, start, end)
        if begun is None or mark:
            begun = mark.end() if mark else start
        following = text[slice(*lines[index + 1])] if index + 1 < len(lines) else ""
        if not following or _ends_line(text[start:end].rstrip(), following, width):
            yield begun, end
            begun = None


def _ends_line(line: str, following: str, width: int) -> bool:
    """Whether the break behind a line was meant: nothing that stands there goes on in the next line."""
    if _LINE_MARK.match(following):
        return True
    word = following.split(maxsplit=1)[0]
    if not (word[0].isupper() or word[0].isdigit() or word[0] in "“\"'‘(*_"):
        return False
    fitted = len(line) + 1 + len(word) <= width
    return fitted or (len(line) < _NARROWEST and word[0] != ",") or _is_heading(line)


def _is_heading(line: str) -> bool:
    """Whether the long words of a line without stop all have a capital."""
    long_words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return bool(long_words) and line[-1] not in ".!?,;" and all(word[0].isupper() for word in long_words)


def _block_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of one block; a line of a list of references is one."""
    if not _REFERENCE_LINE.search(text, start, end):
        brackets = _brackets(text, start, end)
        for stop in _STOP.finditer(text, start, end):
            if stop.start() < start:
                continue  # this stop stood inside a citation mark
            while brackets and brackets[-1][1] < stop.end():
                brackets.pop()
            inside = bool(brackets) and start < brackets[-1][0] < stop.start()
            place = None if inside else _sentence_end(text, start, stop, end)
            if place is not None:
                yield start, place
                start = place
                while start < end and text[start].isspace():
                    start += 1
    yield start, end


def _brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost pairs of round brackets that close soon enough, the last first."""
    opened: list[int] = []
    pairs: list[tuple[int, int]] = []
    for found in re.compile(r"[()]").finditer(text, start, end):
        if found.group() == "(":
            opened.append(found.start())
        elif opened:
            begun = opened.pop()
            if found.end() - begun <= _LONGEST_BRACKET:
                while pairs and pairs[-1][0] > begun:
                    pairs.pop()
                pairs.append((begun, found.end()))
    return pairs[::-1]


def _sentence_end(text: str, start: int, stop: re.Match[str], end: int) -> int | None:
    """Where the sentence ends that began at ``start``, if it ends at this stop; citation marks belong to it."""
    before = text[max(start, stop.start() - 40) : stop.start()]
    place = stop.end()
    marks = _MARKS.match(text, place, end) if before[-1:].isalpha() or before[-1:] in ("%", ")") else None
    if marks:
        place = marks.end()
    after = text[place : place + 60] if place + 60 < end else text[place:end]
    if not after or after.isspace():
        return place
    following = _WORD_AFTER.match(after.lstrip())
    word = following.group(1) if following else ""
    if not _opens(word):
        return None
    if not after[0].isspace():
        return place if _runs_on(before, stop.group(), after, word) else None
    if stop.group()[0] == "." and not marks and _is_shortened(before, word, stop.group() == "."):
        return None
    return place


def _opens(word: str) -> bool:
    """Whether a sentence may begin with the word: capital, digit, or a small letter that stands for itself (mRNA)."""
    return bool(word) and (not word[0].islower() or any(map(str.isupper, word)))


def _runs_on(before: str, stop: str, after: str, word: str) -> bool:
    """Whether a new sentence begins although no space stands before it: "ends.”The next" and "ends.The next"."""
    if stop == "." and _lowered(before) in _ALWAYS_GO_ON:
        return False
    whole = len(before) > 1 and before[-1].islower() and before[-2].isalpha()
    quoted = len(stop) > 1 or after[0] in '“‘"'
    if not whole:
        return word in _OPENERS and len(word) > 1 and (quoted or before[-1:].isdigit())
    return word[0].isupper() and (quoted or (len(word) > 1 and word[1:].islower()) or word == "A")


def _is_shortened(before: str, word: str, bare: bool) -> bool:
    """Whether the stop belongs to what stands before it rather than to the sentence."""
    short = _lowered(before)
    if not short or (len(short) > 1 and before[-len(short) :].isupper() and short.isalpha()):
        return False  # ED, MS and CF at the end of a sentence are no editor, lady or comparison
    if short.isdigit():
        return len(short) <= 2 and before.strip() == short  # the number of a line
    if len(short) == 1 and before[-1].isupper():
        return bare and _is_initial(before, word)
    if short in _ALWAYS_GO_ON and bare:
        return True
    if short in _GO_ON_BEFORE_FIGURES and bare:
        return word[0].isdigit()
    if short in _OF_A_JOURNAL and word == "J":
        return True
    return (
        (short in _MAY_END or _DOTTED.fullmatch(short) is not None) and word not in _OPENERS and not _ends_dose(short)
    )


def _is_initial(before: str, word: str) -> bool:
    """Whether a single letter is that of a name: "J. K. Smith"; not that of "vitamin D"."""
    words = before.split()
    lettered = len(words) > 1 and words[-2].lower() in _LETTERED
    return not lettered and (word not in _OPENERS or word in ("A", "I"))


def _ends_dose(short: str) -> bool:
    """Whether it is how a medicine is taken (b.i.d., p.o.) or a time of day, behind which no name follows."""
    return short in ("a.m", "p.m", "b.i.d", "t.i.d", "q.i.d", "q.d", "q.o.d", "p.o", "i.v", "i.m", "s.c", "p.r.n")


def _lowered(before: str) -> str:
    found = _WORD_BEFORE.search(before)
    return found.group().lower() if found else ""
