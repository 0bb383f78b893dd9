"""What stands higher than the line, and what stands in square brackets: exponents stay, citation marks are set aside.

A mark that could be a figure is kept, so that no figure is ever forgiven.
"""

import re

from claimstead.language.quotation.markup import LOWERED_AGAIN, RAISED
from claimstead.language.quotation.traced import Traced

_SUPERSCRIPTS = re.compile("[⁰¹²³⁴-⁹⁺⁻]+(?:[,;–-][⁰¹²³⁴-⁹⁺⁻]+)*")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_CARET = re.compile(r"(?<=\S)\^(?:\{([^{}]{1,40})\}|\(([-−–+]?\d{1,4})\)|([-−–+]?\d{1,4}(?:[,–-]\d{1,4}){0,9}))")

_MARKS = re.compile(f"[{RAISED}{LOWERED_AGAIN}]")
_RAISED = re.compile(f"{RAISED}([^{RAISED}{LOWERED_AGAIN}]{{0,80}}){LOWERED_AGAIN}")
# one list of marks, each raised by itself, and perhaps all of them once more
_LIST = re.compile(
    rf"{RAISED}{{1,3}}\d{{1,4}}(?:(?:{LOWERED_AGAIN}{{1,2}}[,;-]\s?{RAISED}{{1,2}}|[,;-]\s?{RAISED}?)\d{{1,4}}){{1,30}}"
    f"{LOWERED_AGAIN}{{1,3}}"
)
_BRACKETED = re.compile(rf"\[[\d\s,;{RAISED}{LOWERED_AGAIN}-]{{1,80}}\](?!\w)")
_IN_PARENTHESES = re.compile(rf"\(\s?(?:{RAISED}[\d\s,;-]{{1,40}}{LOWERED_AGAIN}[\s,;-]{{0,3}}){{1,20}}\)")
# superscripts that a plain copy set on the line, between a full stop and the next sentence
_BEHIND_STOP = re.compile(
    r"(?:(?<=[a-z]{3}\.)|(?<=\)\.))[1-9]\d{0,2}(?:(?:\s?[,-]\s?|\s)[1-9]\d{0,2}){0,20}(?=\s+[A-Z]|\s*\Z)"
)

_NUMBERS = r"[1-9]\d{0,3}(?:\s{0,2}[,;-]\s{0,2}[1-9]\d{0,3}){0,30}"
_NUMBERED = re.compile(_NUMBERS)
_RANGE = re.compile(r"(\d+)\s{0,2}[,-]\s{0,2}(\d+)")
_SIGN = r"[a-h*†‡§¶#]"
_MARK = re.compile(rf"\s?(?:{_NUMBERS}|{_SIGN})(?:\s?,\s?{_SIGN})?[,;]?\s?")
_EXPONENT = re.compile(r"[+-]?\d+(?:\.\d+)?(?:-\d+)?")

_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d\s*\Z")
_NAME_WITH_FIGURES = re.compile(r"[^\W\d_]-?\d{1,3}\s*\Z")  # IL-6, CD4, COVID-19
_UNIT = re.compile(r"(?<![^\W\d_])(?:(?!a)[^\W\d_]|[dcmknpuμ]m|ft|yd|sec|min|hr|ms)\Z")
_AMINO_ACID = re.compile(
    r"(?<![^\W\d_])(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val)\Z"
)
_WORD = re.compile(r"(?:[^\W\d_]{3}|[^\w\s])\Z")
_STOPS = (".", ",", ";", ":")
_ENDS = (".", ";")
_OPERATOR = re.compile(r"[=<>≤≥±~≈:+/]\s*\Z|(?<!\w)\w\Z")
_STATISTIC = re.compile(r"(?<!\w)(?:IQR|range|CI|SD|SE|SEM|interval)\s*\Z")
_FIGURE = re.compile(r"(?<![\w.])(\d{1,9}(?:[.·]\d{1,9})?)\s?(?:%|-?[^\W\d_]{1,12})?\s*\Z")


def with_raised_marked(traced: Traced) -> Traced:
    """Marks raised characters and carets as markup's ``sup`` is marked."""
    traced = traced.sub(_SUPERSCRIPTS, lambda figures: _marked(figures[0].translate(_FIGURES)))
    return traced.sub(_CARET, lambda caret: _marked(caret[1] or caret[2] or caret[3])) if "^" in traced.text else traced


def without_citation_marks(traced: Traced) -> Traced:
    """Sets citation marks aside; an exponent after a figure gets a ``^``, other raised characters come down.

    Expects dashes to be hyphens already.
    """
    traced = traced.sub(_BEHIND_STOP, "")
    if "[" in traced.text:
        traced = traced.sub(_BRACKETED, _bracketed)
    if RAISED in traced.text or LOWERED_AGAIN in traced.text:
        traced = traced.sub(_LIST, lambda marks: _marked(_MARKS.sub("", marks[0])))
        traced = traced.sub(_IN_PARENTHESES, "").sub(_RAISED, _lowered).sub(_MARKS, "")
    return traced


def _marked(content: str) -> str:
    return f"{RAISED}{content}{LOWERED_AGAIN}"


def _before(match: re.Match[str]) -> str:
    return _MARKS.sub("", match.string[max(0, match.start() - 40) : match.start()])


def _bracketed(bracketed: re.Match[str]) -> str:
    """Nothing for [12] or [3, 4–6] after a word; the brackets after what makes their content a figure."""
    content = _MARKS.sub("", bracketed[0][1:-1])
    before = _before(bracketed)
    behind = bracketed.string[bracketed.end() : bracketed.end() + 1]
    first = not before.strip() and behind not in _STOPS
    kept = first or not _NUMBERED.fullmatch(content) or _OPERATOR.search(before)
    return f"[{content}]" if kept or _is_spread(content, before, behind) else ""


def _is_spread(content: str, before: str, behind: str) -> bool:
    """Whether the brackets say how figures spread: range [1–5], 5 [3–7], 50 [10] years; not 50 [10]. at an end."""
    figure, spread = _FIGURE.search(before), _RANGE.fullmatch(content)
    if spread and _STATISTIC.search(before):
        return True
    if not figure or _YEAR.search(before) or _NAME_WITH_FIGURES.search(before):
        return False
    if spread:
        return int(spread[1]) <= float(figure[1].replace("·", ".")) <= int(spread[2])
    return before.rstrip()[-1:].isdigit() and behind not in _ENDS


def _lowered(raised: re.Match[str]) -> str:
    content = raised[1]
    before = _before(raised)
    if before[-1:].isdigit() and _EXPONENT.fullmatch(content):
        named = _YEAR.search(before) or _NAME_WITH_FIGURES.search(before)
        return "" if named and _MARK.fullmatch(content) else f"^{content}"
    after = raised.string[raised.end() : raised.end() + 1]
    stays = after.isalnum() or not before.strip() or not _MARK.fullmatch(content) or _belongs(content, before)
    return content if stays else ""


def _belongs(content: str, before: str) -> bool:
    """Whether a raised figure or letter belongs to what stands before it: m², χ², Cys³³³, xᵃ."""
    if content.isalpha():
        return not _WORD.search(before)
    if content.isdigit() and _AMINO_ACID.search(before):
        return True
    return content in ("2", "3") and bool(_UNIT.search(before))
