"""How hard a text is to read: two grades, its longest sentences and its hardest words.

Formulas see the lengths of words and sentences and nothing else; a low grade does not
show that a text is understood. Words that the text or the site explains are counted
apart, because a text can't do without them.
"""

import functools
import re
from collections.abc import Collection, Iterable

from msgspec import Struct

from claimstead.language.plainness.short_forms import find_short_forms
from claimstead.language.plainness.syllables import count_syllables
from claimstead.language.sentences import split_sentences
from claimstead.language.span import Span

_WORD = re.compile(r"[^\W_]+(?:[-‑'’.,][^\W_]+)*")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
_EXPLAINED = re.compile(
    r"([^\W_][\w'’-]{0,40}(?: [^\W_][\w'’-]{0,40})?)"
    r"(?: \((?!see\b)[^()\d][^()]{0,80} [^()]{0,80}\)|, (?:an?|the|that is|which is|or) [a-z])"
)
SMOG_SENTENCES = 30  # the formula was made on as many
_LONG = 3  # syllables from which a word is called hard, after McLaughlin 1969
_SHORTENED = re.compile(r"(?:['’]s|s|['’])$")


class ReadSentence(Struct, frozen=True):
    """A sentence, its number of words, and its own Flesch–Kincaid grade."""

    span: Span
    words: int
    grade: float


class Readability(Struct, frozen=True, kw_only=True):
    """What was counted in a text.

    Attributes:
        words: How many there are; a figure is one.
        sentences: All of them, in order.
        grade: The Flesch–Kincaid grade of the text as it stands.
        grade_apart: The same, the syllables of long words that are explained left out.
        smog: The SMOG grade; made for texts of 30 sentences or more, and rough below.
        hardest: Words of three syllables and more that are not explained, the longest first, each once.
        longest_paragraph: The sentences of the longest paragraph.
    """

    words: int
    sentences: tuple[ReadSentence, ...]
    grade: float
    grade_apart: float
    smog: float
    hardest: tuple[str, ...]
    longest_paragraph: int

    @property
    def longest(self) -> ReadSentence:
        """The sentence with the most words."""
        return max(self.sentences, key=lambda sentence: sentence.words)

    @property
    def worst(self) -> tuple[ReadSentence, ...]:
        """The sentences, the hardest first."""
        return tuple(sorted(self.sentences, key=lambda sentence: -sentence.grade))


def flesch_kincaid(words: int, sentences: int, syllables_a_word: float) -> float:
    """The United States school grade whose pupils follow such a text.

    J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, Derivation of new
    readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975.
    """
    return 0.39 * words / sentences + 11.8 * syllables_a_word - 15.59


def smog_grade(long_words: int, sentences: int) -> float:
    """The grade by words of three and more syllables, brought to 30 sentences.

    G. H. McLaughlin, SMOG grading: a new readability formula, Journal of Reading
    1969;12(8):639–646, who took 30 sentences; from fewer it is only an extrapolation.
    """
    return float(1.0430 * (long_words * SMOG_SENTENCES / sentences) ** 0.5 + 3.1291)


def read_readability(text: str, terms: Collection[str] = ()) -> Readability | None:
    """Counts a text; ``terms`` are words and phrases explained elsewhere. None where there is no word to count."""
    sentences = split_sentences(text)
    counted = [(span, _WORD.findall(span.text)) for span in sentences]
    words = [word for _, found in counted for word in found]
    if not words:
        return None
    syllables = [count_syllables(word) for word in words]
    explained = _explained_places(words, [*terms, *_explained_in(text)])
    left = [count for count, known in zip(syllables, explained, strict=True) if not (known and count >= _LONG)]
    grade = flesch_kincaid(len(words), len(sentences), sum(syllables) / len(words))
    hard = {
        word.lower(): count
        for word, count, known in zip(words, syllables, explained, strict=True)
        if count >= _LONG and not known and not word[0].isdigit()
    }
    return Readability(
        words=len(words),
        sentences=tuple(_read_sentence(span, found) for span, found in counted),
        grade=grade,
        grade_apart=flesch_kincaid(len(words), len(sentences), sum(left) / len(left)) if left else grade,
        smog=smog_grade(sum(count >= _LONG for count in syllables), len(sentences)),
        hardest=tuple(sorted(hard, key=lambda word: (-hard[word], word))),
        longest_paragraph=max(len(split_sentences(paragraph)) for paragraph in _PARAGRAPH_END.split(text)),
    )


def _read_sentence(span: Span, words: list[str]) -> ReadSentence:
    syllables = sum(count_syllables(word) for word in words)
    return ReadSentence(span, len(words), flesch_kincaid(len(words), 1, syllables / max(1, len(words))))


def _explained_in(text: str) -> Iterable[str]:
    """The words that the text itself explains, and the long forms beside its abbreviations."""
    for short_form in find_short_forms(text, {}):
        if short_form.explained:
            yield short_form.name
            yield short_form.long
    for found in _EXPLAINED.finditer(text):
        yield from (found.group(1), *found.group(1).split())


def _explained_places(words: list[str], terms: Iterable[str]) -> list[bool]:
    """Of each word, whether it belongs to one of the terms; singular and plural are the same."""
    by_first: dict[str, set[tuple[str, ...]]] = {}
    for term_bases in map(_bases, terms):
        if term_bases:
            by_first.setdefault(term_bases[0], set()).add(term_bases)
    bases = tuple(map(_base, words))
    explained = [False] * len(words)
    for place, base in enumerate(bases):
        for term_bases in by_first.get(base, ()):
            if bases[place : place + len(term_bases)] == term_bases:
                explained[place : place + len(term_bases)] = [True] * len(term_bases)
    return explained


@functools.lru_cache(maxsize=2_000)
def _bases(term: str) -> tuple[str, ...]:
    return tuple(map(_base, _WORD.findall(term)))


def _base(word: str) -> str:
    return _SHORTENED.sub("", word.lower().replace("‑", "-"))
