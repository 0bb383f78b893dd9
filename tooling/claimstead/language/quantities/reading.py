"""Reading the figures of a text."""

from msgspec.structs import replace

from claimstead.language.quantities import changes, counts, measures, statistics
from claimstead.language.quantities.lexing import may_hold_figures
from claimstead.language.quantities.line import Form, Line
from claimstead.language.quantities.quantity import Direction, Kind, Quantity

FORMS: tuple[Form, ...] = (
    statistics.read_interval,
    statistics.read_p_value,
    counts.read_share,
    counts.read_share_of_named,
    counts.read_per,
    statistics.read_estimate,
    measures.read_time_point,
    counts.read_frequency,
    changes.read_multiple,
    changes.read_points,
    measures.read_concentration,
    changes.read_relative,
    measures.read_age,
    measures.read_measure,
    measures.read_percentage,
    counts.read_count,
    measures.read_number,
)
"""All forms; the first that fits is meant."""
_BETWEEN_ESTIMATE_AND_INTERVAL = 45
"""Characters in which "; 95% confidence interval [CI], " fits."""


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a text, in their order, each with its kind, its canonical value and what stands around it.

    Names that hold digits, years, dates, marks of citation and labels ("phase 3") are no
    figures. An estimate carries the confidence interval that follows it, which is also a
    figure of its own.
    """
    if not may_hold_figures(text):
        return ()
    line = Line(text)
    quantities: list[Quantity] = []
    place = 0
    while place < len(line.extents):
        taken = 1
        for form in FORMS:
            if reading := form(line, place):
                quantity, taken = reading
                if quantity.kind is Kind.INTERVAL and quantities and _belongs(quantity, quantities[-1]):
                    quantity = _in_unit_of(quantities[-1], quantity)
                    quantities[-1] = _with_interval(quantities[-1], quantity)
                quantities.append(quantity)
                break
        place += taken
    return tuple(quantities)


def _belongs(interval: Quantity, estimate: Quantity) -> bool:
    """Whether an interval is that of the figure before it."""
    is_estimate = estimate.kind not in {Kind.INTERVAL, Kind.P_VALUE, Kind.TIME_POINT} and not estimate.is_range
    return is_estimate and interval.span.start - estimate.span.end <= _BETWEEN_ESTIMATE_AND_INTERVAL


def _in_unit_of(estimate: Quantity, interval: Quantity) -> Quantity:
    """An interval that is written without a unit, in that of its estimate."""
    is_ratio = estimate.kind is Kind.RATIO and interval.low <= estimate.low <= interval.high
    if interval.unit or interval.factor != 1 or estimate.whole is not None or is_ratio:
        return interval
    factor = estimate.factor
    low, high, step = interval.low * factor, interval.high * factor, interval.step * factor
    return replace(interval, low=low, high=high, step=step, factor=factor, unit=estimate.unit)


def _with_interval(estimate: Quantity, interval: Quantity) -> Quantity:
    """An estimate with the interval that belongs to it."""
    low, high = interval.low, interval.high
    if estimate.kind is Kind.RATIO and interval.factor != 1:  # told in percent
        low, high = (1 - high, 1 - low) if estimate.direction is Direction.LOWER else (1 + low, 1 + high)
    return replace(estimate, interval=(low, high))
