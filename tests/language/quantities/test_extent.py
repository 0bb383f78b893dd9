from claimstead.language.quantities.extent import Extent
from claimstead.language.quantities.units import unit_of


def extent(low: float, high: float, unit: str = "") -> Extent:
    return Extent(0, 1, 0, 1, low, high, 1.0, unit_of(unit) if unit else None)


def test_a_figure_is_worth_what_its_unit_says() -> None:
    grams, bare = extent(3, 5, "g"), extent(3, 3)
    assert (grams.factor, grams.canonical, grams.is_range) == (1000, "mg", True)
    assert (bare.factor, bare.canonical, bare.is_range) == (1, "", False)


def test_percentages_have_a_unit_without_a_name() -> None:
    assert extent(3, 3, "%").is_percentage
    assert not extent(3, 3).is_percentage
    assert not extent(3, 3, "mg").is_percentage


def test_counts_are_whole() -> None:
    assert extent(44, 44).is_whole
    assert not any(one.is_whole for one in (extent(4.4, 4.4), extent(-4, -4), extent(4, 5), extent(4, 4, "mg")))
