"""How sure a wording is."""

import pytest

from claimstead.language.assertion.certainty import ALLOWED, FITTING, read_certainty
from claimstead.language.assertion.hedges import Sureness
from tests.language.growth import grows_with_length


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
        ("It is possible that the cream lowers the risk.", Sureness.MAY, "possible that"),
        ("It is clear that the cream lowers the risk.", Sureness.PLAIN, "lowers"),
        ("Children whose eczema improved sleep better.", Sureness.PLAIN, "better"),
        ("Nobody knows for sure if the cream lowers the risk.", Sureness.UNKNOWN, "Nobody knows"),
        ("The cream lowers the risk. If you are not sure, ask us.", Sureness.PLAIN, "lowers"),
        ("The cream may last a day; washing is recommended.", Sureness.MAY, "may"),
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
    assert grows_with_length(read_certainty, pattern)
