"""Figures in words, for messages."""

from claimstead.language.quantities.quantity import Bound, Kind, Quantity
from claimstead.language.quantities.units import DAYS_A_YEAR, TIME


def said(quantity: Quantity) -> str:
    """A figure as it is written, with what it is called and the bound or direction told of it, such as "54% lower"."""
    before = quantity.measure
    if quantity.bound is not Bound.EXACT and quantity.kind is not Kind.P_VALUE:
        before = quantity.bound.value
    if quantity.kind is Kind.P_VALUE:
        before = f"p {_OPERATORS[quantity.bound]}"
    after = quantity.direction.value if not quantity.measure and quantity.factor != 1 else ""
    return " ".join(part for part in (before, quantity.span.text, after) if part)


_OPERATORS = {
    Bound.EXACT: "=",
    Bound.ABOUT: "≈",
    Bound.AT_LEAST: "≥",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "≤",
    Bound.LESS_THAN: "<",
}


def explained(quantity: Quantity) -> str:
    """A figure as it is written, and what that is worth where its form hides it: "“54% lower” (a ratio of 0.46)"."""
    worth = _worth(quantity)
    return f"“{said(quantity)}”{f' ({worth})' if worth not in {'', quantity.span.text} else ''}"


def _worth(quantity: Quantity) -> str:
    """What a figure is worth in the form that figures are compared in; empty where it is written so."""
    if quantity.kind is Kind.RATIO and not quantity.measure:
        return f"a ratio of {_range(quantity.low, quantity.high)}"
    if quantity.kind is Kind.SHARE and quantity.high < 0.001:
        return f"{_range(1e6 * quantity.low, 1e6 * quantity.high)} per million"
    if quantity.kind is Kind.SHARE and quantity.factor != 0.01:
        return f"{_range(100 * quantity.low, 100 * quantity.high)}%"
    if quantity.kind is not Kind.MEASURE or quantity.factor in {1, DAYS_A_YEAR} or "/" in quantity.unit:
        return ""
    if quantity.unit != TIME:
        return f"{_range(quantity.low, quantity.high)} {quantity.unit}"
    in_years = quantity.high > 2 * DAYS_A_YEAR
    scale, name = (DAYS_A_YEAR, "years") if in_years else (1.0, "days")
    return f"{_range(quantity.low / scale, quantity.high / scale)} {name}"


def _range(low: float, high: float) -> str:
    return f"{low:.3g}" if low == high else f"{low:.3g} to {high:.3g}"
