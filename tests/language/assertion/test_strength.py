"""How strongly a text links two things."""

from typing import get_args

import pytest

from claimstead.language.assertion.strength import Strength, carried_strength, read_strength, stated_strengths
from claimstead.model.evidence import Design
from tests.language.growth import grows_with_length

CASES = [
    ("The registers were kept from 2001 to 2009.", Strength.NONE, ""),
    ("More trials are needed to show whether yoga reduces pain.", Strength.NONE, ""),
    ("Does yoga reduce pain?", Strength.NONE, ""),
    ("The drug is approved and used for migraine.", Strength.NONE, ""),
    ("Yoga is associated with less pain.", Strength.ASSOCIATION, "associated"),
    ("People who do yoga have less pain and sleep better.", Strength.ASSOCIATION, "better"),
    ("No association with pain was seen.", Strength.ASSOCIATION, "association"),
    ("Eczema and hay fever go together.", Strength.ASSOCIATION, "go together"),
    ("A link does not mean that yoga reduces pain.", Strength.NONE, ""),
    ("Yoga may reduce pain.", Strength.CONDITIONAL, "reduce"),
    ("Yoga appears to have an effect on pain.", Strength.CONDITIONAL, "effect"),
    ("We do not know whether yoga reduces pain.", Strength.CONDITIONAL, "reduces"),
    ("Yoga reduces pain.", Strength.CAUSAL, "reduces"),
    ("Yoga did not reduce pain.", Strength.CAUSAL, "reduce"),
    ("Stress brings on headaches.", Strength.CAUSAL, "brings on"),
    ("Yoga is linked to better sleep. It lowers blood pressure.", Strength.CAUSAL, "lowers"),
    ("People who do yoga were asked if it reduces pain.", Strength.CONDITIONAL, "reduces"),
    ("Pain that disturbs sleep was named most often.", Strength.NONE, ""),
    ("Yoga is a habit that reduces pain.", Strength.CAUSAL, "reduces"),
    ("Poses that reduce pain improve sleep.", Strength.CAUSAL, "reduce"),
    ("Sleep may improve, but yoga lowers blood pressure.", Strength.CAUSAL, "lowers"),
]


@pytest.mark.parametrize(("text", "level", "words"), CASES)
def test_levels(text: str, level: Strength, words: str) -> None:
    stated = read_strength(text)
    assert stated.level is level
    assert (stated.words.text if stated.words else "") == words
    if stated.words:
        assert text[stated.words.start : stated.words.end] == words


def test_that_something_has_no_effect_is_told() -> None:
    assert read_strength("Vaccines do not cause autism.").denied
    assert not read_strength("Smoking causes cancer.").denied


def test_all_links_are_given_in_order() -> None:
    levels = [stated.level for stated in stated_strengths("Tea is linked to sleep. It may lift mood. It causes joy.")]
    assert levels == [Strength.ASSOCIATION, Strength.CONDITIONAL, Strength.CAUSAL]


def test_what_designs_carry() -> None:
    assert carried_strength("cohort-study") is Strength.ASSOCIATION
    assert carried_strength("randomised-trial") is Strength.CAUSAL
    untold = {design for design in get_args(Design) if carried_strength(design) is None}
    assert untold == {
        *("systematic-review", "non-randomised-trial", "guideline", "modelling-study", "regulatory-document"),
    }


@pytest.mark.parametrize(
    "pattern",
    [
        "may ",
        "reduce ",
        "not ",
        "(",
        ") (",
        "makes ",
        "may reduce but ",
        "early reduced ",
        "a",
        "It helps. ",
        "1,",
        "\n",
    ],
)
def test_hostile_text_takes_linear_time(pattern: str) -> None:
    assert grows_with_length(read_strength, pattern)
