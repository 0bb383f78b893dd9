import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quantities.quantity import Kind
from claimstead.language.quantities.reading import read_quantities
from tests.language.quantities.showing import read

HOSTILE = [
    "1,", "111,", "1 ", "[1,", "one ", "one hundred and ", "95% CI ", "a third of ", "5 mg/", "1 to ", "10.5555/", "x1",
    "1 of ", "1e", "×10", "½", "reduced by 5% ", "the RR of ", "every other ", "\n\n1.A", "1:", "p<", "fold",
]  # fmt: skip
LIKE_FIGURES = st.lists(
    st.sampled_from([*HOSTILE, "12", "%", " mg", "–", "lower ", " aged ", "(", ")", "fold ", "/", "."])
).map("".join)
NUMBERS = st.integers(min_value=2, max_value=799)


def test_a_sentence_with_much_in_it() -> None:
    text = (
        "In 624 adults aged 18 to 65 years, dupilumab 300 mg every 2 weeks lowered itch by 54% at week 16 (RR 0.46, "
        "95% CI 0.38–0.55; p<0.001) in phase 3 of LIBERTY-AD1 [12], 2 of 44 stopped, and IL-4 doubled in 2020."
    )
    assert read(text) == [
        "count 624",
        "age 6574..2.374e+04 day",
        "measure 300 mg",
        "rate 0.07143 /day",
        "ratio 0.46 lower",
        "time point 112 day",
        "RR ratio 0.46 lower (0.38..0.55)",
        "interval 0.38..0.55",
        "p-value less than 0.001",
        "share 0.04545 of 44",
        "ratio 2 higher",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "No figure.",
        "IL-4 in phase 3 [12], since 2019",
        "COVID-19",
        "vitamin B12",
        "section 3.2",
        "doi:10.5555/a.12",
    ],
)
def test_texts_without_figures(text: str) -> None:
    assert read_quantities(text) == ()


def test_figures_stand_where_they_are_written() -> None:
    text = "About 1,234 adults took 0·12 g."
    assert [(one.span.text, text[one.span.start : one.span.end]) for one in read_quantities(text)] == [
        ("1,234", "1,234"),
        ("0·12 g", "0·12 g"),
    ]


@given(NUMBERS, NUMBERS)
def test_what_is_written_is_read_back(small: int, large: int) -> None:
    low, high = sorted((small, large + 1000))
    forms = {
        f"{low}%": (Kind.SHARE, low / 100),
        f"{low} per cent": (Kind.SHARE, low / 100),
        f"{low} of {high}": (Kind.SHARE, low / high),
        f"{low}/{high}": (Kind.SHARE, low / high),
        f"{low} adults": (Kind.COUNT, low),
        f"n = {high}": (Kind.COUNT, high),
        f"HR {low / 100}": (Kind.RATIO, low / 100),
        f"{low}% higher": (Kind.RATIO, 1 + low / 100),
        f"{low}-fold": (Kind.RATIO, low),
        f"p<0.{low:03}": (Kind.P_VALUE, low / 1000),
        f"{low} g": (Kind.MEASURE, 1000 * low),
        f"{low} weeks": (Kind.MEASURE, 7 * low),
        f"week {low}": (Kind.TIME_POINT, 7 * low),
        f"aged {low} days": (Kind.AGE, low),
        f"a {low}% cream": (Kind.CONCENTRATION, low / 100),
        f"{low} times a day": (Kind.RATE, low),
    }
    for text, expected in forms.items():
        (figure,) = read_quantities(text)
        assert figure.kind is expected[0], text
        assert figure.low == pytest.approx(expected[1]), text


@given(st.text() | LIKE_FIGURES)
def test_reading_is_total(text: str) -> None:
    for figure in read_quantities(text):
        assert figure.span.text == text[figure.span.start : figure.span.end]
        assert figure.near.text == text[figure.near.start : figure.near.end]
        assert figure.low <= figure.high
        assert figure.step > 0


def seconds(text: str) -> float:
    start = time.process_time()
    read_quantities(text)
    return time.process_time() - start


@pytest.mark.parametrize("pattern", HOSTILE)
def test_time_is_linear(pattern: str) -> None:
    short, long = (pattern * (size // len(pattern)) for size in (4_000, 32_000))
    assert seconds(long) <= 20 * max(seconds(short), 0.02)


def test_long_texts_are_read_in_seconds() -> None:
    assert seconds("the odds ratio was 1.5 (95% CI 1.2-1.9) in 44 adults. " * 8_000) < 12


def test_a_megabyte_of_numbers_is_no_prose() -> None:
    assert seconds("1," * 500_000) < 3
