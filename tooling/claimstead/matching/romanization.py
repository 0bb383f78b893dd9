"""Names that came out of another alphabet or lost their umlauts: one key for the spellings of one name.

Cyrillic names are written in Latin letters after ISO 9, BGN/PCGN 1947, the passports
of several decades and French or German custom: Yudin and Iudin, Sergeyev and Sergeev,
Malinovsky and Malinowskij. Only names that end as Slavic and Armenian ones do are
brought together, so that other names keep their letters.
"""

import functools
import re

# BGN/PCGN 1947 as far as one letter stands for one; what it writes with several is simplified below anyway.
_CYRILLIC = {
    **dict(zip("абвгдезиклмнопрстуф", "abvgdeziklmnoprstuf", strict=True)),
    **{"й": "i", "ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": ""},
    **{"ы": "i", "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i", "є": "ie", "ґ": "g", "ў": "u", "ј": "i"},
}
_TO_LATIN = str.maketrans(_CYRILLIC)
_IS_CYRILLIC = re.compile("[\u0430-\u045f\u0491]")
_SLAVIC = re.compile(
    r"(?:[oe](?:v|w|ff)a?|[iy]na?|sk(?:i[ijy]?|y|aia|aya|aja)|[ds]zki|enko|[iyj]?uk|chi?k|ich|itch|[iy]an|ko)\Z"
)
# In this order: what several letters stand for, then the letters that stand for one sound
_SIMPLER = (
    (re.compile(r"shch|sch|sh"), "s"),
    (re.compile(r"t?ch|cz"), "c"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"t[sz]"), "c"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(?<=[oe])ff\Z"), "v"),
    (re.compile(r"w"), "v"),
    (re.compile(r"i?[yj]+i?|ii\Z"), "i"),
    (re.compile(r"i[eo]"), "e"),
)
# Letters that stand for one consonant in the spellings of a given name: Sophie and Sofie, Aleksandr and Alexander
_CONSONANTS = (
    (re.compile(r"ph|[vw]"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c|q"), "k"),
    (re.compile(r"z"), "s"),
    (re.compile(r"[aeiouyjh]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
# The e of ae, oe and ue where it stands for an umlaut: inside a word, and not in front of another vowel
_UMLAUT = re.compile(r"(?<=[aou])e(?=[^aeiouy])")


# The ü of Lü and Nü, for which passports have yu and keyboards v (Pinyin, GB/T 28039-2011)
_PINYIN = {"lyu": "lu", "lv": "lu", "nyu": "nu", "nv": "nu"}


def romanized(folded: str) -> str:
    """Folded Cyrillic letters as Latin ones; other letters as they are."""
    return folded if folded.isascii() or not _IS_CYRILLIC.search(folded) else folded.translate(_TO_LATIN)


@functools.lru_cache(maxsize=1 << 15)
def other_spellings(folded: str) -> frozenset[str]:
    """Keys that the spellings of one family name share; a name without any has none."""
    keys = {_PINYIN[folded]} if folded in _PINYIN else set()
    latin = romanized(folded)
    if latin != folded:
        folded = latin
        keys.add(folded)
    if _SLAVIC.search(folded):
        simple = folded
        for spelling, sound in _SIMPLER:
            simple = spelling.sub(sound, simple)
        keys.add(f"~{simple}")
    without_umlaut = _UMLAUT.sub("", folded)
    if without_umlaut != folded:
        keys.add(without_umlaut)
    return frozenset(keys)


@functools.lru_cache(maxsize=1 << 14)
def consonants(folded: str) -> str:
    """What the spellings of one given name have in common, whose vowels differ: Sergey and Sergei, Jung and Jeong."""
    for spelling, sound in _CONSONANTS:
        folded = spelling.sub(sound, folded)
    return folded
