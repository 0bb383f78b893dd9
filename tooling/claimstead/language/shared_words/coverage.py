"""How much of a statement's content a text has: a score, and the words that it lacks.

The score is the share of the statement's content words that the source has, each
weighted by how rare it is (K. Spärck Jones, A statistical interpretation of term
specificity and its application in retrieval, Journal of Documentation 1972;28:11–21).
It says whether both speak of the same things, not whether the source agrees.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct

from claimstead.language.shared_words.content_words import LONGEST_WORD, StemmedWord, touch, words
from claimstead.language.shared_words.synonyms import Synonyms, synonyms_with
from claimstead.language.shared_words.word_weights import weight
from claimstead.model.vocabulary import Vocabulary

SHORTEST_BEGINNING = 5
SHORTEST_END = 6
KINSHIP = 0.6
"""Two words are of one family where they share so much of the longer one: inhibits, inhibitory; cancer, anticancer."""
_TITLES = frozenset({"the", "professor", "prof", "doctor", "dr"})
INITIALS = range(3, 7)
"""How many letters an abbreviation has that is recognised by the first letters of words in a row."""


class Coverage(Struct, frozen=True):
    """The score, from 0 to 1, and the words the source lacks, as the statement writes them."""

    score: float
    absent: tuple[str, ...]


class _Unit(Struct, frozen=True):
    """A content word of a statement: its places, the first word there, the stem of all, and how it is written.

    A figure that touches the word before it belongs to it: IL-4 is one unit, and so are
    p53 and COVID-19. ``short_for`` holds the places of the words that it abbreviates.
    """

    places: range
    word: StemmedWord
    stem: str
    written: str
    short_for: range


def coverage(statement: str, source: str, vocabulary: Vocabulary) -> Coverage:
    """How much of the statement's content the source has.

    A word is there where the source has it in another form, spelling or number, or a
    synonym of it (the program's or the editors'), or spells its abbreviation out. A
    figure is there only as the same figure. A statement without content lacks nothing.
    """
    synonyms = synonyms_with(vocabulary)
    said, has = words(statement), _Source(words(source), synonyms)
    there = frozenset(_elsewhere(said, has, synonyms))
    whole = lacking = 0.0
    absent: dict[int, str] = {}
    for unit in _units(said, statement):
        whole += weight(unit.stem)
        explained = unit.short_for and absent.keys().isdisjoint(unit.short_for)
        if not (there.issuperset(unit.places) or explained or has.unit(unit)):
            lacking += weight(unit.stem)
            absent[unit.places.start] = unit.written
    return Coverage(1 - lacking / whole if whole else 1.0, tuple(absent.values()))


def _units(said: Sequence[StemmedWord], statement: str) -> Iterator[_Unit]:
    """Each content word of the statement, where it stands first; who is quoted as having said it is no content."""
    known = set(_attributed(said))
    place = 0
    while place < len(said):
        word, end, stem = said[place], place + 1, said[place].stem
        if end < len(said) and stem.isalpha() and said[end].stem.isdigit() and touch(word, said[end], statement):
            stem = word.plain + said[end].stem
            end += 1
        if stem not in known and (word.has_content or end > place + 1):
            known.add(stem)
            written = statement[word.start : said[end - 1].end]
            yield _Unit(range(place, end), word, stem, written, _short_for(said, place, statement))
        place = end


def _attributed(said: Sequence[StemmedWord]) -> Iterator[str]:
    """The stems of ``according to Professor Ada Long``, by which a statement says whose it is."""
    for place, (word, after) in enumerate(pairwise(said), start=2):
        if (word.plain, after.plain) == ("according", "to"):
            names = [*takewhile(lambda name: name.written[0].isupper() or name.plain in _TITLES, said[place:])]
            if any(name.written[0].isupper() for name in names):
                yield from (name.stem for name in (word, *names))


def _short_for(said: Sequence[StemmedWord], place: int, statement: str) -> range:
    """The places of the words that an abbreviation in brackets behind them stands for; else none."""
    short = said[place].abbreviation
    before = range(max(0, place - len(short)), place)
    initials = "".join(said[one].plain[0] for one in before).upper()
    return before if short == initials and statement[said[place].start - 1] == "(" else range(0)


def _elsewhere(said: Sequence[StemmedWord], has: "_Source", synonyms: Synonyms) -> Iterator[int]:
    """The places of the statement's words that the source says in other words."""
    for places, meanings in synonyms.meanings(said):
        if not meanings.isdisjoint(has.meanings):
            yield from places


class _Source:
    """What a text has, made ready to be asked word by word."""

    def __init__(self, text: Sequence[StemmedWord], synonyms: Synonyms) -> None:
        self._stems = {word.stem for word in text}
        self._plain = {word.plain for word in text}
        self._beginnings = {beginning for stem in self._stems for beginning in _beginnings(stem)}
        self._ends = {end for plain in self._plain for end in _ends(plain)}
        # follow-up and follow up are followup, IL-4 and IL 4 are il4
        self._joined = {word.plain + after.stem for word, after in pairwise(text)}
        initials = "".join(word.plain[0] for word in text)
        self._initials = {
            initials[start : start + length] for length in INITIALS for start in range(len(initials) - length + 1)
        }
        # an abbreviation with two meanings proves neither
        self.meanings = {one for _, meanings in synonyms.meanings(text) if len(meanings) == 1 for one in meanings}

    def unit(self, unit: _Unit) -> bool:
        """Whether the source has the word, or one of its family, or the words whose first letters it is."""
        if unit.stem in self._stems or unit.stem in self._joined:
            return True
        if len(unit.places) > 1:
            return False
        return (
            not self._beginnings.isdisjoint(_beginnings(unit.stem))
            or unit.word.plain in self._ends
            or not self._plain.isdisjoint(_ends(unit.word.plain))
            or unit.word.abbreviation.lower() in self._initials
        )


def _beginnings(stem: str) -> list[str]:
    """The beginnings that a word has in common with all of its family."""
    return [stem[:length] for length in _lengths(stem, SHORTEST_BEGINNING)]


def _ends(plain: str) -> list[str]:
    """The ends of a word that, where they are words themselves, are of its family."""
    return [plain[-length:] for length in _lengths(plain, SHORTEST_END)]


def _lengths(word: str, least: int) -> range:
    """How much of a word its family shares; nothing of what is no word."""
    if not word.isalpha() or len(word) > LONGEST_WORD:
        return range(0)
    return range(max(least, math.ceil(KINSHIP * len(word))), len(word) + 1)
