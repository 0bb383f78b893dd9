"""Letters without their costume: case, diacritics, ligatures, compatibility forms and wrong decodings taken off."""

import functools
import re
import unicodedata

# Letters that Unicode does not decompose, as library catalogues file them (ALA-LC romanization tables).
_UNDECOMPOSED = {
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ħ": "h",
    "ı": "i",
    "ŋ": "n",
    "ŧ": "t",
    "ĸ": "k",
}
_PLAIN = str.maketrans(_UNDECOMPOSED)
# How German, the Nordic languages and old typewriters write the same letters (DIN 5007, variant 2).
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_ACCENTS = re.compile("[\u0300-\u036f]+")
# What UTF-8 looks like when it is read as Windows-1252: two characters for é, three for ’. Behind Ä and Å, which
# are letters of their own, dashes and quotation marks are themselves.
_BEHIND = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
_BEHIND += "\u201a\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
_MARKS = "\u2013\u2014\u2018\u2019\u201c\u201d"
_MANGLED = re.compile(f"[ÂÃÎÏ][{_BEHIND}{_MARKS}]|[ÄÅ][{_BEHIND}]|(?:â|á[º»])[{_BEHIND}{_MARKS}]{{1,2}}")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")
_SPELLABLE = re.compile("[äöüøåÄÖÜØÅ]|[aouAOU]\u0308|[aA]\u030a")


@functools.lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """Lower case, no accents on Latin, Greek or Cyrillic letters, no ligatures: ``Škoda`` and ``SKODA`` are ``skoda``.

    Marks of other scripts are vowels rather than accents and stay.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed.translate(_PLAIN)))


def fold_spelled_out(text: str) -> str:
    """As ``fold``, with ``ü`` as ``ue``, ``ø`` as ``oe``, ``å`` as ``aa``: ``Müller`` is ``mueller``."""
    if _SPELLABLE.search(text) is None:
        return fold(text)
    return fold(unicodedata.normalize("NFC", text).casefold().translate(_SPELLED_OUT))


def unmangled(text: str) -> str:
    """The text with such letters put right as were read in the wrong encoding: ``GÃ¶tz`` is ``Götz``."""
    return text if text.isascii() else _MANGLED.sub(_decoded, text)


def of_other_script(one: str, other: str) -> bool:
    """Whether only one of two texts is in Latin letters, so that nothing tells whether they agree."""
    if one.isascii() and other.isascii():
        return False
    return bool(
        _LETTER.search(one) and _LETTER.search(other) and bool(_LATIN.search(one)) != bool(_LATIN.search(other))
    )


def _decoded(mangled: re.Match[str]) -> str:
    try:
        return b"".join(_byte(character) for character in mangled[0]).decode("utf-8")
    except UnicodeDecodeError:
        return mangled[0]


def _byte(character: str) -> bytes:
    """The byte that was shown as this character; Windows-1252 leaves five bytes as they are in Latin 1."""
    return character.encode("latin-1") if character < "\u0100" else character.encode("cp1252")
