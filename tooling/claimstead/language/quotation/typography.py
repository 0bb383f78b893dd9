"""Typography set aside, and nothing else: what makes two honest copies of one text look different.

Words, figures, signs, comparison operators, percent, units, case, punctuation and order
stay. Set aside are: markup and entities; citation marks; ligatures, full-width and other
compatibility forms (Unicode Standard Annex 15, form NFKC); characters without width;
which of its kind a dash, space, quotation mark or decimal point is; the space beside a
symbol (``p < .05``, ``5 %``) and between a figure and its unit; a hyphen at a line's end,
which may belong to the word or not.
"""

import functools
import re
import unicodedata
from collections.abc import Callable

from claimstead.language.quotation.lettering import COMMA, NARROW, POINT, RATIO, Lettering
from claimstead.language.quotation.markup import without_entities, without_tags
from claimstead.language.quotation.raised import with_raised_marked, without_citation_marks
from claimstead.language.quotation.traced import Traced

_QUOTATION_MARKS = "\"'‘’‚‛“”„‟′″`´ʼʹʺ‹›«»\x91\x92\x93\x94"
_PLAIN = {ord(mark): "'" for mark in _QUOTATION_MARKS}
_PLAIN |= {ord(dash): "-" for dash in "‐‑‒–−⁃\x96"} | {ord(dash): "—" for dash in "―⸺⸻\x97"}
_PLAIN |= {ord(one): other for one, other in zip("∆∑∏∼˜˚⁄∕˙∶⩽≦⩾≧⋅∙․‧", "ΔΣΠ~~°//·:≤≤≥≥····", strict=True)}

_SOFT_HYPHEN_AT_LINE_END = re.compile("[\u00ad\u0002](?=\\s)|¬(?=[\r\n])")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x90\x95\x98-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ue000-\uf8ff\ufe00-\ufe0f\ufeff]"
)
_THIN = re.compile("(?<=\\d)[\u00a0\u2005-\u200a\u202f](?=\\d{3}(?!\\d))")
_GLUED_FRACTION = re.compile("(?<=\\d)[¼-¾⅐-⅞]")
_DEGREE = re.compile(r"(?<=\d)º|(?<=\d\s)º")
_ACCENTS = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_COMPATIBILITY = re.compile(f"[^\x00-\x1f]{_ACCENTS}+|[^\x00-\x7f]")
# The Stream-Safe Text Format of Annex 15 has no more accents on a letter either; sorting more would take too long.
_MOST_ACCENTS = 30

_FORMS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile("'{2,}"), "'"),
    (re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"), "ʼ"),
    (re.compile(r"<\s{0,2}(?:/\s{0,2})?="), "≤"),
    (re.compile(r">\s{0,2}(?:/\s{0,2})?="), "≥"),
    (re.compile("!="), "≠"),
    (re.compile(r"[—-]{1,3}\s{0,2}>"), "→"),
    (re.compile(r"\+\s{0,2}/\s{0,2}[—-]"), "±"),
    (re.compile(r"(?<![^\W\d])x(?![^\W\d])|(?<=\d)X(?=\d)"), "×"),
    (re.compile(r"(?<=\d)[.·](?=\d)"), POINT),
    (re.compile(r"(?<![^\s<>=≤≥(\[±~≈×/,;:+'—-])[.·](?=\d)"), f"0{POINT}"),
    (
        re.compile(rf"(?<![\d,{POINT}])\d{{1,3}}(?:,\d{{3}}){{1,6}}(?!\d|,\d)"),
        lambda figure: figure[0].replace(",", ""),
    ),
    (re.compile(r"(?<=\d),(?=\d)"), COMMA),
    (re.compile(r"(?<=\d):(?=\s?\d)|(?<=\d\s):(?=\s?\d)"), RATIO),
)


@functools.lru_cache(maxsize=16)
def lettering(text: str) -> Lettering:
    """The letters, figures and symbols of a text, what joins them, and where in the text each of them stands."""
    traced = without_entities(Traced.of(text)).sub(_SOFT_HYPHEN_AT_LINE_END, "-").sub(_UNSEEN, "")
    traced = with_raised_marked(without_tags(traced))
    traced = traced.sub(_THIN, NARROW).sub(_GLUED_FRACTION, lambda fraction: f" {fraction[0]}").sub(_DEGREE, "°")
    # once more behind citation marks, which may have stood between a letter and its accent
    traced = _in_common_forms(without_citation_marks(_in_common_forms(traced)))
    for pattern, form in _FORMS:
        traced = traced.sub(pattern, form)
    return Lettering.of(traced)


def _in_common_forms(traced: Traced) -> Traced:
    traced = traced.translate(_PLAIN)
    return traced if traced.text.isascii() else traced.sub(_COMPATIBILITY, _compatible).translate(_PLAIN)


def _compatible(cluster: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", cluster[0][: _MOST_ACCENTS + 1])
