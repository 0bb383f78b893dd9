"""The names that one written name of a journal holds: title proper, parallel title, acronym, without its other titles.

PubMed and library catalogues write ``Clinical and experimental allergy : journal of the
British Society…`` and ``Journal der … Gesellschaft = Journal of the … Society : JDDG``
(ISBD, 1.3 and 1.4: an equals sign before a parallel title, a colon before other title
information). Only what calls itself a journal or is the acronym of the rest may go:
NeuroImage and NeuroImage: Clinical are two journals.
"""

import functools
import re
from collections.abc import Sequence

from claimstead.matching.abbreviations import without_light_words
from claimstead.matching.letters import fold

_MOST_MARKS = 6  # a name with more is none
_MARK = re.compile(r"\s?[:;=]\s|\s[-\u2013\u2014]\s|\.\s")
_ORGAN = re.compile(
    r"\b(?:journal|zeitschrift|revue|revista|rivista|jurnal|review|archives|magazine|bulletin|official|organ|organo)\b"
)
_ISBD = " : "  # in front of other title information, which begins with a small letter
_SECTION = re.compile(r"\w\s[A-Z]\Z")
_WORD = re.compile(r"[^\W_]+")
# Words of an abbreviated name that has lost its marks: Pediatr Allergy Immunol Off Publ Eur Soc…
_OFFICIAL = frozenset({"off", "official"})
_PUBLICATION = frozenset({"j", "journal", "publ", "publication", "organ"})
# Places of publication (and an edition) that NLM adds in brackets, where the brackets were lost; and countries
_PLACES = (
    ("united", "states", "of", "america"),
    ("u", "s", "a"),
    ("usa",),
    ("uk",),
    ("london", "england"),
    ("lond", "engl"),
    ("basel", "switzerland"),
    ("basel", "switz"),
    ("clinical", "research", "ed"),
    ("clin", "res", "ed"),
)


@functools.lru_cache(maxsize=1 << 14)
def forms(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that say as much as the whole, which comes first, and those that say it without its other titles.

    Two journals may share one of the latter (``Chemistry`` – A European Journal, An Asian Journal).
    """
    equal: list[str] = [name]
    heads: list[str] = []
    marks = list(_MARK.finditer(name))
    for mark in marks if len(marks) <= _MOST_MARKS else ():
        head, tail = name[: mark.start()].strip(), name[mark.end() :].strip()
        if "=" in mark[0] or _is_acronym(head, tail) or _is_acronym(tail, head):
            for part in (head, tail):
                mine, others = forms(part)
                equal += mine
                heads += others
        elif _ORGAN.search(fold(tail)) or (mark[0] == _ISBD and tail[:1].islower()) or _SECTION.search(head):
            heads.append(head)
    return tuple(dict.fromkeys(equal)), tuple(dict.fromkeys(heads))


def without_other_titles(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name without a place, "official publication of…" or its own acronym behind."""
    for place in _PLACES:
        if len(words) > max(len(place), 2) and tuple(words[-len(place) :]) == place:
            words = words[: -len(place)]
    for index in range(1, len(words) - 1):
        if words[index] in _OFFICIAL and words[index + 1] in _PUBLICATION:
            words = words[:index]
            break
    if len(words) > 3 and _initials(words[:-1]) == words[-1]:
        words = words[:-1]
    return tuple(words)


def _is_acronym(short: str, full: str) -> bool:
    """Whether a word of capitals is made of the first letters of a name."""
    return short.isupper() and len(short) > 1 and _initials(_WORD.findall(fold(full))) == fold(short)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in without_light_words(words))
