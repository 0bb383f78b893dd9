"""Whether one piece of evidence agrees with itself: its finding with its declared figures, estimates with intervals."""

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from claimstead.language.figures.claim_figures import LARGEST_TALE, read_once
from claimstead.language.figures.declared_figures import effect_figures, effect_in_words
from claimstead.language.quantities.comparing import agrees
from claimstead.language.quantities.kinship import RATE_RATIOS
from claimstead.language.quantities.quantity import Kind, Quantity
from claimstead.model.evidence import Effect, Evidence

_PEOPLE = re.compile(
    r"(?:\W+[\w-]+){0,3}?\W+(?:adolescents|adults|boys|children|controls|cases|donors|girls|infants|men|mice|mothers"
    r"|newborns|participants|patients|people|persons|pregnancies|rats|subjects|volunteers|women)\b"
)
_NUMBER = re.compile(r"\d[\d,]*(?:[.·]\d+)?")
_BEHIND = 60  # so many characters behind a count say whom it counts


class Clash(Struct, frozen=True):
    """Two figures that can't both hold: what ``field`` declares, in words, and what the finding says."""

    field: str
    declared: str
    said: Quantity


def clashes(evidence: Evidence) -> Iterator[Clash]:
    """The declared figures that the evidence's own finding gives otherwise; where it has them all, it is not read."""
    numbers = {float(number.replace(",", "").replace("·", ".")) for number in _NUMBER.findall(evidence.finding)}
    effect, size = evidence.effect, evidence.sample_size
    if effect is not None and not {abs(figure) for figure in (effect.value, *(effect.ci or ()))} <= numbers:
        yield from _effect_clashes(effect, read_once(evidence.finding))
    if size is not None and any(_is_too_many(number, size) for number in numbers):
        for quantity in read_once(evidence.finding):
            if _counts_others(quantity, evidence.finding, size):
                yield Clash("sample-size", f"{size:,}", quantity)
                break


def _effect_clashes(effect: Effect, said: tuple[Quantity, ...]) -> Iterator[Clash]:
    """The effect against all figures of its measure; then its interval against the one beside the same effect."""
    words = effect_in_words(effect)
    declared, *more = effect_figures(effect)
    rivals = [one for one in said if _is_of(effect, one)]
    same = [one for one in rivals if agrees(declared, one) or _is_so_written(effect, one)]
    if rivals and not same and not any(agrees(declared, one) for one in said):
        yield Clash("effect.value", words, rivals[0])
    beside = [behind for one, behind in pairwise(said) if one.interval is not None and one in same]
    if more and beside and not any(agrees(more[0], one) for one in beside):
        yield Clash("effect.ci", words, beside[0])


def _is_of(effect: Effect, quantity: Quantity) -> bool:
    """Whether a figure is of the statistic that the effect declares."""
    if effect.measure == "percent":
        return quantity.kind in {Kind.SHARE, Kind.RATIO} and not quantity.measure
    return quantity.measure == effect.measure or {quantity.measure, effect.measure} <= RATE_RATIOS


def _is_so_written(effect: Effect, quantity: Quantity) -> bool:
    """Whether the figure is written as the effect is, which has no unit; a risk difference may be one in percent."""
    written, half = abs(quantity.low / quantity.factor), 0.501 * quantity.step / quantity.factor
    values = [effect.value, *((effect.value * 100, effect.value / 100) if effect.measure == "RD" else ())]
    return any(abs(written - abs(value)) <= half for value in values)


def _counts_others(quantity: Quantity, finding: str, size: int) -> bool:
    """Whether a count of people is more than there were, or has the same digits in another order."""
    if quantity.kind is not Kind.COUNT or quantity.high <= LARGEST_TALE:
        return False
    if not _PEOPLE.match(finding, quantity.span.end, quantity.span.end + _BEHIND):
        return False
    return _is_too_many(quantity.low, size)


def _is_too_many(number: float, size: int) -> bool:
    """Whether a number is above the sample size, or has the same digits in another order."""
    return number > size or (number != size and sorted(f"{number:.0f}") == sorted(str(size)))


def outside(text: str) -> Iterator[Quantity]:
    """The estimates of a text that lie outside the interval beside them; where only a sign is missing, none."""
    for quantity in read_once(text):
        if quantity.measure not in ("", "RD") and quantity.interval is not None:
            low, high = quantity.interval
            ends = (low - quantity.step / 2, high + quantity.step / 2)
            if not any(ends[0] <= value <= ends[1] for value in (quantity.low, -quantity.low)):
                yield quantity
