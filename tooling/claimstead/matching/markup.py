"""Markup that registries and bibliographies leave in titles: HTML, JATS, MathML, entities, LaTeX."""

import functools
import html
import re
import unicodedata

# Face markup of JATS 1.3 (https://jats.nlm.nih.gov/archiving/tag-library/1.3/), HTML and MathML. Only known
# names are tags, so that "p<0.05 and q>3" stays what it is.
_TAG = re.compile(
    r"</?(?:jats:|mml:|m:|ns\d:)?(?:i|b|u|tt|em|emph|strong|sub|sup|inf|sc|scp|small|span|p|br|title|italic|bold|roman|monospace"
    r"|underline|overline|strike|inline-formula|tex-math|named-content|styled-content|ext-link|xref|fn|break"
    r"|math|mrow|mi|mn|mo|ms|mtext|mspace|mstyle|msub|msup|msubsup|munder|mover|munderover|mfrac|msqrt|mfenced"
    r"|semantics|annotation)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_COMMAND = re.compile(r"\\([A-Za-z]+)\s?|\\[^A-Za-z]")
_BRACES = re.compile(r"[{}]|(?<!\\)\$|(?<=\S)[\^_](?=\S)")
_SPACES = re.compile(r"\s+")
_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "ζ": "zeta",
    "η": "eta",
    "θ": "theta",
    "ι": "iota",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "ν": "nu",
    "ξ": "xi",
    "ο": "omicron",
    "π": "pi",
    "ρ": "rho",
    "σ": "sigma",
    "ς": "sigma",
    "τ": "tau",
    "υ": "upsilon",
    "φ": "phi",
    "χ": "chi",
    "ψ": "psi",
    "ω": "omega",
    # letters of the phonetic alphabet that look like them
    "ɑ": "alpha",
    "ɛ": "epsilon",
    "ɣ": "gamma",
}
_GREEK_NAMES = frozenset(_GREEK.values())
_GREEK_LETTER = re.compile("[" + "".join(_GREEK) + "]")


def without_markup(text: str, mark: str = "") -> str:
    """The text with entities decoded and tags replaced by ``mark``; LaTeX commands leave their argument."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub(mark, text)
    if "\\" in text:
        text = _COMMAND.sub(_command, text)
    if "$" in text or "{" in text or "^" in text or "_" in text:
        text = _BRACES.sub(mark, text)
    return text


@functools.lru_cache(maxsize=1 << 12)
def plain(text: str) -> str:
    """The text as a person would print it: no markup, single spaces, composed letters."""
    return unicodedata.normalize("NFC", _SPACES.sub(" ", without_markup(text)).strip())


def greek_named(folded: str, mark: str) -> str:
    """The folded text with each Greek letter as its English name between two ``mark``: ``tnf-α``, ``tnf-alpha``."""
    if folded.isascii():
        return folded
    return _GREEK_LETTER.sub(lambda letter: f"{mark}{_GREEK[letter[0]]}{mark}", folded)


def _command(command: re.Match[str]) -> str:
    name = command[1] or ""
    return name if name.lower() in _GREEK_NAMES else ""
