"""Tags and entities."""

import pytest

from claimstead.language.quotation.markup import LOWERED_AGAIN, RAISED, visible, without_tags
from claimstead.language.quotation.traced import Traced


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("<p class='x'>In <i>vitro</i><br/>p&lt;0.05</p>", " In vitro p<0.05 "),
        ("<jats:italic>S. aureus</jats:italic>", "S. aureus"),
        ("<mml:mo>&amp;lt;</mml:mo>", "<"),
        ("10<sup>9</sup>", "109"),
        ("Itch<!-- of skin --> fell", "Itch fell"),
        ("a&#x2009;b&#8211;c&NA;", "a\u2009b–c&NA;"),
        ("p<b and c>d, 3 <5> 2", "p<b and c>d, 3 <5> 2"),
        ("<unknown>x</unknown>", "<unknown>x</unknown>"),
    ],
)
def test_a_reader_sees_neither_tags_nor_entities(written: str, seen: str) -> None:
    assert visible(written) == seen


def test_what_is_raised_is_marked() -> None:
    cited = '10<sup>9</sup> <xref ref-type="bibr" rid="b1">12</xref> <xref ref-type="fig" rid="f1">Figure 1</xref>'
    assert without_tags(Traced.of(cited)).text == (f"10{RAISED}9{LOWERED_AGAIN} {RAISED}12{LOWERED_AGAIN} Figure 1")
