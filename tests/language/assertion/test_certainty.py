"""How sure a wording is."""

import time

import pytest

from claimstead.language.assertion.certainty import ALLOWED, FITTING, read_certainty
from claimstead.language.assertion.hedges import Sureness


@pytest.mark.parametrize(
    ("text", "level", "words"),
    [
        ("The cream lowers the risk.", Sureness.PLAIN, "lowers"),
        ("The cream probably lowers the risk.", Sureness.PROBABLY, "probably"),
        ("The cream is likely to lower the risk.", Sureness.PROBABLY, "likely"),
        ("The cream may lower the risk.", Sureness.MAY, "may"),
        ("We are very uncertain whether the cream lowers the risk.", Sureness.UNKNOWN, "uncertain"),
        ("Relapse was less common, but the evidence is very uncertain.", Sureness.UNKNOWN, "uncertain"),
        ("Mast cells are immune cells. They may make itch worse.", Sureness.MAY, "may"),
        ("Creams (which may sting) lower the risk.", Sureness.PLAIN, "lower"),
        ("The drug blocks a signal. It probably helps.", Sureness.PROBABLY, "probably"),
        ("The drug blocks a signal.", Sureness.PLAIN, "blocks"),
        ("When it is cold, eczema may get worse.", Sureness.MAY, "may"),
        ("Creams that reduce itch may help sleep.", Sureness.MAY, "may"),
        ("Ask your doctor whether it helps. It may.", Sureness.MAY, "may"),
        ("It makes people gain weight and may disturb sleep.", Sureness.PLAIN, "makes people gain"),
        ("In two trials, 17 of 100 people improved, against 5 of 100.", None, ""),
        ("One study found that tea was linked to sleep.", None, ""),
        ("In mice, stress delayed healing.", None, ""),
        ("Eczema is a disease of the skin.", None, ""),
        ("", None, ""),
    ],
)
def test_levels(text: str, level: Sureness | None, words: str) -> None:
    stated = read_certainty(text)
    assert stated.level is level
    if level is not None:
        assert stated.words is not None
        assert stated.words.text == words == text[stated.words.start : stated.words.end]


def test_every_step_has_its_rating_and_its_words() -> None:
    assert set(ALLOWED.values()) == set(FITTING) == set(Sureness)


@pytest.mark.parametrize(
    "pattern", ["may ", "who reduces, ", "when ", "17 of 100 ", "(", "It may. ", "a", "not ", ".", "“"]
)
def test_hostile_text_takes_linear_time(pattern: str) -> None:
    start = time.process_time()
    read_certainty(pattern * (1_000_000 // len(pattern)))
    assert time.process_time() - start < 20
