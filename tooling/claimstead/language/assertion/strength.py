"""How strongly a text links two things: not at all, as going together, as perhaps a cause, as a cause.

The four levels are those of B. Yu, Y. Li and J. Wang, Detecting causal language use in
science findings, EMNLP-IJCNLP 2019:4664–4674: no statement, correlational, conditional
causal, direct causal. As there, that something has no effect is a causal statement,
that two things are not associated one of association, and of several clauses the
strongest counts. How strong single words are is judged differently by different people
(N. A. Haber et al., American Journal of Epidemiology 2022;191(12):2084–2097), so a
level is a reason to look again, never a proof.
"""

import enum
import functools
from collections.abc import Iterator, Sequence

from msgspec import Struct

from claimstead.language.assertion.hedges import clause_starts, hedges, negation
from claimstead.language.assertion.links import links, tells_which
from claimstead.language.assertion.phrases import Phrases, Word, sentences_of, span_of, without_brackets
from claimstead.language.assertion.stating import states
from claimstead.language.span import Span
from claimstead.model.evidence import Design


class Strength(enum.IntEnum):
    """How strong a link is."""

    NONE = 0
    ASSOCIATION = 1
    CONDITIONAL = 2
    CAUSAL = 3


class StatedStrength(Struct, frozen=True):
    """How strong a link a text states, and the words that decided; ``denied`` where it says there is no effect."""

    level: Strength
    words: Span | None = None
    denied: bool = False


_DENYING = Phrases(
    {
        f"{no} {verb}": True
        for no in ("not", "cannot", "can't", "doesn't")
        for verb in ("mean", "prove", "show", "establish")
    }
    | {"not cause and effect": True, "not proof": True, "no proof": True}
)
_CARRIES: dict[Design, Strength] = dict.fromkeys(
    (
        "cohort-study",
        "case-control-study",
        "cross-sectional-study",
        "ecological-study",
        "case-series",
        "narrative-review",
        "expert-opinion",
        "news-report",
    ),
    Strength.ASSOCIATION,
)
_CARRIES |= dict.fromkeys(("randomised-trial", "animal-experiment", "laboratory-study"), Strength.CAUSAL)


def read_strength(text: str) -> StatedStrength:
    """The strongest link that the text states; of equally strong ones, the first."""
    return max(stated_strengths(text), key=lambda stated: stated.level, default=StatedStrength(Strength.NONE))


@functools.lru_cache(maxsize=8)  # several rules ask for the same text in a row
def stated_strengths(text: str) -> tuple[StatedStrength, ...]:
    """All links that the text states, in order; questions, advice and wishes for research state none."""
    sentences = (without_brackets(sentence) for sentence in sentences_of(text))
    return tuple(stated for words in sentences if states(words) for stated in _in_sentence(words, text))


def carried_strength(design: Design) -> Strength | None:
    """The strongest link that a study of this design can show; None where the design alone does not tell.

    A randomised trial, an experiment on animals or in the laboratory shows causes (in
    what was studied); observing and reporting show what goes together, and may suggest
    a cause. A systematic review, a guideline or a model is as strong as what it rests on.
    """
    return _CARRIES.get(design)


def _in_sentence(words: Sequence[Word], text: str) -> Iterator[StatedStrength]:
    clause = clause_starts(words)
    latest = _latest_hedges(words)
    denying = min((hit.first for hit in _DENYING.hits(words)), default=len(words))
    for link in links(words):
        if link.causal and (link.first > denying or tells_which(words, link)):
            continue
        level = Strength.ASSOCIATION
        if link.causal:
            hedged = latest[min(link.last + 1, len(words) - 1)] >= clause[link.first]
            level = Strength.CONDITIONAL if hedged else Strength.CAUSAL
        denied = negation(words, link.first) is not None
        yield StatedStrength(level, span_of(words, link.first, link.last, text), denied)


def _latest_hedges(words: Sequence[Word]) -> list[int]:
    """For each word, where the last hedge at or before it stands that makes a cause conditional; -1 for none."""
    places = {hit.first for hit in hedges(words) if hit.meaning.conditional}
    latest, last = [], -1
    for place in range(len(words)):
        last = place if place in places else last
        latest.append(last)
    return latest
