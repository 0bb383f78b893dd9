"""The lists of particles and suffixes are folded, as they are compared with folded tokens."""

from claimstead.matching.letters import fold
from claimstead.matching.particles import GIVEN_SUFFIXES, PARTICLES, SUFFIXES, may_be_dropped, one_form


def test_all_are_folded() -> None:
    for word in PARTICLES | SUFFIXES | GIVEN_SUFFIXES:
        assert word == fold(word)


def test_nothing_is_both() -> None:
    assert not PARTICLES & SUFFIXES
    assert GIVEN_SUFFIXES <= SUFFIXES


def test_forms_of_one_particle_are_one() -> None:
    assert one_form(["el"]) == one_form(["al"])
    assert one_form(["ibn"]) == one_form(["bin"])
    assert one_form(["van", "der"]) == one_form(["der", "van"])
    assert one_form(["y"]) == ()
    assert one_form(["van"]) != one_form(["von"])


def test_some_are_part_of_the_name() -> None:
    assert may_be_dropped([])
    assert may_be_dropped(["de", "la"])
    assert not may_be_dropped(["di"])
    assert not may_be_dropped(["le"])
