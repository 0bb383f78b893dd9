"""What is typography, and what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.quotation.typography import lettering

SAME = [
    ("p < .05", "p<0·05"),
    ("relapse fell", "relapse\r\n    fell"),
    ("relapse fell", "relapse\u00a0fell\u200b"),
    ("example", "exam\u00adple"),
    ("find a flare", "ﬁnd a ﬂare"),
    ("−0.5 to 5–10", "-0.5 to 5-10"),
    ("skin — which itches", "skin—which itches"),
    ("skin -- which itches", "skin — which itches"),
    ("the patients' “itch” didn't", "the patients’ ‘itch’ didn’t"),
    ("the 5′ end", "the 5' end"),
    ("1,234,567 people", "1234567 people"),
    ("25mg", "25\u2009mg"),
    ("95 % CI", "95% CI"),
    ("≤ 5 and ≥ 3", "<=5 and >/= 3"),
    ("1.4 ± 0.2", "1.4 +/- 0.2"),
    ("3 × 10⁹", "3 x 10<sup>9</sup>"),
    ("10⁻⁵", "10^{-5}"),
    ("kg/m² and kg⁻¹", "kg/m2 and kg-1"),
    ("CO₂ and HbA₁c", "CO<sub>2</sub> and HbA<sub>1</sub>c"),
    ("Ca²⁺ in CD4⁺ cells", "Ca<sup>2+</sup> in CD4+ cells"),
    ("5 µg of Ω", "5 μg of Ω"),
    ("37 ℃", "37 ºC"),
    ("1½ or ¼", "1 1/2 or 1/4"),
    ("ｐ＜０．０５", "p<0.05"),
    ("nai\u0308ve", "naïve"),
    ("so on …", "so on ..."),
    ("risk &lt; 5 &amp;amp; falling&#x2009;fast", "risk < 5 & falling fast"),
    ("<jats:p>In <jats:italic>S. aureus</jats:italic>, p&lt;0.05</jats:p>", "In S. aureus, p<0.05"),
    ("<mml:math><mml:mi>p</mml:mi><mml:mo>=</mml:mo><mml:mn>0·03</mml:mn></mml:math>", "p = 0.03"),
    ("in mice [12] and men [3,4–6].", "in mice and men."),
    ("in mice,¹² in men.³⁻⁵ Then", "in mice, in men. Then"),
    ("in mice.12,13 Then", "in mice. Then"),
    ("in mice<sup>12</sup> in men^3,4", "in mice in men"),
    ('in mice (<xref ref-type="bibr" rid="b1">1</xref>, <xref ref-type="bibr" rid="b2">2</xref>).', "in mice."),
    ('mice<sup><xref ref-type="bibr">3</xref>,<xref ref-type="bibr">4</xref></sup> ran', "mice ran"),
    ("of IL-6¹² in 2010⁷", "of IL-6 in 2010"),
]

DIFFERENT = [
    ("p < 0.05", "p > 0.05"),
    ("p < 0.05", "p ≤ 0.05"),
    ("p < 0.05", "p = 0.05"),
    ("0.5", "−0.5"),
    ("−8% – −5%", "−8% – 5%"),
    ("-8--5", "-8-5"),
    ("0.55", "0,55"),
    ("10.5", "10. 5"),
    ("10⁹", "109"),
    ("10⁹", "10⁸"),
    ("10⁻⁵", "10⁵"),
    ("m²", "m³"),
    ("CD4+", "CD4-"),
    ("1 234", "1234"),
    ("1,234", "1.234"),
    ("12, 34", "12,34"),
    ("5%", "5‰"),
    ("5 mg", "5 µg"),
    ("5 mM", "5 mm"),
    ("no table", "notable"),
    ("non-smokers", "nonsmokers"),
    ("non-smokers", "non smokers"),
    ("relapse, then", "relapse then"),
    ("AIDS", "aids"),
    ("5 [3–7] days", "5 [3–8] days"),
    ("range [1, 5]", "range [1, 6]"),
    ("50 [10] years", "50 [11] years"),
    ("Cys³³³", "Cys³³⁴"),
    ("¹³C", "¹⁴C"),
    ("5′ end", "5 end"),
    ("1.4 ± 0.2", "1.4 + 0.2"),
    ("±5", "5"),
    ("p<b and c>d", "pd"),
]

_PIECES = (
    "a word Fig IL x X 5 12 123 1234 . , : < > = / + % [ ] [12] [3–7] ( ) ^ { } ' ’ ² ⁻ ¹ ½ º ° - – — − & amp; &lt;"
    " &#38; <sup> </sup> <i> </p> </xref> · × … ﬁ é ｌｔ； ＆ µ ≤ ~ § 2010 m IQR"
)
TEXTS = st.lists(
    st.sampled_from(
        [*_PIECES.split(), " ", "\n", "\u00a0", "\u2009", "\u00ad", "\u200b", "\u0301", "\ue000", "\ue003"]
    ),
    max_size=14,
).map("".join)


def plain(text: str) -> str:
    """The text's words, figures and symbols with a space between them."""
    return " ".join(word.text for word in lettering(text).words())


@pytest.mark.parametrize(("one", "other"), SAME)
def test_costumes_of_one_text_are_equal(one: str, other: str) -> None:
    assert plain(one) == plain(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_says_something_else_stays_different(one: str, other: str) -> None:
    assert plain(one) != plain(other)


def test_a_hyphen_at_a_line_end_may_belong_to_the_word_or_not() -> None:
    assert plain("exam-\nple of IL-\n6") == "exam- ple of IL - 6"


def test_plain_text_shows_every_word_figure_and_symbol() -> None:
    assert plain("RR 0·46, 95% CI 0·38–0·55; n=1,234") == "RR 0.46 , 95 % CI 0.38 - 0.55 ; n = 1234"


@given(st.one_of(st.text(max_size=40), TEXTS))
def test_plain_text_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)
