"""Abbreviations in a text for lay readers, and whether the text explains them.

An abbreviation is explained where its long form, or what it is, stands in brackets
behind it, or it in brackets behind that; where the sentence says what it is ("FDA, the
drug agency", "a hormone called ACTH", "ADHD stands for …"); and where its long form
is known and stands somewhere in the text.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

from claimstead.language.span import Span

_WELL_KNOWN = frozenset({
    "AI", "AIDS", "AM", "BC", "BCE", "BSc", "CD", "CE", "COVID", "DC", "DNA", "DVD", "EU", "GP", "HIV", "ID", "MD",
    "mRNA", "MSc", "NHS", "OK", "PC", "PDF", "PhD", "PM", "QR", "RNA", "SMS", "SPF", "TV", "UK", "UN", "US",
    "USA", "UV", "UVA", "UVB",
})  # fmt: skip
"""Abbreviations that lay readers know as they are."""

_STRESSED = frozenset({
    "AFTER", "ALL", "ALWAYS", "AND", "ANY", "ARE", "AS", "AT", "AVOID", "BE", "BEFORE", "BOTH", "BUT", "BY", "CAN",
    "CANNOT", "DO", "DOES", "EACH", "EVERY", "FIRST", "FOR", "FROM", "GO", "HAVE", "HOW", "IF", "IN", "IS", "IT",
    "KEEP", "LESS", "MAY", "MORE", "MUST", "NEVER", "NO", "NONE", "NOT", "NOW", "OF", "OFF", "ON", "ONCE", "ONE",
    "ONLY", "OR", "OUT", "SHOULD", "SO", "STOP", "THE", "THEN", "THIS", "TO", "TWICE", "TWO", "UP", "USE", "WAIT", "WE",
    "WHEN", "WHY", "WILL", "WITH", "YES", "YOU", "YOUR",
})  # fmt: skip
"""Words that are set in capitals for stress."""

_CAPITALS = re.compile(
    r"(?<![\w.@/])(?:(?:[A-Z]\.){2,6}|[a-z]?[A-Z][A-Za-z\d]{1,9}(?:[-‑–]\d{1,3}[A-Za-z]?)?)(?![\w@]|\.\w)"
)
_DOSES = re.compile(r"(?<![\w.])(?:[bqt]\.i\.d|q\.o\.d|q\.[dh]|p\.o|p\.r\.n|i\.[vm]|s\.c)\b\.?")
_ABBREVIATED = re.compile(r"[a-z]?(?:[A-Z]{2,}|[A-Z][a-z](?=[A-Z\d]))[A-Za-z\d]*")
_NUMERAL = re.compile(r"[IVX]+")
_NOT_SHORT = re.compile(r"[A-Z]\d{1,2}|[A-Z]+\d{4,}|[A-Z]{7,}")  # B12, NCT01234567, IMPORTANT
_EFFECT = re.compile(r"[ =:,(]{0,3}(?:of |was )?\d")

_OPENS_BRACKET = re.compile(r"[(\[](?:the |an? )?$")
_CLOSES_BRACKET = re.compile(r"(?:[-‑–]\w{1,12})?[)\],;]")  # of "(IFN-gamma)" only IFN is taken for the short form
_BRACKETED = re.compile(r" ?[(\[]([^()\[\]]{1,200})[)\]]")
_STANDS_FOR = re.compile(r",? (?:stands|is short|short) for [\"“‘']?([\w ’'-]{1,120})")
_NO_EXPLANATION = re.compile(
    r"\W*(?:[\d<>=≥≤~]|[A-Z][A-Z\d-]+[,;]|(?i:see|fig|table|n|p|or|and|e\.g|i\.e|such as|including|like|not|only)\b)"
)
_SAYS_WHAT = re.compile(
    r"(?: [\w-]+){0,2}(?:,? (?:stands|is short|short) for | means |,? which |,? that is,? |, (?:an?|the|or) |"
    r" (?:is|are) (?:an? |the |[a-z]+s\b)|,? (?:also |better )?(?:called|known as) )"
)
_NAMES_IT = re.compile(r"(?:called|known as|named|short for|, or)(?: the| an?)? [\"“‘']?$")
_WINDOW = 160  # characters before and behind in which an explanation is looked for


class ShortForm(Struct, frozen=True):
    """An abbreviation: its first place, its bare name, whether it is explained, its long form if that is there."""

    span: Span
    name: str
    explained: bool
    long: str = ""


def find_short_forms(text: str, known: Mapping[str, str]) -> tuple[ShortForm, ...]:
    """The abbreviations of a text that not everybody knows, each once; ``known`` gives long forms by short ones."""
    places: dict[str, list[Span]] = {}
    for found in sorted((*_CAPITALS.finditer(text), *_DOSES.finditer(text)), key=lambda found: found.start()):
        name = _name(found.group())
        if not _is_common(name, text, found):
            places.setdefault(name, []).append(Span(found.start(), found.end(), found.group()))
    return tuple(_short_form(text, name, spans, known) for name, spans in places.items())


def _name(written: str) -> str:
    """The abbreviation without stops and plural."""
    if written[0].islower() and "." in written:
        return written
    bare = written.replace(".", "").replace("‑", "-").replace("–", "-")
    return bare[:-1] if len(bare) > 2 and bare.endswith("s") and bare[-2].isupper() else bare


def _stem(name: str) -> str:
    """What the numbered ones of a family have in common: IL of IL-4."""
    return name.partition("-")[0]


def _is_common(name: str, text: str, found: re.Match[str]) -> bool:
    """Whether what was found needs no explanation or is no abbreviation: a name, a numeral, a word in capitals."""
    stem = _stem(name)
    if "." in name:
        return False
    if stem in _WELL_KNOWN or _NUMERAL.fullmatch(stem) or _NOT_SHORT.fullmatch(name):
        return True
    if stem in _STRESSED:
        return not (stem == "OR" and _EFFECT.match(text, found.end()))
    return _ABBREVIATED.fullmatch(stem) is None or re.search("[a-z]{2}", stem) is not None


def _short_form(text: str, name: str, spans: list[Span], known: Mapping[str, str]) -> ShortForm:
    """What the text says of one abbreviation at any of its places."""
    long = _known_long_form(text, known.get(name, known.get(_stem(name), "")))
    explained = bool(long)
    for span in spans:
        before, behind = text[max(0, span.start - _WINDOW) : span.start], text[span.end : span.end + _WINDOW]
        long = long or _long_form_beside(name, before, behind)
        explained = explained or bool(long) or _is_explained(before, behind)
    return ShortForm(spans[0], name, explained, long)


def _known_long_form(text: str, long: str) -> str:
    """The long form as the text has it, if it has."""
    words = re.findall(r"\w+", long)
    found = re.search(r"[\s-]+".join(map(re.escape, words)), text, re.IGNORECASE) if words else None
    return found.group() if found else ""


def _long_form_beside(name: str, before: str, behind: str) -> str:
    """The words beside a pair of brackets, or behind "stands for", whose letters make up the abbreviation."""
    if before.endswith(("(", "[")) and _CLOSES_BRACKET.match(behind):
        words = before[:-1].split()
        return _long_form(name, " ".join(words[-min(len(name) + 5, 2 * len(name)) :]))
    given = _BRACKETED.match(behind) or _STANDS_FOR.match(behind)
    return _long_form(name, given.group(1)) if given else ""


def _is_explained(before: str, behind: str) -> bool:
    """Whether what stands around one place of an abbreviation says what it is."""
    if _OPENS_BRACKET.search(before):
        # "tablets that calm immune signals (JAK inhibitors)"; not "some disorders (ADHD, autism)"
        return re.match(r"s?(?: [\w-]+){0,2}[)\]]", behind) is not None
    following = re.match(r"s?(?: [\w-]+){0,2}", behind)
    for place in {0, following.end() if following else 0}:
        bracketed = _BRACKETED.match(behind, place)
        if bracketed and not _NO_EXPLANATION.match(bracketed.group(1)):
            return True
    return _SAYS_WHAT.match(behind) is not None or _NAMES_IT.search(before) is not None


def _long_form(name: str, words: str) -> str:
    """The shortest end of ``words`` that begins with the abbreviation's first letter and has all others in order.

    After A. S. Schwartz and M. A. Hearst, A simple algorithm for identifying
    abbreviation definitions in biomedical text, Pacific Symposium on Biocomputing
    2003:451–462.
    """
    place = len(words)
    for index, letter in reversed(list(enumerate(name.lower()))):
        if not letter.isalnum():
            continue
        place = words.lower().rfind(letter, 0, place)
        while index == 0 and place > 0 and words[place - 1].isalnum():
            place = words.lower().rfind(letter, 0, place)
        if place < 0:
            return ""
    return words[words.rfind(" ", 0, place + 1) + 1 :] if " " in words[place:] or "-" in words[place:] else ""
