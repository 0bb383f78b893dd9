"""Words of a sentence, and tables of phrases that are looked up among them in one pass."""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from claimstead.language.sentences import split_sentences
from claimstead.language.span import Span

M = TypeVar("M")

_WORD = re.compile(r"[^\W\d_]+(?:['.-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]")


class Word(Struct, frozen=True):
    """A word, number or single mark of a text, apostrophes straight; ``low`` is it in lower case."""

    low: str
    text: str
    start: int
    end: int


class Hit(Struct, Generic[M], frozen=True):
    """A phrase found: the words from ``first`` up to ``last``, and what the table says of it."""

    first: int
    last: int
    meaning: M


class Phrases(Generic[M]):
    """A table of phrases and their meanings; at each word the longest phrase that fits is taken."""

    def __init__(self, meanings: Mapping[str, M]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], M]]] = {}
        for phrase in sorted(meanings, key=lambda phrase: -len(phrase.split())):
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append((tuple(rest), meanings[phrase]))

    def hits(self, words: Sequence[Word]) -> Iterator[Hit[M]]:
        """The phrases that occur, in order; one may begin inside another."""
        by_first = self._by_first
        for place, word in enumerate(words):
            if word.low not in by_first:
                continue
            for rest, meaning in by_first[word.low]:
                last = place + 1 + len(rest)
                if last <= len(words) and all(words[place + 1 + n].low == more for n, more in enumerate(rest)):
                    yield Hit(place, last, meaning)
                    break


def words_of(text: str, start: int = 0) -> tuple[Word, ...]:
    """The words of a text; ``start`` is where it begins in the text that places are counted in."""
    return tuple(
        Word(found[0].lower(), found[0], start + found.start(), start + found.end())
        for found in _WORD.finditer(text.replace("’", "'"))
    )


@functools.lru_cache(maxsize=8)
def sentences_of(text: str) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence that has any; several readers ask for the same text in a row."""
    read = (words_of(sentence.text, sentence.start) for sentence in split_sentences(text))
    return tuple(words for words in read if words)


def span_of(words: Sequence[Word], first: int, last: int, text: str) -> Span:
    """The words from ``first`` up to ``last`` as a stretch of the text they were taken from."""
    start, end = words[first].start, words[last - 1].end
    return Span(start, end, text[start:end])


def without_brackets(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that stand outside round brackets; one that is never closed sets nothing aside."""
    kept: list[Word] = []
    opened: list[int] = []
    for word in words:
        if word.low == "(":
            opened.append(len(kept))
        elif word.low == ")" and opened:
            del kept[opened.pop() :]
            continue
        kept.append(word)
    return tuple(kept)
