"""A text as words, numbers, names, marks and tables: names that merely hold digits are told apart from figures."""

import re

from msgspec import Struct

from claimstead.language.quantities.numbers import (
    AND_A_HALF,
    DIGITS,
    FRACTION,
    GLYPHS,
    ONES,
    PART_STEP,
    TENS,
    WORDS,
    Number,
    read_digits,
    read_fraction,
    read_words,
)
from claimstead.language.quantities.units import read_unit
from claimstead.language.wordlists import word_set

_PARTS = "".join(GLYPHS)
_IN_DIGITS = re.compile(rf"[\d{_PARTS}]")
_IN_WORDS = re.compile(
    r"(?<![^\W\d_])(?:t(?:wo|hree|en|welve|wen|wice|hir|hrice|ripl)|f(?:our|ive|if|ort)|s(?:ix|even)"
    r"|e(?:ight|leven|very other)|nine|hal[fv]|qua[rd]|doubl|on(?:e|ce)|zero)|fold"
)
TOKEN = re.compile(
    rf"(?P<table>\d[\d{_PARTS}\s.,·:;|/()\[\]%±−–-]{{300,}})"  # numbers so far from any word are no prose
    rf"|(?P<digits>[\d{_PARTS}]|[-−–.·](?=[.·]?\d))|(?P<word>[^\W\d_]+(?:[’'][^\W\d_]+)?)|\S"
)
NAME = re.compile(
    r"https?://\S+|10\.\d{4,9}/\S+"  # addresses, DOIs
    r"|[^\W\d_]+[-‐‑]?\d\w*(?:[-‐‑./]\w+|\+)*"  # IL-4, JAK1, CD4+, COVID-19, Smc5/6
    r"|\d+[- ]?\(OH\)\w*|\d[\w.·]*(?:[-‐‑]\w+)*"  # 25(OH)D, 3T3, 5-HT, 21st
)
"""Names that hold digits."""
_NAMING = re.compile(r"[-‐‑]?\d|://")
_NO_NAME = frozenset(" .,;()")
"""What mostly stands behind a word, and makes no name of it."""
_WEDGED = re.compile(r"(?:to|and|or|in|of)[-‐‑]\d|[pP]0?[.·]\d")
"""Words that may touch a number without making a name of it: "3-to-5", "p.05"."""
_NUMERIC_NAME = re.compile(r"10\.\d{4,9}/\S|\d+[- ]?\(OH\)|\d*0['’]?s\b|\d+(?:\.\d+){2}")
"""How a DOI, a vitamin, a decade, and a version begin."""
_CITED = re.compile(r"(?<=[a-z)\]”\"][.,;])\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s|$)")
"""Numbers of cited works that stood raised behind a word."""
_TAIL = re.compile(r"[-‐‑]?([^\W\d_]+)")
_TAIL_WORDS = word_set("fold to and or in of item items x times")
"""What may hang on a number without making a name of it, beside units."""
_NUMBER_WORDS = frozenset((*ONES, *TENS, "half", "a", "an"))


class Token(Struct, frozen=True, gc=False):
    """A word (in small letters), a number, a name, a mark or a table, and where it stands."""

    start: int
    end: int
    text: str
    number: Number | None = None


def may_hold_figures(text: str) -> bool:
    """Whether it is worth while to look for figures in a text; quick, and never wrongly false."""
    return _IN_DIGITS.search(text) is not None or _IN_WORDS.search(text.lower()) is not None


def tokens_of(text: str) -> list[Token]:
    """The words, numbers, names, marks and tables of a text; spaces are left out."""
    tokens = []
    position = 0
    while found := TOKEN.search(text, position):
        start = found.start()
        if found.lastgroup == "word":
            token = _word(text, start, found.end())
        elif found.lastgroup == "digits":
            token = _digits(text, start)
        else:
            token = Token(start, found.end(), found.group())
        tokens.append(token)
        position = token.end
    return tokens


def _word(text: str, start: int, end: int) -> Token:
    """The word at a position, or the name or number that it begins."""
    if text[end : end + 1] not in _NO_NAME and _NAMING.match(text, end) and not _WEDGED.match(text, start):
        return _name(text, start)
    word = text[start:end].lower()
    if word not in _NUMBER_WORDS:
        return Token(start, end, word)
    if part := FRACTION.match(text, start):
        return _figure(text, start, read_fraction(part))
    words = WORDS.match(text, start)
    return _figure(text, start, read_words(words)) if words else Token(start, end, word)


def _digits(text: str, start: int) -> Token:
    """The number at a position, or the name or citation mark that it begins."""
    if glyph := GLYPHS.get(text[start]):
        return Token(start, start + 1, text[start], Number(glyph, PART_STEP, start + 1, is_part=True))
    if cited := _CITED.match(text, start):
        return Token(start, cited.end(), cited.group())
    found = DIGITS.match(text, start)
    if found is None:
        return Token(start, start + 1, text[start])
    number = None if _NUMERIC_NAME.match(text, start) else read_digits(found)
    return _name(text, start) if number is None else _figure(text, start, number)


def _figure(text: str, start: int, number: Number) -> Token:
    """A number, unless what hangs on it makes a name of both."""
    number = _with_part(text, number)
    tail = _TAIL.match(text, number.end)
    is_name = tail and tail[1].lower() not in _TAIL_WORDS and not tail[1].endswith("fold")
    if is_name and read_unit(text, number.end) is None:
        return _name(text, start)
    return Token(start, number.end, text[start : number.end], number)


def _with_part(text: str, number: Number) -> Number:
    """A number with the part behind it: "one and a half", "2½"."""
    if number.is_part:
        return number
    if half := AND_A_HALF.match(text, number.end):
        return Number(number.value + 1 / 2, PART_STEP, half.end(), in_words=number.in_words)
    if glyph := GLYPHS.get(text[number.end : number.end + 1]):
        return Number(number.value + glyph, PART_STEP, number.end + 1)
    return number


def _name(text: str, start: int) -> Token:
    """The name that begins at a position."""
    found = NAME.match(text, start) or TOKEN.match(text, start)
    end = found.end() if found else start + 1
    return Token(start, end, text[start:end])
