"""Units of measurement, and what each is worth in the canonical one of its dimension.

The table is our own, because reading a figure must not cost the start of a general
library; tests hold every unit against pint. Factors are those of the SI Brochure (9th
edition, BIPM 2019) and of NIST Special Publication 811 (2008, appendix B); a year has
365.25 days, and a month is a twelfth of it.
"""

import re
from functools import lru_cache

from msgspec import Struct

DAYS_A_YEAR = 365.25
_PREFIXES = {"k": 1e3, "_": 1.0, "d": 1e-1, "c": 1e-2, "m": 1e-3, "µ": 1e-6, "n": 1e-9, "p": 1e-12}


def _prefixed(symbol: str, prefixes: str, canonical: str, worth: float) -> dict[str, tuple[str, float]]:
    """A symbol with each of the prefixes ("_": none); the bare symbol is ``worth`` canonical units."""
    return {prefix.strip("_") + symbol: (canonical, _PREFIXES[prefix] * worth) for prefix in prefixes}


UNITS: dict[str, tuple[str, float]] = {
    **_prefixed("g", "k_mµnp", "mg", 1e3),
    **_prefixed("L", "_dcmµn", "mL", 1e3),
    **_prefixed("mol", "_mµnp", "mmol", 1e3),
    **_prefixed("M", "mµnp", "mmol/mL", 1.0),
    **_prefixed("m", "k_cmµn", "m", 1.0),
    **_prefixed("Gy", "_cm", "Gy", 1.0),
    **_prefixed("Sv", "_mµ", "Sv", 1.0),
    **_prefixed("Bq", "k_", "Bq", 1.0),
    **_prefixed("J", "k_m", "J", 1.0),
    **_prefixed("Pa", "k_", "mmHg", 1 / 133.322387415),
    **_prefixed("Da", "k_", "Da", 1.0),
    **_prefixed("Hz", "k_", "Hz", 1.0),
    **_prefixed("Eq", "_mµ", "mEq", 1e3),
    **_prefixed("IU", "km_µ", "IU", 1.0),
    **_prefixed("U", "km_µ", "U", 1.0),
    "m²": ("m²", 1.0), "cm²": ("m²", 1e-4), "mm²": ("m²", 1e-6), "µm²": ("m²", 1e-12),
    "m³": ("mL", 1e6), "cm³": ("mL", 1.0), "mm³": ("mL", 1e-3), "t": ("mg", 1e9),
    "mmHg": ("mmHg", 1.0), "cmH2O": ("mmHg", 98.0665 / 133.322387415), "kcal": ("J", 4184.0),
    "s": ("day", 1 / 86400), "ms": ("day", 1 / 86400e3), "min": ("day", 1 / 1440), "h": ("day", 1 / 24),
    "day": ("day", 1.0), "week": ("day", 7.0), "month": ("day", DAYS_A_YEAR / 12), "year": ("day", DAYS_A_YEAR),
    "decade": ("day", 10 * DAYS_A_YEAR), "lb": ("mg", 453592.37), "oz": ("mg", 28349.523125),
    "inch": ("m", 0.0254), "foot": ("m", 0.3048), "mile": ("m", 1609.344),
    "°C": ("°C", 1.0), "°F": ("°C", 5 / 9), "%": ("", 1e-2), "‰": ("", 1e-3), "ppm": ("", 1e-6), "ppb": ("", 1e-9),
    "pp": ("pp", 1.0), "point": ("point", 1.0), "bp": ("bp", 1.0), "bpm": ("bpm", 1.0), "dB": ("dB", 1.0),
    "$": ("$", 1.0), "€": ("€", 1.0), "£": ("£", 1.0), "person-year": ("person-day", DAYS_A_YEAR),
    "cell": ("cell", 1.0), "copy": ("copy", 1.0), "cigarette": ("cigarette", 1.0), "drink": ("drink", 1.0),
    "1.73m²": ("1.73m²", 1.0),
}  # fmt: skip
"""Each unit by its symbol: the canonical unit, and how many of that it is."""

ONLY_WITH_DENOMINATOR = {"cell", "copy", "cigarette", "drink"}
"""What is counted unless it stands per something: "44 cells", but "44 cells/µL"."""
ONLY_DENOMINATOR = {"1.73m²"}
FAHRENHEIT_ZERO = -32 * 5 / 9
"""What 0 °F is in °C."""
TIME = "day"
POINTS = "pp"
"""Percentage points."""

