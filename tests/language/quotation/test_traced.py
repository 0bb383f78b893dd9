"""Rewriting that keeps the places."""

import re

from claimstead.language.quotation.traced import Traced


def test_every_character_keeps_its_place() -> None:
    traced = Traced.of("a &lt; bc").sub(re.compile("&lt;"), "<").sub(re.compile("b"), lambda match: match[0] * 2)
    assert traced.text == "a < bbc"
    assert traced.starts == [0, 1, 2, 6, 7, 7, 8]
    assert traced.ends == [1, 2, 6, 7, 8, 8, 9]


def test_what_goes_takes_its_place_along() -> None:
    traced = Traced.of("abc").sub(re.compile("b"), "").translate({ord("c"): "d"})
    assert (traced.text, traced.starts, traced.ends) == ("ad", [0, 2], [1, 3])


def test_nothing_to_replace_changes_nothing() -> None:
    traced = Traced.of("abc")
    assert traced.sub(re.compile("x"), "y") is traced
