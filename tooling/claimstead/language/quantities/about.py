"""What a figure is about: the content words around it, and what sets its group, its time or its name apart."""

import re
from functools import lru_cache

from msgspec import Struct

from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.units import unit_of
from claimstead.language.shared_words.content_words import words
from claimstead.language.wordlists import word_set

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
    " groups patients patient participants people subjects individuals persons case cases mg kg ml p n"
)
"""Words that stand beside figures of anything, and so don't say what a figure is about."""
CONTRASTS = (
    ("placebo vehicle sham control controls untreated", "drug drugs treatment treated active intervention"),
    ("women woman female females girls girl mothers", "men man male males boys boy fathers"),
    ("children child infants infant babies", "adolescents adolescent teenagers", "adults adult"),
    ("mild", "moderate", "severe"),
    ("younger", "older"),
    ("low", "high"),
    ("early", "late"),
    ("mean average", "median"),
    ("relative", "absolute"),
)
"""Words of which a figure among the one lot is not of what a figure among the other is of."""
_POLES = {word: (str(axis), lot) for axis, lots in enumerate(CONTRASTS) for lot in lots for word in word_set(lot)}
_NAME = re.compile(r"(?<![\w-])[^\W\d_]*[A-Z][^\W\d_]*[-‐‑]?\d+(?![\w.,]*\d)")
_TIME = re.compile(
    r"\b(?P<label>day|week|month|year)s? (?P<number>\d{1,4})(?![\d.,]*\d)"
    r"|(?<![\d.,])(?P<count>\d{1,4})[ -](?P<unit>day|week|month|year)s?\b",
    re.IGNORECASE,
)

Mark = tuple[str, str]
"""One side of something that has several: what has them, and which."""


class _Words(Struct, frozen=True, gc=False):
    """The stems of the content words of a text, and its marks."""

    stems: tuple[str, ...]
    marks: frozenset[Mark]


def words_about(quantity: Quantity) -> frozenset[str]:
    """The stems of the content words in the sentence around a figure."""
    before, after = _sides(quantity)
    return frozenset(before.stems + after.stems)


def content_stems(text: str) -> frozenset[str]:
    """The stems of the content words of a text, but for those that stand beside figures of anything."""
    return frozenset(_words(text).stems)


def neighbours(quantity: Quantity) -> frozenset[str]:
    """The stems of the content words that stand next to a figure."""
    before, after = _sides(quantity)
    return frozenset(before.stems[-NEIGHBOURS:] + after.stems[:NEIGHBOURS])


def are_parted(one: Quantity, other: Quantity) -> bool:
    """Whether the words around two figures set them apart: women and men, week 4 and week 16, EASI-50 and EASI-75."""
    marks, others = (before.marks | after.marks for before, after in (_sides(one), _sides(other)))
    sided = {axis for axis, _ in marks} & {axis for axis, _ in others}
    return not sided <= {axis for axis, _ in marks & others}


def _sides(quantity: Quantity) -> tuple[_Words, _Words]:
    """What stands before a figure, and what behind it."""
    text, offset = quantity.near.text, quantity.near.start
    return (
        _words(text[: max(quantity.span.start - offset, 0)]),
        _words(text[max(quantity.span.end - offset, 0) :]),
    )


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    found = words(text)
    stems = tuple(
        word.stem
        for word in found
        if word.has_content and word.written.lower() not in OF_FIGURES and not word.stem[0].isdigit()
    )
    poles = {_POLES[written] for word in found if (written := word.written.lower()) in _POLES}
    names = {("name", re.sub(r"\W", "", name).upper()) for name in _NAME.findall(text)}
    return _Words(stems, frozenset(poles | names | {("time", _days(time)) for time in _TIME.finditer(text)}))


def _days(time: re.Match[str]) -> str:
    """A time in days, so that 4 weeks are 28 days."""
    unit = unit_of((time["label"] or time["unit"]).lower())
    return f"{int(time['number'] or time['count']) * (unit.factor if unit else 1):.0f}"
