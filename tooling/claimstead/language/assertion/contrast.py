"""Whether a text tells that something speaks against it."""

import re

from claimstead.language.assertion.hedges import NEGATORS
from claimstead.language.assertion.phrases import Phrases, Word, sentences_of, words_of
from claimstead.language.assertion.stating import states
from claimstead.language.wordlists import word_set

_CONTRARY = Phrases(
    dict.fromkeys(
        (
            "contrary",
            "conflict",
            "conflicting",
            "contradict",
            "contradicts",
            "contradicted",
            "disagree",
            "disagrees",
            "inconsistent",
            "mixed",
            "opposite",
            "other way",
            "disputed",
            "not settled",
            "unsettled",
            "not clear",
            "unclear",
            "uncertain",
            "in contrast",
            "on the other hand",
            "found none",
            "no difference",
            "no clear",
            "no overall",
            "no link",
            "no association",
            "no effect",
            "no benefit",
            "no change",
            "no evidence",
            "no causal",
            "no convincing",
            "no better",
            "not find",
            "not found",
            "not see",
            "not seen",
            "not show",
            "not confirm",
            "not confirmed",
            "not bear out",
            "not support",
        ),
        True,
    )
)
_TURNING = word_set(
    "but however yet although though whereas while despite still not no nor less fewer only"
    " null negative fail fails failed unlike neither reverse"
)
_STUDIES = word_set(
    "trial trials study studies review reviews cohort survey surveys register registers meta-analysis analysis"
    " researchers kinds"
)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_MIN_SHARED = 3
_STEM = 5
_SHORTEST = 4


def tells_against(text: str, statement: str, finding: str, figures: tuple[float, ...] = ()) -> bool:
    """Whether the text mentions what disputes the statement.

    ``finding`` is what the disputing work found, ``figures`` its effect. It is mentioned
    where the text has one of its own figures, says in so many words that results
    differ, turns round ("but", "not") in a sentence about studies, or repeats enough of
    those words of the finding that the statement has not.
    """
    if _distinctive(finding, figures) & _figures(text):
        return True
    stems = _stems(words_of(finding)) - _stems(words_of(statement))
    return any(_sentence_tells(words, stems) for words in sentences_of(text))


def denies(text: str, statement: str) -> bool:
    """Whether the text denies what the statement asserts: a sentence of it has a "not" and the statement none."""
    if _has_negator(words_of(statement)):
        return False
    return any(states(words) and _has_negator(words) for words in sentences_of(text))


def _has_negator(words: tuple[Word, ...]) -> bool:
    return any(word.low in NEGATORS for word in words)


def _sentence_tells(words: tuple[Word, ...], finding: frozenset[str]) -> bool:
    if any(_CONTRARY.hits(words)):
        return True
    lows = {word.low for word in words}
    shared = len(_stems(words) & finding)
    return shared >= _MIN_SHARED or (bool(lows & _TURNING) and (bool(lows & _STUDIES) or shared == _MIN_SHARED - 1))


def _stems(words: tuple[Word, ...]) -> frozenset[str]:
    """The beginnings of the longer words: enough to tell that two texts speak of the same."""
    return frozenset(word.low[:_STEM] for word in words if len(word.low) >= _SHORTEST)


def _figures(text: str) -> frozenset[float]:
    return frozenset(float(found.replace(",", "")) for found in _FIGURE.findall(text) if found.count(".") < 2)


def _distinctive(finding: str, figures: tuple[float, ...]) -> frozenset[float]:
    """The figures that nothing else is likely to have: fractions, and numbers of three digits or more."""
    return frozenset(figure for figure in _figures(finding) | set(figures) if figure >= 100 or figure % 1) | set(
        figures
    )
