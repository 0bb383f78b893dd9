"""The figures that evidence declares in fields of their own, as the quantities that prose has."""

from claimstead.language.quantities.quantity import Direction, Kind, Quantity
from claimstead.language.span import Span
from claimstead.model.evidence import Effect, Measure

_KINDS = {
    "RD": Kind.DIFFERENCE,
    "MD": Kind.DIFFERENCE,
    "SMD": Kind.DIFFERENCE,
    "NNT": Kind.NUMBER,
    "percent": Kind.SHARE,
    "count": Kind.COUNT,
}
_UNNAMED = frozenset({"percent", "count"})  # measures that prose has no name for
IN_ITS_UNIT = frozenset({"MD", "SMD", "count"})  # measures whose baseline is no share of people


def effect_in_words(effect: Effect) -> str:
    """A declared effect as prose has it."""
    name = "" if effect.measure in _UNNAMED else f"{effect.measure} "
    figure = f"{name}{_written(effect, effect.value)}"
    if effect.ci is None:
        return figure
    return f"{figure} (95% CI {' to '.join(_written(effect, bound) for bound in effect.ci)})"


def effect_figures(effect: Effect) -> tuple[Quantity, ...]:
    """The estimate and, where they are declared, its interval and what the comparison group had."""
    kind, factor = _KINDS.get(effect.measure, Kind.RATIO), _factor(effect)
    estimate = Quantity(
        span=_span(_written(effect, effect.value)),
        near=_span(effect_in_words(effect)),
        kind=kind,
        low=effect.value * factor,
        high=effect.value * factor,
        step=_last_digit(effect.value) * factor,
        factor=factor,
        measure="" if effect.measure in _UNNAMED else effect.measure,
        direction=_direction(effect.value) if kind is Kind.RATIO else Direction.UNSAID,
        interval=(effect.ci[0] * factor, effect.ci[1] * factor) if effect.ci else None,
    )
    interval = (_interval(effect, *effect.ci),) if effect.ci else ()
    return estimate, *interval, *(() if effect.baseline is None else (_baseline(effect.measure, effect.baseline),))


def baseline_in_words(effect: Effect) -> str:
    """What the comparison group had, as prose has it; empty where it is not declared."""
    if effect.baseline is None:
        return ""
    return f"{effect.baseline:.10g}{'' if effect.measure in IN_ITS_UNIT else '%'}"


def size_figure(size: int) -> Quantity:
    """A declared sample size."""
    return Quantity(span=_span(f"{size:,}"), near=_span(f"n = {size:,}"), kind=Kind.COUNT, low=size, high=size)


def _baseline(measure: Measure, baseline: float) -> Quantity:
    kind, factor = (Kind.NUMBER, 1.0) if measure in IN_ITS_UNIT else (Kind.SHARE, 0.01)
    span = _span(f"{baseline:.10g}{'%' if kind is Kind.SHARE else ''}")
    low = baseline * factor
    return Quantity(
        span=span, near=span, kind=kind, low=low, high=low, step=_last_digit(baseline) * factor, factor=factor
    )


def _interval(effect: Effect, low: float, high: float) -> Quantity:
    factor = _factor(effect)
    return Quantity(
        span=_span(f"{_written(effect, low)} to {_written(effect, high)}"),
        near=_span(effect_in_words(effect)),
        kind=Kind.INTERVAL,
        low=low * factor,
        high=high * factor,
        step=max(_last_digit(low), _last_digit(high)) * factor,
        factor=factor,
    )


def _factor(effect: Effect) -> float:
    return 0.01 if effect.measure == "percent" else 1.0


def _written(effect: Effect, figure: float) -> str:
    return f"{figure:.10g}{'%' if effect.measure == 'percent' else ''}"


def _last_digit(figure: float) -> float:
    """What one of the last digit is worth, as far as a number that was read still tells."""
    _, _, decimals = f"{figure:.10g}".partition(".")
    return 10.0 ** -len(decimals)


def _direction(ratio: float) -> Direction:
    return Direction.LOWER if ratio < 1 else Direction.HIGHER if ratio > 1 else Direction.UNSAID


def _span(text: str) -> Span:
    return Span(0, len(text), text)
