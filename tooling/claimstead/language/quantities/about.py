"""What a figure is about: the content words around it."""

from functools import lru_cache

from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.wordlists import word_set
from claimstead.language.shared_words.content_words import words

NEIGHBOURS = 3
"""Content words on either side that stand next to a figure."""
OF_FIGURES = word_set(
    "per its higher lower greater larger smaller increase increased increases increasing decrease decreased decreases"
    " reduce reduced reduces reduction reductions decline declined rise rose fell fall cut compared respectively"
    " approximately nearly roughly almost total overall mean median average range ranged interval intervals confidence"
    " credible ratio ratios odds hazard hazards relative percent percentage cent value values significant significantly"
    " adjusted unadjusted pooled number numbers rate estimate estimated two three four five six seven eight nine ten"
    " half third quarter twice times fold day days week weeks month months year years hour hours minutes daily weekly"
    " monthly ci or rr hr md smd sd results conclusion conclusions conclude background methods objective findings"
    " showed show shown found find observed reported associated association study studies data analysis analyses group"
    " groups patients patient participants people subjects individuals persons case cases mg kg ml"
)
"""Words that stand beside figures of anything, and so don't say what a figure is about."""


def words_about(quantity: Quantity) -> frozenset[str]:
    """The stems of the content words in the sentence around a figure."""
    return frozenset(_stems(quantity.near.text))


def neighbours(quantity: Quantity) -> frozenset[str]:
    """The stems of the content words that stand next to a figure."""
    text, offset = quantity.near.text, quantity.near.start
    before = _stems(text[: max(quantity.span.start - offset, 0)])
    after = _stems(text[max(quantity.span.end - offset, 0) :])
    return frozenset(before[-NEIGHBOURS:] + after[:NEIGHBOURS])


@lru_cache(maxsize=4096)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(
        word.stem
        for word in words(text)
        if word.has_content and word.written.lower() not in OF_FIGURES and not word.stem[0].isdigit()
    )
