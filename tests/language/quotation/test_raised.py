"""Citation marks go, figures stay."""

import pytest

from claimstead.language.quotation.raised import with_raised_marked, without_citation_marks
from claimstead.language.quotation.traced import Traced


def lowered(text: str) -> str:
    return without_citation_marks(with_raised_marked(Traced.of(text))).text


@pytest.mark.parametrize(
    "text",
    [
        "mice [12]",
        "mice [3,4-6]",
        "IL-6 [7]",
        "in 2010 [7]",
        "by 50% [12]",
        "45 patients [3-7]",
        "was 50 [10].",
        "interval [2]",
    ],
)
def test_citation_marks_in_brackets_go(text: str) -> None:
    assert lowered(text).rstrip(" .") == text.partition("[")[0].rstrip()


@pytest.mark.parametrize(
    "text",
    [
        "5 [3-7] days",
        "5% [3-7]",
        "5 days [3-7]",
        "50 [10] years",
        "range [1-5]",
        "= [5]",
        "r[62]",
        "[95% CI 1]",
        "[0-10]",
        "[3H]",
        "[18]F",
        "[12] comes first",
        "mice [ 12 ]",
    ],
)
def test_figures_in_brackets_stay(text: str) -> None:
    assert lowered(text) == text


@pytest.mark.parametrize(
    "text", ["mice¹²", "mice³⁻⁵", "(AD)²", "50%¹", "mice,⁷", "IL-6⁷", "in 2010³", "mice^12", "mice^{a}", "mice.7"]
)
def test_raised_citation_marks_go(text: str) -> None:
    assert lowered(text) == text.rstrip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻127a{}^")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("10⁹", "10^9"),
        ("10⁻⁵", "10^-5"),
        ("10^{6.5}", "10^6.5"),
        ("m² s⁻¹", "m2 s-1"),
        ("χ²", "χ2"),
        ("Ca²⁺", "Ca2+"),
        ("¹³C", "13C"),
        ("Cys³³³", "Cys333"),
        ("x^{a}", "xa"),
        ("0.5 Then", "0.5 Then"),
    ],
)
def test_raised_figures_stay(text: str, kept: str) -> None:
    assert lowered(text) == kept
