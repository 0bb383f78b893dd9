"""A title without its costume: its letters, its words, and what parts each word from the next."""

import functools
import re
import unicodedata

from msgspec import Struct

from claimstead.matching.letters import fold, fold_spelled_out, unmangled
from claimstead.matching.markup import greek_named, without_markup
from claimstead.matching.spelling import one_spelling

_SOFT = "\x02"  # a hyphen, a tag, a bracket: may as well not be there
STRONG = "\x03"  # a colon, a full stop, a question mark: a subtitle may begin behind it
MARKUP = "\x05"  # a tag, or the edge of a superscript digit: nothing at all where only the letters were copied
_POINT = "\x04"  # the point of a decimal number, which is part of the number
_RAISED = re.compile("([\u2070-\u2079\u00b2\u00b3\u00b9\u2080-\u2089]+)")
_DECIMAL = re.compile(r"(?<=\d)[.\u00b7\u2219\u22c5](?=\d)")
_THOUSANDS = re.compile(r"(?<=\d)[,\u2009\u202f](?=\d{3}(?!\d))")
_SPACED_THOUSANDS = re.compile(r"(?<![\w.])\d{1,3}(?: \d{3})+(?!\d)")  # as SI and French have them
_SIGN_IN_TWO = re.compile(r"([<>])\s?(?:or\s?)?=")  # PubMed's "> or =" of old, and what a keyboard has
_LONE_ESZETT = re.compile(r"(?<![^\W\d_])ß(?![^\W\d_])")  # German has it between letters; alone it is a beta
_SPACED_DASH = re.compile(r"\s[-\u2010-\u2015\u2212]{1,3}\s")
_TOKEN = re.compile(f"([^ {_SOFT}{STRONG}{MARKUP}]+)([ {_SOFT}{STRONG}{MARKUP}]*)")
_SIGNS = {
    "&": " and ",
    "%": f"{_SOFT}percent{_SOFT}",
    "×": f"{_SOFT}x{_SOFT}",
    **{sign: f"{_SOFT}{sign}{_SOFT}" for sign in "+<>=≤≥≠±≈~"},
    **dict.fromkeys(":.?!;。：？", STRONG),
    _SOFT: _SOFT,
    STRONG: STRONG,
    MARKUP: MARKUP,
    _POINT: ".",
}


class FoldedTitle(Struct, frozen=True):
    """A title without its costume; ``breaks`` holds what parts each word from the next."""

    letters: str
    words: tuple[str, ...]
    breaks: tuple[str, ...]


class _Classes(dict[int, str]):
    """What each character becomes: itself where it is a letter, number or sign, else one of three kinds of break."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        kind = unicodedata.category(character)
        if character in _SIGNS:
            becomes = _SIGNS[character]
        elif kind[0] in "LMN":
            becomes = character
        elif kind[0] == "Z" or character in "\t\n\r\f\v":
            becomes = " "
        else:
            becomes = "" if kind == "Cf" else _SOFT
        self[code] = becomes
        return becomes


_CLASSES = _Classes()


@functools.lru_cache(maxsize=1 << 15)
def fold_title(title: str) -> FoldedTitle:
    """Takes a title's costume off."""
    return _divided(fold(_prepared(title)))


@functools.lru_cache(maxsize=1 << 12)
def fold_title_spelled_out(title: str) -> FoldedTitle:
    """The same with umlauts spelled out."""
    return _divided(fold_spelled_out(_prepared(title)))


def title_key(title: str) -> str:
    """One text for all costumes of a title, to look titles up by; empty where it has no letters."""
    return "".join(one_spelling(word) for word in fold_title(title).words)


def _prepared(title: str) -> str:
    text = without_markup(unmangled(title), MARKUP)
    if not text.isascii():
        text = _LONE_ESZETT.sub("β", text)
        text = unicodedata.normalize("NFKC", _RAISED.sub(f"{MARKUP}\\1{MARKUP}", text))
    text = _THOUSANDS.sub("", _DECIMAL.sub(_POINT, text))
    text = _SPACED_THOUSANDS.sub(lambda number: number[0].replace(" ", ""), text)
    if "=" in text:
        text = _SIGN_IN_TWO.sub(lambda sign: "≤" if sign[1] == "<" else "≥", text)
    return _SPACED_DASH.sub(f" {STRONG} ", text)


def _divided(folded: str) -> FoldedTitle:
    text = greek_named(folded, _SOFT).translate(_CLASSES).replace("per cent", "percent")
    words, breaks = [], []
    for word, between in _TOKEN.findall(text):
        words.append(word)
        breaks.append(between)
    return FoldedTitle("".join(words), tuple(words), tuple(breaks))
