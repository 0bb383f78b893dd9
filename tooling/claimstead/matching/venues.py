"""Names of journals and series: articles, ampersands, acronyms, abbreviations, subtitles and former names."""

import functools
import re
from collections.abc import Sequence
from itertools import product

from rapidfuzz.distance import Indel

from claimstead.matching.abbreviations import abbreviates, without_light_words
from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.journal_names import other_names
from claimstead.matching.letters import fold
from claimstead.matching.markup import plain, without_markup
from claimstead.matching.venue_forms import forms, without_other_titles

_WORD = re.compile(r"[^\W_]+")
_BRACKETED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_ACRONYM = re.compile(r"\(([A-Z][\w&-]{1,11})\)")
# An article that French and Italian write with an apostrophe in front of the next word
_ELIDED = re.compile(r"(?<!\w)(?:l|d|dell|dall|nell|sull|all|un|qu)['\u2019](?=\w{3})")
_APOSTROPHES = re.compile("['\u2019`]")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Za-z]\.){3,}")
_ISSN = re.compile(r"[^0-9X]")
_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2011](?=\w)")
_MEETING = re.compile(r"\b(?:conference|symposium|workshop|congress|meeting)\b")
_OF_ONE_YEAR = re.compile(r"\b(?:proceedings of|proc\.? of|(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th))\b")


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
    if written in registered and written:
        return Comparison(Agreement.SAME, 1.0)
    if written_issn and _issn(written_issn) in {_issn(issn) for issn in registered_issns}:
        return Comparison(Agreement.SAME, 1.0)
    names = [name for name in registered if _words(name)]
    if not _words(written) or not names:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if any(_words(written) == _words(name) for name in names):
        return Comparison(Agreement.SAME, 1.0)
    if any(_compatible(written, name) for name in names):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    mine = " ".join(_words(written))[:500]
    score = max(Indel.normalized_similarity(mine, " ".join(_words(name))[:500], score_cutoff=0.3) for name in names)
    if partial:
        return Comparison(Agreement.UNKNOWN, score, "not all names of the venue were seen")
    why = f"“{plain(written)}” is written where “{plain(names[0])}” is registered"
    return Comparison(Agreement.DIFFERENT, score, why)


def _issn(issn: str) -> str:
    return _ISSN.sub("", issn.upper())


@functools.lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    text = _DOTTED.sub(lambda letters: f"{letters[0].replace('.', '')} ", without_markup(name))
    text = _APOSTROPHES.sub("", _ELIDED.sub("", fold(text))).replace("&", " and ").replace("ae", "e")
    words = tuple(_WORD.findall(text))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@functools.lru_cache(maxsize=1 << 14)
def _core(name: str) -> tuple[str, ...]:
    """The words without what stands in brackets (``Dermatol Ther (Heidelb)``) or behind the title."""
    return without_other_titles(_words(_BRACKETED.sub(" ", name)) or _words(name))


@functools.lru_cache(maxsize=1 << 15)
def _compatible(written: str, registered: str) -> bool:
    (mine, my_heads), (theirs, their_heads) = forms(written), forms(registered)
    pairs = (*product(mine, (*theirs, *their_heads)), *product(my_heads, theirs))
    return any(_one_name(one, other) for one, other in pairs) or _one_meeting(written, registered)


def _one_name(one: str, other: str) -> bool:
    """Whether one name abbreviates the other, is it with other small words, or is its former or later name."""
    if _agree(_core(one), _core(other)) or _renamed(_core(one), _core(other)):
        return True
    together = [_HYPHEN.sub("", name) for name in (one, other)]
    return together != [one, other] and _agree(*map(_core, together))


def _agree(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    if without_light_words(mine) == without_light_words(theirs) or "".join(mine) == "".join(theirs):
        return True
    return abbreviates(mine, theirs) or abbreviates(theirs, mine)


def _one_meeting(written: str, registered: str) -> bool:
    """Whether the names are a meeting's, but for its number and year, or its acronym in brackets."""
    for short, full in ((written, registered), (registered, written)):
        acronym = _ACRONYM.search(full)
        if acronym and _series(short) == _series(acronym[1]):
            return True
    if not (_MEETING.search(fold(written)) and _MEETING.search(fold(registered))):
        return False
    return without_light_words(_series(written)) == without_light_words(_series(registered))


def _series(name: str) -> tuple[str, ...]:
    return _words(_OF_ONE_YEAR.sub(" ", fold(_ACRONYM.sub(" ", name))))


def _renamed(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a former or later name of one is the other, or what the other abbreviates."""
    for words, against in ((mine, theirs), (theirs, mine)):
        for other in other_names(" ".join(words)):
            if _words(other) == tuple(against) or abbreviates(against, _words(other)):
                return True
    return False
