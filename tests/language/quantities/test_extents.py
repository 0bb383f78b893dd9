import pytest

from claimstead.language.quantities.extents import extents_of
from claimstead.language.quantities.lexing import tokens_of


def read(text: str) -> list[tuple[float, float, str]]:
    return [
        (extent.low, extent.high, "times" if extent.times else extent.canonical)
        for extent in extents_of(text, tokens_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3–5 mg", [(3, 5, "mg")]),
        ("3 to 5", [(3, 5, "")]),
        ("between 3 and 5 kg", [(3, 5, "mg")]),
        ("3.1±0.2", [(2.9, 3.3, "")]),
        ("3.1 (±0.2)", [(2.9, 3.3, "")]),
        ("6 months to 5 years", [(0.5, 5, "day")]),
        ("−3 to −1", [(-3, -1, "")]),
        ("3 -5 mg", [(3, 5, "mg")]),
        ("5 to 3", [(5, 5, ""), (3, 3, "")]),
        ("rose from 3% to 5%", [(3, 3, ""), (5, 5, "")]),
        ("ranged from 3% to 5%", [(3, 5, "")]),
        ("4 mg to 5 days", [(4, 4, "mg"), (5, 5, "day")]),
        ("12, 15 and 18 kg", [(12, 12, "mg"), (15, 15, "mg"), (18, 18, "mg")]),
        ("4- or 8-mg doses", [(4, 4, "mg"), (8, 8, "mg")]),
        ("12, 15 kg", [(12, 12, ""), (15, 15, "mg")]),
        ("doubled", [(2, 2, "times")]),
        ("double-blind", []),
        ("three times", [(3, 3, "times")]),
        ("10–20-fold", [(10, 20, "times")]),
        ("threefold", [(3, 3, "times")]),
        ("every other week", [(2, 2, "day")]),
        ("$5 billion", [(5e9, 5e9, "$")]),
        ("34.2 (SD 11.8) kg", [(34.2, 34.2, "mg"), (11.8, 11.8, "")]),
        ("34.2 (95% CI 30 to 38) kg", [(34.2, 34.2, "mg"), (30, 38, "")]),
        ("44 (37%) days", [(44, 44, ""), (37, 37, "")]),
        ("44 (of which we left out some 37) kg", [(44, 44, ""), (37, 37, "")]),
        ("95% CI", []),
        ("99% credible interval", []),
        ("phase 3 in 2020", []),
    ],
)
def test_extents(text: str, found: list[tuple[float, float, str]]) -> None:
    assert [pytest.approx(one[:2]) for one in found] == [one[:2] for one in read(text)]
    assert [one[2] for one in found] == [one[2] for one in read(text)]


def test_a_borrowed_unit_is_marked() -> None:
    assert [extent.lent for extent in extents_of("2 or 4 mg", tokens_of("2 or 4 mg"))] == [True, False]


def test_where_an_extent_stands() -> None:
    text = "about 16 to 20 weeks later"
    (extent,) = extents_of(text, tokens_of(text))
    assert text[extent.start : extent.end] == "16 to 20 weeks"
