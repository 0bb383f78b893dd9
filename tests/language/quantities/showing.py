"""Quantities of a text in a form that tests can compare at a glance."""

from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.reading import read_quantities


def shown(quantity: Quantity) -> str:
    """The kind, the value, and whatever else is said of it."""
    value = f"{quantity.low:.4g}" if not quantity.is_range else f"{quantity.low:.4g}..{quantity.high:.4g}"
    parts = (
        quantity.measure,
        quantity.kind.value,
        quantity.bound.value,
        value,
        quantity.unit,
        quantity.direction.value,
        f"of {quantity.whole:g}" if quantity.whole else "",
        f"({quantity.interval[0]:.4g}..{quantity.interval[1]:.4g})" if quantity.interval else "",
    )
    return " ".join(part for part in parts if part)


def read(text: str) -> list[str]:
    """All quantities of a text."""
    return [shown(quantity) for quantity in read_quantities(text)]
