"""Which words of a text mean the same as words of another: the program's table, and what editors add to it."""

import functools
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from claimstead.language.shared_words.content_words import StemmedWord, words
from claimstead.language.shared_words.medical_synonyms import GROUPS
from claimstead.model.vocabulary import Vocabulary

_Phrase = tuple[str, ...]


class Synonyms:
    """Phrases by what they mean; a meaning is the number of a group.

    A phrase is its words' stems. A word of capitals alone stands for itself (AD is not
    ad), marked by an equals sign.
    """

    def __init__(self, meanings: Mapping[_Phrase, frozenset[int]]) -> None:
        self._meanings = meanings
        self._by_first: dict[str, list[_Phrase]] = {}
        for phrase in meanings:
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def meanings(self, text: Sequence[StemmedWord]) -> Iterator[tuple[range, frozenset[int]]]:
        """Each phrase of the table in the text: the places of its words, and all that it may mean."""
        for start, word in enumerate(text):
            for first in {word.stem, _mark(word)}:
                for phrase in self._by_first.get(first, ()):
                    places = range(start, start + len(phrase))
                    if places.stop <= len(text) and all(map(_stands, phrase[1:], text[start + 1 : places.stop])):
                        yield places, self._meanings[phrase]


def synonyms_with(vocabulary: Vocabulary) -> Synonyms:
    """The program's table with the editors' words: synonyms join groups, abbreviations mean nothing else."""
    return _extended(msgspec.json.encode(vocabulary))


@functools.lru_cache(maxsize=4)
def _extended(vocabulary_json: bytes) -> Synonyms:
    """Worked out once for each vocabulary, which as a value with tables in it can't be a key itself."""
    vocabulary = msgspec.json.decode(vocabulary_json, type=Vocabulary)
    defined = {_phrase(short) for short in vocabulary.abbreviations}
    meanings = {phrase: meaning for phrase, meaning in _medical().items() if phrase not in defined}
    long_first = ((long, short) for short, long in vocabulary.abbreviations.items())
    groups = (*vocabulary.synonyms, *vocabulary.brands.items(), *long_first)
    for number, group in enumerate(groups, start=1):
        _add(meanings, [_phrase(member) for member in group], frozenset({-number}))
    return Synonyms(meanings)


@functools.cache
def _medical() -> dict[_Phrase, frozenset[int]]:
    """The program's own table."""
    meanings: dict[_Phrase, frozenset[int]] = {}
    for number, group in enumerate(GROUPS.split(";")):
        for phrase in map(_phrase, group.split(",")):
            meanings[phrase] = meanings.get(phrase, frozenset()) | {number}
    return meanings


def _add(meanings: dict[_Phrase, frozenset[int]], group: list[_Phrase], new: frozenset[int]) -> None:
    """Gives all phrases of the group the meaning of the first among them that has just one, or else the new one."""
    known = (meanings.get(phrase, frozenset()) for phrase in group)
    meaning = next((one for one in known if len(one) == 1), new)
    for phrase in filter(None, group):
        meanings[phrase] = meanings.get(phrase, frozenset()) | meaning


def _phrase(member: str) -> _Phrase:
    return tuple(_mark(word) or word.stem for word in words(member))


def _mark(word: StemmedWord) -> str:
    return f"={word.abbreviation}" if word.abbreviation else ""


def _stands(part: str, word: StemmedWord) -> bool:
    return part in (word.stem, _mark(word))
