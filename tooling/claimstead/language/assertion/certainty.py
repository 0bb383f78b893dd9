"""How sure a wording is of what it mainly says.

The scale is that of GRADE's plain language (see `Sureness`): a plain verb, probably,
may, we are very uncertain. What a wording mainly says is in its first sentence that
links two things; definitions, what single studies saw, questions and advice go before
it unread. Doubt about the whole ("this is not settled") counts wherever it stands.
"""

import functools
from collections.abc import Sequence

from msgspec import Struct

from claimstead.language.assertion.hedges import Hedge, Sureness, hedges
from claimstead.language.assertion.linking_words import Tense
from claimstead.language.assertion.links import Link, links, relative_before
from claimstead.language.assertion.phrases import Hit, Word, sentences_of, span_of, without_brackets
from claimstead.language.assertion.stating import states
from claimstead.language.span import Span
from claimstead.language.wordlists import word_set
from claimstead.model.claim import Rating


class StatedCertainty(Struct, frozen=True):
    """How sure a text is and the words that say so; ``level`` is None where it asserts nothing that is read."""

    level: Sureness | None = None
    words: Span | None = None


ALLOWED: dict[Rating, Sureness] = {
    "high": Sureness.PLAIN,
    "moderate": Sureness.PROBABLY,
    "low": Sureness.MAY,
    "very-low": Sureness.UNKNOWN,
}
"""The surest wording that fits each rating."""

FITTING: dict[Sureness, str] = {
    Sureness.PLAIN: "a plain verb",
    Sureness.PROBABLY: "“probably” or “likely”",
    Sureness.MAY: "“may”",
    Sureness.UNKNOWN: "“we are very uncertain whether” or “we do not know whether”",
}
"""The words for each step of the scale (Santesso et al. 2020)."""

_AFTER = 3  # how far behind the verb an adverb may stand: "is more likely", "helps most people, probably"
_JOINING = frozenset(["and", "or", "but", ",", ";", ":"])
_SUBORDINATING = word_set("when once if after before because as while although though since until unless")
_STUDIES = word_set(
    "trial trials study studies review reviews cohort survey surveys register registers records researchers"
    " meta-analysis meta-analyses analysis analyses experiment experiments mice rats mouse animals laboratory"
    " cultures participants"
)
_SEEING = word_set("found finds saw sees reported reports observed described describes recorded counted named names")
_NOW = word_set("is are has have does do be")


@functools.lru_cache(maxsize=8)  # several rules ask for the same text in a row
def read_certainty(text: str) -> StatedCertainty:
    """How sure the text is of what it mainly says."""
    inward = StatedCertainty()
    main = StatedCertainty()
    for sentence in sentences_of(text):
        words = without_brackets(sentence)
        if not states(words):
            continue
        doubts = list(hedges(words))
        whole = next((hit for hit in doubts if hit.meaning.wide), None)
        if whole is not None:
            return StatedCertainty(Sureness.UNKNOWN, span_of(words, whole.first, whole.last, text))
        if main.level is None:
            link = _main_link(words)
            stated = _stated(words, link, doubts, text)
            if link is not None and link.linking.inward and stated.level is Sureness.PLAIN:
                inward = inward if inward.level is not None else stated
            else:
                main = stated
    return main if main.level is not None else inward


def _stated(words: Sequence[Word], link: Link | None, doubts: list[Hit[Hedge]], text: str) -> StatedCertainty:
    """How sure one sentence is; nothing where it only tells what was seen."""
    if link is not None and _only_seen(words, link):
        return StatedCertainty()
    if link is not None:
        end = _end_of_phrase(words, link.last)
        doubts = [hit for hit in doubts if hit.first < end]
    weakest = min(doubts, key=lambda hit: hit.meaning.sureness, default=None)
    if weakest is not None:
        return StatedCertainty(weakest.meaning.sureness, span_of(words, weakest.first, weakest.last, text))
    if link is None:
        return StatedCertainty()
    return StatedCertainty(Sureness.PLAIN, span_of(words, link.first, link.last, text))


def _main_link(words: Sequence[Word]) -> Link | None:
    """The first link that stands in no relative clause and no clause of circumstance."""
    begin = 0
    if words[0].low in _SUBORDINATING:
        begin = next((place + 1 for place, word in enumerate(words) if word.low == ","), 0)
    for link in links(words):
        participle = link.linking.tense is Tense.GERUND
        if link.first >= begin and not participle and relative_before(words, link) is None:
            return link
    return None


def _end_of_phrase(words: Sequence[Word], place: int) -> int:
    """How far behind the verb an adverb still belongs to it."""
    for near in range(place, min(place + _AFTER, len(words))):
        if words[near].low in _JOINING:
            return near
    return min(place + _AFTER, len(words))


def _only_seen(words: Sequence[Word], link: Link) -> bool:
    """Whether the sentence tells what studies saw, or what happened to people who were counted."""
    lows = {word.low for word in words}
    if not lows & _STUDIES and not _counts(words):
        return False
    if lows & _SEEING:
        return True
    tenseless = link.linking.tense is Tense.PHRASE or not link.causal
    return link.linking.tense is Tense.PAST or (tenseless and not lows & _NOW)


def _counts(words: Sequence[Word]) -> bool:
    """Whether people are counted: 17 of 100."""
    return any(
        words[place - 1].low[0].isdigit() and words[place + 1].low[0].isdigit()
        for place in range(1, len(words) - 1)
        if words[place].low == "of"
    )
