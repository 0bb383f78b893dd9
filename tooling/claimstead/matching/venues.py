"""Names of journals and series: articles, ampersands, acronyms and abbreviations in the manner of ISO 4 and NLM.

An abbreviation is read word by word against the full name, short words dropped: a
truncated word is the beginning of the full one (``Dermatol``), a contracted word
keeps its first letter and loses others (``Natl``, ``Jpn``), as ISO 4:1997, 4.2 and
4.4 describe. No list of abbreviations is needed for that, and none is used.
"""

import functools
import re
from collections.abc import Sequence

from rapidfuzz.distance import Indel

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.letters import fold
from claimstead.matching.markup import without_markup

_WORD = re.compile(r"[^\W_]+")
_BRACKETED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_APOSTROPHES = re.compile("['\u2019`]")
# Words that ISO 4 leaves out; none of them is also the beginning of a word that it keeps ("Am", "D", "L").
_SHORT_WORDS = frozenset(
    {
        "the",
        "of",
        "and",
        "for",
        "in",
        "on",
        "at",
        "to",
        "a",
        "an",
        "with",
        "from",
        "und",
        "der",
        "die",
        "das",
        "des",
        "dem",
        "den",
        "fur",
        "zur",
        "de",
        "la",
        "le",
        "les",
        "du",
        "et",
        "el",
        "los",
        "las",
        "del",
        "della",
        "di",
        "do",
        "dos",
        "van",
        "het",
        "voor",
        "och",
        "og",
    }
)
_VOWELS = frozenset("aeiouy")
_PLACES = (("united", "states", "of", "america"), ("u", "s", "a"), ("usa",), ("uk",))
_ISSN = re.compile(r"[^0-9X]")


def compare_venues(
    written: str,
    registered: Sequence[str],
    written_issn: str = "",
    registered_issns: Sequence[str] = (),
    partial: bool = False,
) -> Comparison:
    """Compares a written venue with the registered names and short forms; an ISSN in common settles it.

    ``partial`` says that not all of the registered names were seen: a name found in
    none of them is UNKNOWN then.
    """
    if written_issn and _issn(written_issn) in {_issn(issn) for issn in registered_issns}:
        return Comparison(Agreement.SAME, 1.0)
    names = [name for name in registered if _words(name)]
    if not _words(written) or not names:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if written in names or any(_words(written) == _words(name) for name in names):
        return Comparison(Agreement.SAME, 1.0)
    if any(_compatible(written, name) for name in names):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    mine = " ".join(_words(written))[:500]
    score = max(Indel.normalized_similarity(mine, " ".join(_words(name))[:500], score_cutoff=0.3) for name in names)
    if partial:
        return Comparison(Agreement.UNKNOWN, score, "not all names of the venue were seen")
    return Comparison(Agreement.DIFFERENT, score, f"“{written}” is written where “{names[0]}” is registered")


def abbreviates(short: str, long: str) -> bool:
    """Whether ``short`` abbreviates ``long`` word by word, or is made of its first letters."""
    words, full = _content(short), _content(long)
    if not words or not full:
        return False
    return _word_by_word(words, full) or _is_acronym(words, full) or _is_acronym(words, _words(long))


def _issn(issn: str) -> str:
    return _ISSN.sub("", issn.upper())


@functools.lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    text = _APOSTROPHES.sub("", fold(without_markup(name))).replace("&", " and ")
    words = tuple(_WORD.findall(text))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@functools.lru_cache(maxsize=1 << 14)
def _content(name: str) -> tuple[str, ...]:
    """The words that an abbreviation keeps: no short words, no place in brackets or behind."""
    words = _words(_BRACKETED.sub(" ", name)) or _words(name)
    for place in _PLACES:
        if len(words) > len(place) + 1 and words[-len(place) :] == place:
            words = words[: -len(place)]
    return tuple(word for word in words if word not in _SHORT_WORDS) or words


def _compatible(written: str, registered: str) -> bool:
    mine, theirs = _content(written), _content(registered)
    return (
        mine == theirs
        or "".join(mine) == "".join(theirs)
        or abbreviates(written, registered)
        or abbreviates(registered, written)
    )


def _word_by_word(words: Sequence[str], full: Sequence[str]) -> bool:
    return len(words) == len(full) and all(
        _abbreviates_word(one, other) for one, other in zip(words, full, strict=True)
    )


def _abbreviates_word(short: str, long: str) -> bool:
    if long.startswith(short):
        return True
    if len(short) < 2 or short[0] != long[0] or len(short) >= len(long):
        return False
    contracted = short[-1] == long[-1] or len(short) > 4 or _VOWELS.isdisjoint(short[1:])
    return contracted and _subsequence(short, long)


def _subsequence(short: str, long: str) -> bool:
    remaining = iter(long)
    return all(letter in remaining for letter in short)


def _is_acronym(words: Sequence[str], full: Sequence[str]) -> bool:
    """Whether the first word is made of first letters of the full name (``JAMA``) and the rest abbreviates the rest."""
    length = len(words[0])
    if length < 2 or length > len(full):
        return False
    rest = words[1:]
    if len(rest) != len(full) - length or words[0] != "".join(word[0] for word in full[:length]):
        return False
    return all(_abbreviates_word(one, other) for one, other in zip(rest, full[length:], strict=True))
