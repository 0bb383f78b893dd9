import pytest

from claimstead.language.quantities.reading import read_quantities
from claimstead.language.quantities.saying import explained, said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("RR 0.46", "“RR 0.46”"),
        ("54% lower risk", "“54% lower” (a ratio of 0.46)"),
        ("reduced by about 20 to 30%", "“about 20 to 30% lower” (a ratio of 0.7 to 0.8)"),
        ("p<0.001", "“p < 0.001”"),
        ("over 90%", "“more than 90%”"),
        ("1 in 7", "“1 in 7” (14.3%)"),
        ("1 in 5 million", "“1 in 5 million” (0.2 per million)"),
        ("493 per million", "“493 per million”"),
        ("0.12 g", "“0.12 g” (120 mg)"),
        ("16 weeks", "“16 weeks” (112 days)"),
        ("120 months", "“120 months” (10 years)"),
        ("10 years", "“10 years”"),
        ("week 16", "“week 16”"),
    ],
)
def test_figures_in_words(text: str, words: str) -> None:
    (figure,) = read_quantities(text)
    assert explained(figure) == words
    assert said(figure) in words
