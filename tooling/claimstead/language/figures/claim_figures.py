"""The figures of a claim: those that its words state, and those that its evidence and its other fields give."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from claimstead.language.figures.declared_figures import effect_figures, size_figure
from claimstead.language.quantities.comparing import ROUND_WHOLES, Match, agrees, compare_with_all
from claimstead.language.quantities.quantity import Kind, Quantity
from claimstead.language.quantities.reading import read_quantities
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence

LARGEST_TALE = 12
"""Up to here a count may be no figure of a study at all: "two large studies", "three creams"."""
_FRAMING = re.compile(r"\b(?:of|among|for|in)\s+(?:every\s+|each\s+)?\Z", re.IGNORECASE)
_FRAME = 20
_QUOTED = 200  # so many characters of a sentence are quoted
PLACES = {
    "statement": "statement",
    "wording.patient": "wording for patients",
    "wording.clinician": "wording for clinicians",
}
"""What people call the fields that state figures."""

_MOST = 300  # no text of a claim has as many; every figure is compared with every other, so there is a bound


@lru_cache(maxsize=1_000)
def read_once(text: str) -> tuple[Quantity, ...]:
    """The figures of a text that several rules read one after another; of more than any claim has, the first."""
    return read_quantities(text)[:_MOST]


class Figure(Struct, frozen=True):
    """A figure and the claim's field that has it."""

    field: str
    quantity: Quantity


class Doubtful(Struct, frozen=True):
    """A figure that the claim's words state and its evidence does not bear out.

    ``rival`` is what the evidence gives otherwise; None where it has nothing like it.
    """

    figure: Figure
    why: str
    rival: Figure | None


def telling(text: str) -> tuple[Quantity, ...]:
    """The figures of a text that say something of a study; small counts and bare whole numbers don't."""
    return tuple(quantity for quantity in read_once(text) if _is_telling(quantity, text))


def _is_telling(quantity: Quantity, text: str) -> bool:
    if quantity.kind is Kind.COUNT:
        before = text[max(quantity.span.start - _FRAME, 0) : quantity.span.start]
        framed = quantity.high in ROUND_WHOLES and _FRAMING.search(before) is not None
        return quantity.high > LARGEST_TALE and not framed
    return quantity.kind is not Kind.NUMBER or bool(quantity.measure) or quantity.step < 1 or quantity.high >= 1_000


def wordings(claim: Claim) -> dict[str, str]:
    """What the site prints, by field."""
    return {f"wording.{audience}": text for audience, text in claim.wording.printed}


@lru_cache(maxsize=2)  # several rules ask of one claim, one after another
def doubtful_figures(claim: Claim) -> tuple[Doubtful, ...]:
    """The telling figures of both wordings and of a ``supported`` statement that the evidence does not bear out.

    An article's statement that is not supported may well have a figure that no evidence
    has. Figures of the population, the treatment and the outcome may be used anywhere.
    """
    texts = {"statement": claim.statement, **wordings(claim)} if claim.verdict == "supported" else wordings(claim)
    figures = (Figure(field, quantity) for field, text in texts.items() for quantity in telling(text))
    return tuple(doubtful for figure in figures if (doubtful := _doubted(figure, claim)))


def _doubted(figure: Figure, claim: Claim) -> Doubtful | None:
    """The figure, unless something bears it out; mostly the first finding does, and no other need be read."""
    if answer(figure.quantity, _own_words(claim)).agreement.agrees or has(declared_figures(claim), figure.quantity):
        return None
    given = evidence_figures(claim)
    match = answer(figure.quantity, given)
    if match.agreement.agrees:
        return None
    return Doubtful(figure, match.why, next((one for one in given if one.quantity is match.other), None))


def has(figures: Iterable[Figure], quantity: Quantity) -> bool:
    """Whether any of the figures agrees with this one, whatever it is of."""
    return any(agrees(quantity, figure.quantity) for figure in figures)


def answer(quantity: Quantity, figures: Iterable[Figure]) -> Match:
    """The best answer that the figures give."""
    return compare_with_all(quantity, (figure.quantity for figure in figures))


@lru_cache(maxsize=2)
def evidence_figures(claim: Claim) -> tuple[Figure, ...]:
    """All figures that the evidence gives, in its findings, declared effects and sample sizes, and passages."""
    passages = ((f"evidence[{index}].passage", one.passage) for index, one in enumerate(claim.evidence) if one.passage)
    quoted_words = (
        Figure(f"{field}.{name}", quantity)
        for field, passage in passages
        for name, text in (("quote", passage.quote), ("start", passage.start), ("end", passage.end))
        for quantity in read_once(text or "")
    )
    return (*_own_words(claim), *quoted_words)


def _own_words(claim: Claim) -> Iterator[Figure]:
    """The figures of the evidence that stand in words and fields of our own, read one piece after another."""
    for index, evidence in enumerate(claim.evidence):
        for field, quantities in _fields(evidence):
            yield from (Figure(f"evidence[{index}].{field}", quantity) for quantity in quantities)


def _fields(evidence: Evidence) -> Iterator[tuple[str, tuple[Quantity, ...]]]:
    yield "finding", read_once(evidence.finding)
    if evidence.effect is not None:
        yield "effect", effect_figures(evidence.effect)
    if evidence.sample_size is not None:
        yield "sample-size", (size_figure(evidence.sample_size),)


@lru_cache(maxsize=2)
def declared_figures(claim: Claim) -> tuple[Figure, ...]:
    """All figures of what the claim declares of itself."""
    names = ("population", "intervention", "exposure", "comparator", "outcome")
    texts = [(name, getattr(claim, name)) for name in names]
    return tuple(Figure(name, quantity) for name, text in texts if text for quantity in read_once(text))


def all_figures(claim: Claim) -> tuple[Figure, ...]:
    """All figures that the claim has anywhere."""
    texts = {"statement": claim.statement, **wordings(claim)}
    own = (Figure(field, quantity) for field, text in texts.items() for quantity in read_once(text))
    return (*own, *evidence_figures(claim), *declared_figures(claim))


def quoted(quantity: Quantity) -> str:
    """The words around a figure, for a finding."""
    near = " ".join(quantity.near.text.split())
    return f"“{near}”" if len(near) <= _QUOTED else f"“{near[:_QUOTED]}…”"
