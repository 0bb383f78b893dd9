"""Which sentences state something: not those that ask, advise, or say what ought to be studied or done."""

from collections.abc import Sequence

from claimstead.language.assertion.phrases import Phrases, Word
from claimstead.language.wordlists import word_set

_ADVISING = word_set(
    "always ask avoid call contact do don't keep make never please see stop take talk tell try use wash wear"
)
_NAMING = word_set("of with in by for on and is was may might can")  # "Use of stimulants was lower" is no advice
_WANTING = Phrases(
    dict.fromkeys(
        (
            "is needed",
            "are needed",
            "is required",
            "are required",
            "is necessary",
            "are necessary",
            "need for",
            "need of",
            "need to",
            "needs to",
            "require further",
            "requires further",
            "warranted",
            "warrant",
            "should",
            "recommend",
            "recommended",
            "future research",
            "future studies",
            "future work",
            "further research",
            "further studies",
            "further study",
            "to determine",
            "to evaluate",
            "to assess",
            "to investigate",
            "registration",
            "level of evidence",
            "cite this article",
            "we aimed",
            "aim of",
        ),
        True,
    )
)


def states(words: Sequence[Word]) -> bool:
    """Whether the words of a sentence state something."""
    if not words or words[-1].low == "?" or _wants(words):
        return False
    follows = words[1].low if len(words) > 1 else ""
    return words[0].low not in _ADVISING or follows in _NAMING


def _wants(words: Sequence[Word]) -> bool:
    """Whether it says what ought to be; what is added behind a semicolon leaves the rest a statement."""
    first = next(_WANTING.hits(words), None)
    return first is not None and all(word.low != ";" for word in words[: first.first])
