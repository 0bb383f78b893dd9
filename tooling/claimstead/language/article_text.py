"""An article's text against the digests we keep of it, sentence by sentence; the text itself is never stored.

The sentences of an article, in order, divide all the words of its normalised text
among them: each has a number of words and the digest of those words. So anyone who
has the text can show that we still speak of the same one.
"""

import functools
import hashlib
import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimstead.model.article import Article, Sentence

_UNSEEN = {ord(character): None for character in "\u00ad\u200b\u200c\u200d\ufeff"}
_PLAIN = {ord(character): "'" for character in "‘’‚‛"}
_PLAIN |= {ord(character): '"' for character in "“”„‟"}
_PLAIN |= {ord(character): "-" for character in "‐‑‒–—−"}

SHOWN_WORDS = 5
"""How much of a text is ever shown: enough to find the place, too little to be a copy."""

SENTENCE_DIGEST_LENGTH = len("sha256:") + 16

# How far a lost place is looked for, in words or sentences. Each bound holds for one
# changed sentence, so that the whole stays proportional to the length of the article.
MAX_ADDED = 300
MAX_DROPPED = 60
MAX_REWRITTEN = 4
MAX_SHIFT = 40
SURE_WORDS = 5  # one word alone, such as a repeated heading, is found again too easily


class ChangedSentence(Struct, frozen=True, kw_only=True):
    """A sentence whose digest no longer matches, and what stands in its place now.

    ``begins`` is at most its first five words, ``words`` how many it has and
    ``digest`` their digest; all three are empty where nothing stands there.
    """

    number: int
    begins: str = ""
    words: int = 0
    digest: str = ""


class AddedWords(Struct, frozen=True, kw_only=True):
    """Words that belong to no sentence: ``words`` of them before sentence ``before``, or at the end (None)."""

    before: int | None
    words: int
    begins: str


class Verification(Struct, frozen=True, kw_only=True):
    """What comparing a text with an article's digests gave.

    ``text_digest`` is that of the whole text, ``same_digest`` says whether it is the article's.
    ``left_over`` counts words of the text that belong to no sentence, ``missing``
    words that changed sentences had and the text no longer has.
    """

    changed: tuple[ChangedSentence, ...]
    added: tuple[AddedWords, ...]
    left_over: int
    missing: int
    text_digest: str
    same_digest: bool

    @property
    def matches(self) -> bool:
        """Whether the text is the one the article was read from."""
        return self.same_digest and not self.changed and not self.added


def normalise(text: str) -> str:
    """The text without its typographic costume, so that copies of one text are equal.

    Compatibility characters become plain ones (Unicode Standard Annex 15, form
    NFKC), quotation marks and dashes straight, soft hyphens and characters without
    width go, and every run of white space is one space. Nothing else changes:
    case, punctuation, signs and figures count. Digests that articles keep rest on this
    form; ``quotation.typography``, which nobody keeps, sets more aside.
    """
    composed = unicodedata.normalize("NFKC", text.translate(_UNSEEN))
    return " ".join(composed.translate(_PLAIN).split())


def text_digest(text: str) -> str:
    """``sha256:`` and the 64 hexadecimal digits of the normalised text's SHA-256 (FIPS 180-4)."""
    return _full_digest(normalise(text))


def sentence_digest(words: Sequence[str]) -> str:
    """``sha256:`` and the first 16 hexadecimal digits of the SHA-256 of normalised words joined by single spaces."""
    return _full_digest(" ".join(words))[:SENTENCE_DIGEST_LENGTH]


def verify(article: Article, text: str) -> Verification:
    """Compares a text with the digests of an article's sentences, one by one from the start.

    After a sentence that does not match, the place where matching goes on is looked
    for ahead, within bounds, so that a word put in or left out touches its own
    sentence and no later one.
    """
    return _Walk(article, normalise(text)).verification()


def matching_share(article: Article, text: str) -> float:
    """The share of the article's sentences, from 0 to 1, whose words stand somewhere in the text.

    Cheap enough to ask of every article which of them a text is; `verify` then says
    what differs. Only the first 20,000 words are looked at.
    """
    standing = sum(
        sentence.digest[:SENTENCE_DIGEST_LENGTH] in _digests_in(text, sentence.words) for sentence in article.sentences
    )
    return standing / len(article.sentences)


@functools.lru_cache(maxsize=200)
def _digests_in(text: str, length: int) -> frozenset[str]:
    """The digests of every ``length`` words in a row; many articles ask the same of one text."""
    words = _leading_words(text)
    return frozenset(sentence_digest(words[place : place + length]) for place in range(max(0, len(words) - length + 1)))


