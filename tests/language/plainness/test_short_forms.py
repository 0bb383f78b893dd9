"""Abbreviations and their explanations."""

import pytest

from claimstead.language.plainness.short_forms import find_short_forms
from tests.language.growth import grows_with_length

KNOWN = {"ADHD": "attention deficit hyperactivity disorder", "IL": "interleukin"}


def unexplained(text: str) -> list[str]:
    return [short_form.name for short_form in find_short_forms(text, KNOWN) if not short_form.explained]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ADHD and IL-4 and TH2 and IgE.", ["ADHD", "IL-4", "TH2", "IgE"]),
        ("Some take SSRIs b.i.d. with food.", ["SSRI", "b.i.d."]),
        ("The OR was 2.6 (95% CI 1 to 4).", ["OR", "CI"]),
        ("Disorders (ADHD, autism) were common.", ["ADHD"]),
        ("ADHD (see below) and ADHD (38 of 100).", ["ADHD"]),
        ("The signals (IL-4, IL-13) matter.", ["IL-4", "IL-13"]),
    ],
)
def test_what_is_not_explained(text: str, names: list[str]) -> None:
    assert unexplained(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "ADHD stands for attention-deficit hyperactivity disorder.",
        "Body mass index (BMI) counts. A high BMI matters.",
        "The BMI (body mass index) counts.",
        "JAK inhibitors (tablets that calm signals) may help.",
        "Tablets that calm immune signals (JAK inhibitors) may help.",
        "The FDA, a drug agency, knows.",
        "A hormone called ACTH is made.",
        "The score, or DLQI, fell.",
        "Interferon-gamma (IFN-gamma) is a signal.",
        "Interleukin 4 and IL-4 are one.",
        "TSLP is a signal that skin cells send.",
    ],
)
def test_what_is_explained(text: str) -> None:
    assert unexplained(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In the UK, the U.S. and the EU, with SPF 30.",
        "Do NOT use it. Use this OR that. IMPORTANT!",
        "Type II, phase III, vitamin B12, NCT01234567.",
        "Dr. McKay and J. K. Moss and Botox.",
        "Write to AB@example.org or see example.org/AB.",
    ],
)
def test_what_is_no_abbreviation_or_known_to_all(text: str) -> None:
    assert find_short_forms(text, KNOWN) == ()


def test_where_it_stands_and_what_it_means() -> None:
    (short_form,) = find_short_forms("We saw body mass index (BMI). BMI counts.", {})
    assert (short_form.span.text, short_form.span.start, short_form.long) == ("BMI", 24, "body mass index")


@pytest.mark.parametrize("pattern", ["AB ", "A.", "AB (a b) ", "aB-1", "AB1, or "])
def test_a_long_text_takes_linear_time(pattern: str) -> None:
    assert grows_with_length(lambda text: find_short_forms(text, KNOWN), pattern)
