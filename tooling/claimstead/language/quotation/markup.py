"""HTML, JATS and MathML set aside in prose; what they raise is marked, for it may be an exponent or a citation.

Unlike matching/markup.py, which cleans titles, it keeps where each character stood, and a dollar or brace is no LaTeX.
"""

import html
import re

from claimstead.language.quotation.traced import Traced

RAISED, LOWERED_AGAIN = "\ue000", "\ue001"
"""Private characters around what stands higher than the line; no text keeps its own (Unicode 16, section 23.5)."""

_ENTITY = re.compile(r"&(?:amp;)*(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# an attribute has "=", so that "p<b and c>d" stays what it is
_TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9]{0,9}:)?([A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>=]{1,40}=[^<>]{0,400}|\s{0,3})/?>"
)
_COMMENT = re.compile(r"<!--[^<>]{0,400}-->")
_CITING = re.compile(
    r"<(?:jats:)?xref\s[^<>]{0,200}?\bbibr\b[^<>]{0,200}>([^<>]{0,60})</(?:jats:)?xref>", re.IGNORECASE
)
# Elements of HTML (https://html.spec.whatwg.org/), JATS 1.3 (https://jats.nlm.nih.gov/archiving/tag-library/1.3/)
# and MathML that stand inside a word or sentence, and those that end one.
_INLINE_NAMES = (
    "a abbr b bdi bdo big cite code data dfn em ext-link fn font i inline-formula inline-graphic italic bold label mark"
    " math mfenced mfrac mi mn mo mover mroot mrow ms mspace msqrt mstyle msub msubsup msup mtext munder munderover"
    " monospace named-content overline q roman s sans-serif sc small span strike strong styled-content sub inf"
    " tex-math time tt u underline uri var wbr xref annotation semantics"
)
_BLOCK_NAMES = (
    "abstract article blockquote body br break caption dd disp-formula div dl dt figcaption figure h1 h2 h3 h4 h5 h6"
    " hr html li list list-item ol p pre sec section table tbody td th thead title tr ul"
)
_INLINE, _BLOCK = frozenset(_INLINE_NAMES.split()), frozenset(_BLOCK_NAMES.split())


def without_entities(traced: Traced) -> Traced:
    """The text with the characters that its entities stand for."""
    return traced.sub(_ENTITY, _decoded) if "&" in traced.text else traced


def without_tags(traced: Traced) -> Traced:
    """The text with its tags dropped, and what they raise between the two private marks."""
    return traced.sub(_COMMENT, "").sub(_CITING, _raised).sub(_TAG, _tag) if "<" in traced.text else traced


def visible(text: str) -> str:
    """The text as a reader sees it, without entities and tags."""
    return without_tags(without_entities(Traced.of(text))).text.replace(RAISED, "").replace(LOWERED_AGAIN, "")


def _decoded(entity: re.Match[str]) -> str:
    """The characters that an entity stands for, however often it was escaped; the entity where it is unknown."""
    written = f"&{entity[1]};"
    decoded = html.unescape(written)
    return entity[0] if decoded == written else decoded


def _raised(citing: re.Match[str]) -> str:
    return f"{RAISED}{citing[1]}{LOWERED_AGAIN}"


def _tag(tag: re.Match[str]) -> str:
    closing, prefix, name = tag.groups()
    name = name.lower()
    if name in ("sup", "superscript"):
        return LOWERED_AGAIN if closing else RAISED
    if name in _BLOCK:
        return " "
    return "" if prefix or name in _INLINE else tag[0]