@functools.lru_cache(maxsize=1)
def _leading_words(text: str) -> list[str]:
    return normalise(text).split()[:20_000]


def _full_digest(normalised: str) -> str:
    return "sha256:" + hashlib.sha256(normalised.encode()).hexdigest()


class _Walk:
    """One walk over sentences and words at the same time."""

    def __init__(self, article: Article, normalised: str) -> None:
        self.article = article
        self.sentences = article.sentences
        self.words = normalised.split()
        self.digest = _full_digest(normalised)
        self.changed: list[ChangedSentence] = []
        self.added: list[AddedWords] = []
        self.missing = 0

    def verification(self) -> Verification:
        index = place = 0
        while index < len(self.sentences):
            if self.stands(index, place):
                place += self.sentences[index].words
                index += 1
                continue
            next_index, next_place = self.next_match(index, place)
            if next_index == index:
                self.note_added(place, next_place, before=self.sentences[index].number)
            else:
                self.note_changed(self.sentences[index:next_index], place, next_place)
            index, place = next_index, next_place
        self.note_added(place, len(self.words), before=None)
        return Verification(
            changed=tuple(self.changed),
            added=tuple(self.added),
            left_over=sum(added.words for added in self.added),
            missing=self.missing,
            text_digest=self.digest,
            same_digest=self.digest.startswith(self.article.digest),
        )

    def stands(self, index: int, place: int) -> bool:
        """Whether the words at ``place`` are those of the sentence."""
        sentence = self.sentences[index]
        words = self.words[place : place + sentence.words]
        # a digest may have been kept with more than the 16 digits we write
        return len(words) == sentence.words and _full_digest(" ".join(words)).startswith(sentence.digest)

    def goes_on(self, index: int, place: int) -> bool:
        """Whether matching may go on there: enough words match in a row, or both ends meet."""
        sure = 0
        while index < len(self.sentences):
            if not self.stands(index, place):
                return False
            sure += self.sentences[index].words
            if sure >= SURE_WORDS:
                return True
            place += self.sentences[index].words
            index += 1
        return place == len(self.words)

    def next_match(self, index: int, place: int) -> tuple[int, int]:
        """The sentence and the word from which the two match again; else one sentence further on."""
        for candidate in self.candidates(index, place):
            if self.goes_on(*candidate):
                return candidate
        return index + 1, min(place + self.sentences[index].words, len(self.words))

    def candidates(self, index: int, place: int) -> Iterator[tuple[int, int]]:
        """Where matching might go on, the smallest change first."""
        ends = self.ends(index, place)
        yield index + 1, ends[0]
        for shift in range(1, MAX_SHIFT + 1):  # words put in before the sentence, into it, or left out of it
            yield index, place + shift
            yield index + 1, ends[0] + shift
            if ends[0] - shift >= place:
                yield index + 1, ends[0] - shift
        for rewritten, end in enumerate(ends[1:MAX_REWRITTEN], start=2):
            for shift in range(-MAX_SHIFT, MAX_SHIFT + 1):
                if end + shift >= place:
                    yield index + rewritten, end + shift
        for dropped in range(1, len(ends) + 1):
            yield index + dropped, place
        for added in range(MAX_SHIFT + 1, MAX_ADDED + 1):
            yield index, place + added

    def ends(self, index: int, place: int) -> list[int]:
        """Where each of the next sentences would end if all had their words."""
        ends = []
        for sentence in self.sentences[index : index + MAX_DROPPED]:
            place += sentence.words
            ends.append(place)
        return ends

    def note_changed(self, sentences: Sequence[Sentence], place: int, end: int) -> None:
        """Keeps what stands between two places where ``sentences`` should; the last of them takes what is left."""
        for sentence in sentences:
            stop = end if sentence is sentences[-1] else min(place + sentence.words, end)
            words = self.words[place:stop]
            self.missing += max(0, sentence.words - len(words))
            self.changed.append(
                ChangedSentence(
                    number=sentence.number,
                    begins=" ".join(words[:SHOWN_WORDS]),
                    words=len(words),
                    digest=sentence_digest(words) if words else "",
                )
            )
            place = stop

    def note_added(self, place: int, end: int, before: int | None) -> None:
        """Keeps what belongs to no sentence between two places, if anything does."""
        if place < end:
            words = self.words[place:end]
            self.added.append(AddedWords(before=before, words=len(words), begins=" ".join(words[:SHOWN_WORDS])))
