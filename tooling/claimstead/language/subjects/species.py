"""What a text says was studied: people, animals (and which), cells outside a body, a computer model.

Titles of animal studies often hide the animal (M. Triunfol and F. C. Gouveia, What's
not in the news headlines or titles of Alzheimer disease articles? #InMice, PLoS Biol
2021;19(6):e3001260), so that a text which names no animal says nothing about it.
"""

import re
from functools import lru_cache

from msgspec import Struct

from claimstead.language.span import Span
from claimstead.language.subjects.level import level
from claimstead.language.subjects.subject_words import ANIMAL_NAMES, CUES, Cue
from claimstead.model.evidence import Species

# How much of the text beside a word is looked at; both bound the work a long text can make.
_BEFORE, _AFTER = 80, 60
_WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
# Written in capitals these are tests, methods and genes: rapid antigen test, multiple imputation by chained equations.
_ACRONYMS = frozenset({"RAT", "RATS", "CAT", "CATS", "PIG", "DOG", "DOGS", "MICE", "COW"})
_ANIMAL = "|".join(sorted(ANIMAL_NAMES, key=len, reverse=True))
# What brings people into touch with an animal, and the animals listed behind it.
_TOUCH = re.compile(
    r"\b(?:(?:expos\w+|allerg\w+|sensiti[sz]\w+|react\w*|hypersensitiv\w+) to"
    r"|(?:contact|work\w*|household\w*|homes?|houses?|famil\w+|liv(?:e|es|ed|ing)|gr[eo]w\w* up|play\w*) with"
    r"|(?:bitten|scratched) by|bites? (?:of|by|from)|handl\w+|keep\w*|kept|(?<!-)own(?:s|ed|ing)?|avoid\w*|ownership of"
    r"|(?<!-)like|human)"
    rf" (?:(?:an?|the|pets?|house|dust|mites?|pollen|and|or|as|{_ANIMAL})[, ]+){{0,8}}\Z",
    re.IGNORECASE,
)
# What comes from an animal, is named after it or belongs to keeping it; only behind the animal's name in the singular.
_PRODUCT = re.compile(
    r"(?:'s)?[- /]?(?:human[- ])?(?:allerg\w*|dander|hair|fur|wool|urine|saliva|droppings|milk|meat|eggs?|oil|fat"
    r"|serum|gelatin\w*|collagen|insulin|bites?|scratch\w*|owners?|ownership|keepers?|contact|protein"
    r"|(?:monoclonal )?antibod\w+|monoclonal|anti\w+|igg\w*|poison|race|traps?|button|pointer|mats?|clicks?)\b",
    re.IGNORECASE,
)
_PLURALS = frozenset({"mice", "rats", "rabbits", "monkeys", "animals", "people", "humans", "patients"})
_NAMED_OTHERWISE = re.compile(r"\b(?:anti-?|computer |guinea[ -])\Z", re.IGNORECASE)
_PETS_OR_PESTS = re.compile(r"(?:,? (?:and |or )?\w+){0,4} pets?\b| in the (?:house|home)s?\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not(?: yet| been| just| only| merely| tested| shown| seen| known| studied)*(?: in| on)?|unlike(?: in)?"
    r"|no(?:body| one) (?:\w+ ){1,4}in|rather than(?: in)?|never (?:\w+ )?(?:in|on)) (?:the |any )?\Z",
    re.IGNORECASE,
)


class Subject(Struct, frozen=True):
    """One mention of what was studied; ``name`` is the animal's, such as mouse, where one is named."""

    species: Species
    name: str
    span: Span


@lru_cache(maxsize=4096)  # titles come again with every claim that cites them
def read_subjects(text: str) -> tuple[Subject, ...]:
    """All mentions of what was studied, in the order of the text; what is only touched or used is none."""
    subjects = []
    shouted = text.isupper()
    levelled = level(text)
    for match in _WORD.finditer(levelled):
        if match.group() in _ACRONYMS and not shouted:
            continue
        cue = _cue(levelled, match)
        if cue is not None:
            span = Span(match.start(), match.end(), text[match.start() : match.end()])
            subjects.append(Subject(cue.species, cue.name, span))
    return tuple(subjects)


def species_said(text: str) -> frozenset[Species]:
    """The species that a text says were studied."""
    return frozenset(subject.species for subject in read_subjects(text))


def _cue(text: str, match: re.Match[str]) -> Cue | None:
    """What the word names that was studied, if it names anything."""
    word = match.group().lower()
    cue = CUES.get(word) or CUES.get(word.partition("/")[0])
    if cue is None:
        return None
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    after = text[match.end() : match.end() + _AFTER]
    if not cue.holds(before, after) or _DENIED.search(before):
        return None
    return None if cue.species == "animal" and _is_beside_the_study(word, before, after) else cue


def _is_beside_the_study(word: str, before: str, after: str) -> bool:
    """Whether an animal is only touched, gives something, or lends its name."""
    if _NAMED_OTHERWISE.search(before) or _TOUCH.search(before) or _PETS_OR_PESTS.match(after):
        return True
    return word not in _PLURALS and bool(_PRODUCT.match(after))