_MEANING = {
    "kg": "Kg kgs kilogram kilograms kilo kilos", "g": "gm gms gram grams gramme grammes",
    "mg": "mgs milligram milligrams", "µg": "mcg ug microgram micrograms", "ng": "nanogram nanograms",
    "L": "l liter liters litre litres", "dL": "dl", "cL": "cl", "nL": "nl",
    "mL": "ml cc milliliter milliliters millilitre millilitres",
    "µL": "µl ul microliter microliters microlitre microlitres", "mmol": "millimol millimole millimoles",
    "µmol": "umol micromol micromole micromoles", "nmol": "nanomol", "µM": "uM",
    "km": "kilometre kilometres kilometer kilometers", "m": "metre metres meter meters",
    "cm": "centimetre centimetres centimeter centimeters", "mm": "millimetre millimetres millimeter millimeters",
    "µm": "um micron microns micrometre micrometres micrometer micrometers", "m²": "m2", "cm²": "cm2", "mm²": "mm2",
    "m³": "m3", "cm³": "cm3", "mm³": "mm3", "µm²": "µm2", "mmHg": "mmhg", "kDa": "kd", "Eq": "eq", "mEq": "meq",
    "s": "sec secs second seconds", "min": "mins minute minutes", "h": "hr hrs hour hours", "day": "d days",
    "week": "wk wks weeks", "month": "mo mos months", "year": "y yr yrs years", "decade": "decades",
    "lb": "lbs pound pounds", "oz": "ounce ounces", "inch": "inches", "foot": "feet ft", "mile": "miles",
    "t": "tonne tonnes", "%": "percent percents pct", "ppm": "PPM", "J": "joule joules", "kcal": "kcals kilocalories",
    "point": "points", "U": "unit units", "cell": "cells", "copy": "copies", "cigarette": "cigarettes",
    "drink": "drinks", "$": "dollars USD", "€": "euros euro EUR", "£": "GBP",
}  # fmt: skip
_JOINED = {
    "percent": "%", "percentagepoint": "pp", "percentagepoints": "pp", "percentage-point": "pp",
    "percentage-points": "pp", "degreesC": "°C", "degreesCelsius": "°C", "degreesF": "°F",
    "person-years": "person-year", "personyear": "person-year", "personyears": "person-year",
    "patient-year": "person-year", "patient-years": "person-year", "patientyear": "person-year",
    "patientyears": "person-year", "beatsperminute": "bpm", "beats/min": "bpm", "basepairs": "bp", "1.73m2": "1.73m²",
}  # fmt: skip
SPELLINGS = {spelling: symbol for symbol, others in _MEANING.items() for spelling in others.split()} | _JOINED
"""Other ways to write a unit (spaces left out), and the symbol in UNITS that each means."""

_ATOM = (
    r"(?:%|‰|[$€£]|percentage[ -]points?\b|per ?cents?\b|mm ?Hg\b|cm ?H2O\b|(?:° ?|degrees )[CF]\b|degrees Celsius\b"
    r"|(?:person|patient)[- ]years?\b|beats per minute\b|base pairs\b|1\.73 ?m(?:2|²)"
    r"|[µμ]?[A-Za-z]{1,12}(?:[²³]|(?<=m)[23])?(?!\w))"
)
UNIT = re.compile(rf"[ \u00a0\u2009\u202f\-‐‑]?({_ATOM}(?:(?: ?/ ?| per ){_ATOM}){{0,2}})")
"""What may be a unit, as it stands behind a number."""
_PARTED = re.compile(r" ?/ ?| per (?!cent|minute)")
_CELLS_PER = re.compile(r" ?(?:/|per) ?([µμmd]?[Ll]|mm[3³])(?!\w)")
"""Where "cells" is left out, as blood counts are: "4.2 × 10⁹/L"."""


class Unit(Struct, frozen=True, gc=False):
    """A unit as written: one of it is ``factor`` of the ``canonical`` one, counted from ``offset``."""

    canonical: str
    factor: float
    offset: float = 0.0


def read_unit(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit that stands at a position of a text, behind a number, and where it ends; None where none does."""
    if volume := _CELLS_PER.match(text, position):
        counted = unit_of(f"cell/{volume[1]}")
        return (counted, volume.end()) if counted else None
    found = UNIT.match(text, position)
    if found is None:
        return None
    start = found.start(1)
    written = found[1]
    while (unit := unit_of(written)) is None:
        breaks = [part.start() for part in _PARTED.finditer(written)]
        if not breaks:
            return None
        written = written[: breaks[-1]]
    return unit, start + len(written)


@lru_cache(maxsize=4096)
def unit_of(written: str) -> Unit | None:
    """The unit that is written so, with its denominators, or None where we don't know it."""
    numerator, *denominators = (_symbol(part) for part in _PARTED.split(written.replace("μ", "µ")))
    if numerator not in UNITS or numerator in ONLY_DENOMINATOR or any(part not in UNITS for part in denominators):
        return None
    if (not denominators and numerator in ONLY_WITH_DENOMINATOR) or (denominators and not UNITS[numerator][0]):
        return None
    canonical, factor = UNITS[numerator]
    for part in denominators:
        name, worth = UNITS[part]
        canonical, factor = f"{canonical}/{name}", factor / worth
    return Unit(canonical, factor, FAHRENHEIT_ZERO if numerator == "°F" else 0.0)


def _symbol(written: str) -> str:
    """The symbol in UNITS that something means, or itself."""
    joined = written.replace(" ", "")
    return joined if joined in UNITS else SPELLINGS.get(joined, SPELLINGS.get(joined.lower(), joined))
