"""Markup and entities taken out of titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.markup import greek_named, plain, without_markup


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("CD4<sup>+</sup> T  cells\n", "CD4+ T cells"),
        ("<jats:italic>In vitro</jats:italic> &amp; in vivo", "In vitro & in vivo"),
        ("&amp;lt;i&amp;gt;Arabis&amp;lt;/i&amp;gt; alpina", "Arabis alpina"),
        ("p<0.05 and q>3", "p<0.05 and q>3"),
        ("a <b and c> d", "a d"),
        (r"The $\alpha$ of \textit{S. aureus}", "The alpha of S. aureus"),
        ("10^{5} units", "105 units"),
        ("100% of <unknown> tags", "100% of <unknown> tags"),
    ],
)
def test_plain_is_what_a_person_would_print(text: str, printed: str) -> None:
    assert plain(text) == printed


def test_a_mark_stands_where_a_tag_stood() -> None:
    assert without_markup("H<sub>2</sub>O", "|") == "H|2|O"


def test_greek_letters_are_named() -> None:
    assert greek_named("tnf-α", "-") == "tnf--alpha-"
    assert greek_named("tnf-alpha", "-") == "tnf-alpha"


@given(st.text(alphabet=st.characters(), max_size=200))
def test_nothing_crashes(text: str) -> None:
    assert plain(plain(text)) is not None


@given(st.text(alphabet="abc defg.,;", max_size=80))
def test_text_without_markup_only_loses_double_spaces(text: str) -> None:
    assert plain(text) == " ".join(text.split())
