"""Forms of statistics: estimates of effect by their names, confidence intervals, p-values."""

from msgspec.structs import replace

from claimstead.language.quantities.extent import Extent
from claimstead.language.quantities.line import Line, Reading
from claimstead.language.quantities.naming import INTERVALS
from claimstead.language.quantities.quantity import Bound, Direction, Kind, Quantity
from claimstead.language.quantities.units import POINTS
from claimstead.language.wordlists import word_set

MEASURES = {
    "OR": "OR", "ORs": "OR", "aOR": "OR", "AOR": "OR", "RR": "RR", "RRs": "RR", "aRR": "RR", "HR": "HR", "HRs": "HR",
    "aHR": "HR", "AHR": "HR", "SHR": "HR", "IRR": "IRR", "aIRR": "IRR", "SIR": "SIR", "SMR": "SMR", "MD": "MD",
    "WMD": "MD", "SMD": "SMD", "RD": "RD", "NNT": "NNT", "NNTB": "NNT", "NNH": "NNH",
}  # fmt: skip
"""Abbreviations of estimates, and the measure that each means: an adjusted odds ratio is an odds ratio."""
DIFFERENCES = frozenset({"MD", "SMD", "RD"})
NUMBERS_NEEDED = frozenset({"NNT", "NNH"})
_RATIOS = {
    "odds": "OR", "hazard": "HR", "hazards": "HR", "risk": "RR", "rate": "IRR", "prevalence": "PR", "incidence": "SIR",
    "mortality": "SMR",
}  # fmt: skip
"""What kind of ratio the word before "ratio" makes of it."""
_STOPS = word_set(". ; over after at from versus per by than if when reduction")
_STOPS_OF_WHOLE = word_set("in among during with between")
"""Words behind which a number without decimals counts something else: "the odds ratio in 12 studies"."""
_ALL_STOPS = _STOPS | _STOPS_OF_WHOLE
_REACH = 10
_INTERVAL_LINKS = word_set(": , ( [ ) ] = of was were is for from between ranging ranged the ;")
_BRACKETS = (["("], ["["], [","], [")", "("], [";"])
_P_LINKS = word_set(
    "= < > ≤ ≥ ⩽ ⩾ : , ( ) - – value values of was were is for trend trends interaction heterogeneity difference"
    " less greater than both all"
)


def read_interval(line: Line, place: int) -> Reading | None:
    """A confidence interval or a spread: "95% CI 0.38 to 0.55", "IQR 2-5", "(0.97-1.06)" right behind an estimate."""
    one = line.extents[place]
    if not (_follows(line, one, _INTERVAL_LINKS, INTERVALS) or _is_bare_interval(line, place)):
        return None
    last, taken = one, 1
    if not one.is_range:
        if place + 1 == len(line.extents):
            return None
        last, taken = line.extents[place + 1], 2
        link = line.words(one.after, last.first)
        if last.is_range or last.low <= one.low or link not in ([","], [";"], ["and"], [":"]):
            return None
    span = line.span(one.start, last.end)
    whole = replace(one, high=last.high, step=max(one.step, last.step), unit=one.unit or last.unit)
    return replace(line.quantity(whole, Kind.INTERVAL), span=span, bound=Bound.EXACT), taken


def _follows(line: Line, extent: Extent, links: frozenset[str], words: frozenset[str]) -> bool:
    """Whether one of some words stands before a figure, with nothing but links between."""
    index = extent.first - 1
    while index > extent.first - 8 and line.word(index) in links:
        index -= 1
    return line.word(index) in words


def _is_bare_interval(line: Line, place: int) -> bool:
    """Whether a range stands right behind a figure that lies in it: in brackets, or behind an estimate."""
    one = line.extents[place]
    if not place or one.times or one.label or (one.unit and one.canonical != line.extents[place - 1].canonical):
        return False
    estimate, high = line.extents[place - 1], one.high
    link = line.words(estimate.after, one.first)
    if not one.is_range and place + 1 < len(line.extents) and line.words(one.after, one.after + 1) == [","]:
        high = line.extents[place + 1].low
    if high == one.low or estimate.is_range or link not in _BRACKETS or not one.low <= estimate.low <= high:
        return False
    return (link[-1] in "([" and one.is_range) or estimate.is_percentage or bool(_measure(line, estimate))


def read_p_value(line: Line, place: int) -> Reading | None:
    """A p-value with its operator: "p<0.001", "P for trend = .03"."""
    one = line.extents[place]
    if one.unit is not None or one.is_range or not 0 <= one.low <= 1 or one.in_words:
        return None
    return (line.quantity(one, Kind.P_VALUE), 1) if _follows(line, one, _P_LINKS, frozenset({"p"})) else None


def read_estimate(line: Line, place: int) -> Reading | None:
    """An estimate of effect by its name: "RR 0.46", "odds ratio [OR], 2.62", "mean difference of −2.4 mmHg"."""
    one = line.extents[place]
    if one.times or one.label or one.is_part:
        return None
    measure = _measure(line, one)
    if measure in DIFFERENCES:
        return _difference(line, one, measure), 1
    if not measure or (one.unit is not None and not one.lent) or one.low <= 0:
        return None
    kind = Kind.NUMBER if measure in NUMBERS_NEEDED else Kind.RATIO
    quantity = replace(line.quantity(replace(one, unit=None), kind), measure=measure)
    return (replace(quantity, direction=_side(quantity)) if kind is Kind.RATIO else quantity), 1


def _side(ratio: Quantity) -> Direction:
    """Which way a ratio points."""
    if ratio.high < 1:
        return Direction.LOWER
    return Direction.HIGHER if ratio.low > 1 else Direction.UNSAID


def _difference(line: Line, one: Extent, measure: str) -> Quantity:
    """A difference; of shares, in points of 100, as which numbers above 1 are meant anyway."""
    quantity = replace(line.quantity(one, Kind.DIFFERENCE), measure=measure)
    if not one.is_percentage and measure != "RD":
        return quantity
    scale = 1.0 if one.is_percentage or abs(one.low) > 1 else 100.0
    low, high, step = one.low * scale, one.high * scale, one.step * scale
    return replace(quantity, low=low, high=high, step=step, factor=scale, unit=POINTS)


def _measure(line: Line, extent: Extent) -> str:
    """The measure whose name stands before a figure, in the same breath; empty where none does."""
    stops = _STOPS if extent.step < 1 else _ALL_STOPS
    for index in range(extent.first - 1, max(extent.first - 1 - _REACH, -1), -1):
        word = line.word(index)
        if word in stops or line.tokens[index].number is not None:
            return ""
        if word.upper() in _UPPER and (measure := MEASURES.get(line.raw(index))):
            return measure
        if measure := _named_measure(line, index, word):
            return measure
    return ""


_UPPER = frozenset(name.upper() for name in MEASURES)


def _named_measure(line: Line, index: int, word: str) -> str:
    """The measure whose written-out name ends with a token."""
    before = line.word(index - 1)
    if word in {"ratio", "ratios"}:
        return _RATIOS.get(before, "")
    if word in {"risk", "risks"} and before == "relative":
        return "RR"
    if word in {"difference", "differences"}:
        if before == "risk":
            return "RD"
        standardised = line.word(index - 2).startswith("standardi")
        return "" if before not in {"mean", "means"} else "SMD" if standardised else "MD"
    return "NNT" if word == "treat" and line.words(index - 3, index) == ["number", "needed", "to"] else ""
