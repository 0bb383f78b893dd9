r"""Decodes the LaTeX of bibliographies into plain text; what it does not know stays readable.

Accents are composed by Unicode, symbols are looked up by name in latexcodec's
table, case-protecting braces go. Every pass is one regular expression over the
text, so no input takes more than linear time, and none raises.
"""

import codecs
import functools
import re
import unicodedata

import latexcodec  # noqa: F401 - importing it registers the codec that _symbol() asks

# Combining characters by accent command (LaTeX2e, source2e ltoutenc; amsmath has no others in names)
_COMBINING = {
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
# Alone, an accent is its own character: \~{} and \^{} in addresses
_ALONE = {"~": "~", "^": "^", "`": "`", "'": "'", '"': '"'}
# Characters that mean something to the passes below are parked in the private use area until the last one
_PARKED = {"\\": "\ue000", "{": "\ue001", "}": "\ue002", "$": "\ue003", "~": "\ue004", "-": "\ue005"}
_UNPARK = str.maketrans({parked: character for character, parked in _PARKED.items()})
_PARK = str.maketrans(_PARKED)
# What latexcodec 3.0 does not know by name
_SYMBOLS = {
    "textquoteright": "’",
    "textquoteleft": "‘",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "textquotesingle": "'",
    "textgreater": ">",
    "textless": "<",
    "textmu": "µ",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textunderscore": "_",
    "textellipsis": "…",
    "textdollar": "$",
    "textonehalf": "½",
    "texteuro": "€",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textbackslash": "\\",
    "degree": "°",
    "circ": "°",
    "dots": "…",
    "epsilon": "ε",
    "varepsilon": "ε",
    "vartheta": "ϑ",
    "varphi": "φ",
    "mu": "μ",
    "ge": "≥",
    "le": "≤",
    "ne": "≠",
    "to": "→",
    "prime": "′",
    "j": "ȷ",
    "ng": "ŋ",
    "NG": "Ŋ",
    "slash": "/",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "quad": " ",
    "newline": " ",
}
# Commands that change the look of what follows; the look goes, the words stay
_LOOKS = re.compile(
    r"emph|textit|textbf|textsc|textrm|textsf|texttt|textup|textmd|textnormal|textsl|it|bf|sc|rm|tt|em"
    r"|textsuperscript|textsubscript|mathrm|mathit|mathbf|mathsf|mathcal|mathbb|mathnormal|boldsymbol"
    r"|operatorname|text|mbox|hbox|ensuremath|protect|relax|url|path|href|enquote|noopsort|left|right|uppercase"
    r"|lowercase|MakeUppercase|MakeLowercase"
)
_SPECIAL = re.compile(r"[\\{}$~]|--|``|''")
_ESCAPED = re.compile(r"\\(?:([{}$&%#_])|([ ,;:\\])|([-/@!]))")
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*+")
_BASE = r"(?:\{\s*+([^\W\d_])?\s*+\}|([^\W\d_]))"
_ACCENT = re.compile(rf"\\(?:(['`^\"~=.])|([cvuHkrdb])(?![A-Za-z]))\s*+{_BASE}")
_MATHS = re.compile(r"\$([^$]{1,300})\$")
_MATHS_MARKS = re.compile(r"[\\^_{<>=+]|^[A-Za-z]\Z")
_DASHES_AND_QUOTES = re.compile(r"---|--|``|''|~")
_TYPOGRAPHY = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
_DOTLESS = {"ı": "i", "ȷ": "j"}


def decode_latex(text: str) -> str:
    r"""The text a reader would see: ``{\"O}zkan`` is Özkan, ``415--428`` is 415–428; spaces are single."""
    if not _SPECIAL.search(text):
        return " ".join(text.split())
    return _decode(text, verbatim=False)


def decode_address(text: str) -> str:
    r"""The same for DOIs, web addresses and numbers, where ``--`` and ``~`` are themselves."""
    if "\\" not in text and "{" not in text and "}" not in text and "$" not in text:
        return " ".join(text.split())
    return _decode(text, verbatim=True)


def _decode(text: str, verbatim: bool) -> str:
    text = _ESCAPED.sub(_unescaped, text)
    if "$" in text:
        text = _MATHS.sub(_plain_maths, text)
    if "\\" in text:
        text = _COMMAND.sub(_named, text)
        for _ in range(2):  # twice, for letters with two accents
            text = _ACCENT.sub(_accented, text)
    if not verbatim:
        text = _DASHES_AND_QUOTES.sub(lambda mark: _TYPOGRAPHY[mark[0]], text)
    text = text.replace("{", "").replace("}", "").translate(_UNPARK)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _unescaped(escaped: re.Match[str]) -> str:
    if escaped[1]:
        return escaped[1].translate(_PARK)
    return " " if escaped[2] else ""


def _named(command: re.Match[str]) -> str:
    name = command[1]
    if _LOOKS.fullmatch(name):
        return ""
    if len(name) == 1 and name in _COMBINING:
        return command[0]
    symbol = _symbol(name)
    if symbol is not None:
        return symbol
    glued = command.string[command.end() : command.end() + 1] == "{"
    return command[0].replace("\\", _PARKED["\\"]) + (" " if glued else "")


@functools.lru_cache(maxsize=1 << 10)
def _symbol(name: str) -> str | None:
    """The character a command stands for, in text or in formulas; None where nobody knows."""
    if len(name) > 40:
        return None
    if name in _SYMBOLS:
        return _SYMBOLS[name].translate(_PARK)
    for written in (f"\\{name}", f"$\\{name}$"):
        decoded = codecs.decode(written.encode(), "latex").strip()
        if "\\" not in decoded:
            return decoded.translate(_PARK)
    return None


def _accented(accent: re.Match[str]) -> str:
    mark = accent[1] or accent[2]
    letter = accent[3] or accent[4]
    if letter:
        return unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + _COMBINING[mark])
    # an accent without a letter: itself where it has a shape of its own, else left as it stands
    return _ALONE[mark].translate(_PARK) if mark in _ALONE else accent[0].replace("\\", _PARKED["\\"])


def _plain_maths(formula: re.Match[str]) -> str:
    inside = formula[1]
    if not _MATHS_MARKS.search(inside):
        return formula[0]
    return _COMMAND.sub(_named, inside).replace("_", "").replace("^", "")
