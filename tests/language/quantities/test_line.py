from claimstead.language.quantities.line import REACH, Line
from claimstead.language.quantities.quantity import Bound, Kind


def test_what_a_figure_is_about_ends_with_its_sentence() -> None:
    text = "Itch fell in 12 of them. Sleep rose (about 30%); mood did not. The end."
    line = Line(text)
    start = text.index("30%")
    assert line.near(start, start + 3).text == " Sleep rose (about 30%);"


def test_what_a_figure_is_about_is_not_far_from_it() -> None:
    text = "word " * 100 + "12 mg" + " word" * 100
    line = Line(text)
    near = line.near(500, 505)
    assert (near.start, near.end) == (500 - REACH, 505 + REACH)
    assert near.text == text[near.start : near.end]


def test_a_figure_in_canonical_units_with_its_bound() -> None:
    line = Line("a temperature above 98.6 °F")
    quantity = line.quantity(line.extents[0], Kind.MEASURE)
    assert (round(quantity.low, 6), quantity.unit, quantity.bound) == (37.0, "°C", Bound.MORE_THAN)
    assert quantity.span.text == "98.6 °F"


def test_there_is_nothing_beyond_the_ends() -> None:
    line = Line("12 mg")
    assert (line.word(-1), line.word(2), line.words(-3, 9)) == ("", "", ["12", "mg"])
