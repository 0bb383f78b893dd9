"""Words by which a text says how sure it is of something, and words that deny."""

import enum
from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimstead.language.assertion.phrases import Hit, Phrases, Word
from claimstead.language.wordlists import word_set


class Sureness(enum.IntEnum):
    """How sure a sentence is, in the four steps of GRADE's plain language.

    From N. Santesso et al., GRADE guidelines 26: informative statements to communicate
    the findings of systematic reviews of interventions, Journal of Clinical
    Epidemiology 2020;119:126–135: for very low, low, moderate and high certainty.
    """

    UNKNOWN = 0
    MAY = 1
    PROBABLY = 2
    PLAIN = 3


class Hedge(Struct, frozen=True):
    """What a hedge does.

    ``sureness`` is what it leaves of a statement, ``conditional`` whether it makes a
    causal statement a conditional one, ``wide`` whether it speaks of everything said,
    wherever it stands.
    """

    sureness: Sureness
    conditional: bool = True
    wide: bool = False


_UNKNOWN = (
    "uncertain",
    "not certain",
    "unknown",
    "not known",
    "not yet known",
    "do not know",
    "do not yet know",
    "don't know",
    "not clear",
    "not yet clear",
    "unclear",
    "far from clear",
    "far from certain",
    "not sure",
    "unsure",
    "nobody knows",
    "no one knows",
    "no-one knows",
    "little is known",
    "too little is known",
    "too little research",
    "too little evidence",
    "not enough research",
    "not enough evidence",
    "not settled",
    "not yet settled",
    "unsettled",
    "could not tell",
    "cannot tell",
    "can't tell",
    "cannot say",
    "can't say",
    "no study",
    "no studies",
    "no trial",
    "no trials",
    "not proven",
    "not been proven",
    "never been proven",
    "unproven",
    "no proof",
    "not been shown",
    "not been studied",
    "certainty is very low",
    "very low certainty",
    "very-low-certainty",
)
_ASKING = word_set("know known sure clear tell say see ask asked tested studied")
_MAY = (
    "may",
    "might",
    "could",
    "possibly",
    "potentially",
    "perhaps",
    "maybe",
    "possible that",
    "conceivable that",
    "think that",
    "suspect that",
    "believe that",
    "seem",
    "seems",
    "seemed",
    "appear",
    "appears",
    "appeared",
    "thought to",
    "believed to",
    "suspected to",
)
_MAY_FOR_CERTAINTY = (
    "can",
    "suggest",
    "suggests",
    "suggested",
    "hint at",
    "hints at",
    "point to",
    "points to",
    "point towards",
    "points towards",
    "the idea that",
    "the hypothesis that",
)
_PROBABLY = ("probably", "likely", "unlikely", "presumably", "expected to")

_HEDGES = Phrases(
    {phrase: Hedge(Sureness.UNKNOWN, wide=True) for phrase in _UNKNOWN}
    | {phrase: Hedge(Sureness.UNKNOWN) for phrase in ("whether", *(f"{verb} if" for verb in _ASKING))}
    | {phrase: Hedge(Sureness.MAY) for phrase in _MAY}
    | {phrase: Hedge(Sureness.MAY, conditional=False) for phrase in _MAY_FOR_CERTAINTY}
    | {phrase: Hedge(Sureness.PROBABLY) for phrase in _PROBABLY}
)
_COMPARING = frozenset({"more", "less", "most", "equally", "as", "times"})  # "more likely" compares, it does not doubt

NEGATORS = word_set(
    "not no never none neither nor cannot without nobody nothing hardly fails failed fail lack lacks lacked"
    " don't doesn't didn't isn't aren't wasn't weren't can't won't couldn't wouldn't hasn't haven't hadn't"
)
_CLAUSE_ENDS = frozenset({";", ":", "but", "however", "although", "though", "whereas", "while"})
_REACH = 5


def hedges(words: Sequence[Word]) -> Iterator[Hit[Hedge]]:
    """The hedges among the words of one sentence, in order."""
    for hit in _HEDGES.hits(words):
        if hit.meaning.wide and (_asks_for_reasons(words, hit) or _is_the_readers(words, hit)):
            continue
        word = words[hit.first]
        if word.low in ("likely", "unlikely") and hit.first and words[hit.first - 1].low in _COMPARING:
            continue
        if word.text == "May" and hit.first:  # the month
            continue
        yield hit


def negation(words: Sequence[Word], place: int) -> int | None:
    """Where the word stands that denies the word at ``place``, within five words of the same clause; or None."""
    for before in range(place - 1, max(-1, place - 1 - _REACH), -1):
        low = words[before].low
        if low in _CLAUSE_ENDS or low == ",":
            return None
        if low in NEGATORS:
            return before
    return None


def clause_starts(words: Sequence[Word]) -> list[int]:
    """For each word, where the clause begins in which it stands."""
    starts, start = [], 0
    for place, word in enumerate(words):
        starts.append(start)
        if word.low in _CLAUSE_ENDS:
            start = place + 1
    return starts


def _asks_for_reasons(words: Sequence[Word], hit: Hit[Hedge]) -> bool:
    """Not to know why or how something happens is no doubt that it does."""
    follows = words[hit.last].low if hit.last < len(words) else ""
    return follows == "why" or words[0].low in ("why", "how")


def _is_the_readers(words: Sequence[Word], hit: Hit[Hedge]) -> bool:
    """What the reader is not sure of leaves nothing in doubt: "if you are not sure, ask your pharmacist"."""
    return any(word.low == "you" for word in words[max(0, hit.first - 2) : hit.first])
