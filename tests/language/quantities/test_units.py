import pint
import pytest

from claimstead.language.quantities.units import FAHRENHEIT_ZERO, SPELLINGS, UNITS, read_unit, unit_of

ORACLE: "pint.UnitRegistry[float]" = pint.UnitRegistry(cache_folder=None)
ORACLE.define("Eq = mol")
ORACLE.define("IU = [activity]")
ORACLE.define("U = [enzyme]")
COUNTED = {"cell", "copy", "cigarette", "drink", "point", "bp", "bpm", "dB", "$", "€", "£", "1.73m²", "pp"}
"""What is its own canonical unit; nothing is converted to it."""
NAMES = {
    "°C": "delta_degree_Celsius", "°F": "delta_degree_Fahrenheit", "%": "percent", "‰": "permille", "t": "metric_ton",
    "inch": "inch", "M": "molar", "person-year": "year", "person-day": "day", "cmH2O": "cmH2O", "min": "minute",
    "h": "hour", "": "dimensionless", "Da": "dalton", "oz": "ounce", "lb": "pound", "ppb": "ppb_by_hand",
    "decade": "decade_by_hand",
}  # fmt: skip
ORACLE.define("ppb_by_hand = 1e-9")
ORACLE.define("decade_by_hand = 10 * year")


def named(symbol: str) -> str:
    """The unit as pint knows it."""
    return "/".join(
        NAMES.get(part, part).replace("²", "**2").replace("³", "**3").replace("M", "molar" if part != "M" else "M")
        for part in symbol.split("/")
    )


@pytest.mark.parametrize("symbol", sorted(set(UNITS) - COUNTED))
def test_every_factor_is_that_of_pint(symbol: str) -> None:
    canonical, factor = UNITS[symbol]
    assert ORACLE.Quantity(1, named(symbol)).to(named(canonical)).magnitude == pytest.approx(factor, rel=1e-6)


@pytest.mark.parametrize("symbol", sorted(COUNTED))
def test_what_is_counted_is_its_own_unit(symbol: str) -> None:
    assert UNITS[symbol] == (symbol, 1.0)


def test_fahrenheit_is_counted_from_elsewhere() -> None:
    unit = unit_of("°F")
    assert unit
    assert pytest.approx(37.0) == 98.6 * unit.factor + unit.offset
    assert pytest.approx(ORACLE.Quantity(0, "degF").to("degC").magnitude) == FAHRENHEIT_ZERO


def test_every_spelling_means_a_unit() -> None:
    assert {spelling for spelling, symbol in SPELLINGS.items() if symbol not in UNITS} == set()
    assert set(SPELLINGS).isdisjoint(UNITS)


def test_every_canonical_unit_is_worth_one_of_itself() -> None:
    for canonical, _ in UNITS.values():
        parts = [UNITS.get(part, (part, 1.0)) for part in canonical.split("/") if part]
        assert all(part == (name, 1.0) for part, name in zip(parts, filter(None, canonical.split("/")), strict=True))


@pytest.mark.parametrize(
    ("text", "canonical", "factor"),
    [
        (" mg", "mg", 1),
        ("g", "mg", 1000),
        (" μg", "mg", 1e-3),
        (" mcg/kg", "mg/mg", 1e-9),
        (" mg/kg/day", "mg/mg/day", 1e-6),
        (" mg/kg per day", "mg/mg/day", 1e-6),
        (" micromol/L", "mmol/mL", 1e-6),
        (" mL/min/1.73 m2", "mL/day/1.73m²", 1440),
        (" mm Hg", "mmHg", 1),
        (" kPa", "mmHg", 7.50062),
        (" kg/m²", "mg/m²", 1e6),
        ("-month", "day", 30.4375),
        (" years", "day", 365.25),
        (" per cent", "", 0.01),
        ("%", "", 0.01),
        (" percentage points", "pp", 1),
        (" person-years", "person-day", 365.25),
        (" cells/µL", "cell/mL", 1e3),
        ("/L", "cell/mL", 1e-3),
        (" g per patient", "mg", 1000),
        (" degrees Celsius", "°C", 1),
    ],
)
def test_units_are_read(text: str, canonical: str, factor: float) -> None:
    found = read_unit("5" + text, 1)
    assert found
    assert found[0].canonical == canonical
    assert found[0].factor == pytest.approx(factor, rel=1e-5)


@pytest.mark.parametrize(
    "text", [" of", " in 7", " adults", " cells", "T3", " mice", "", " (", " people", "-HT", " a day"]
)
def test_other_words_are_no_units(text: str) -> None:
    assert read_unit("5" + text, 1) is None


@pytest.mark.parametrize(
    "units",
    [("percentage points", "percentage-point"), ("person-years", "person year"), ("patient-years", "patient year")],
)
def test_hyphens_and_spaces_join_alike(units: tuple[str, str]) -> None:
    assert unit_of(units[0]) == unit_of(units[1]) is not None
