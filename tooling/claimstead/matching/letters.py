"""Letters without their costume: case, diacritics, ligatures and compatibility forms taken off."""

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
