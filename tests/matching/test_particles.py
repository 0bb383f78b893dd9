"""The lists of particles and suffixes are folded, as they are compared with folded tokens."""

from claimstead.matching.letters import fold
from claimstead.matching.particles import GIVEN_SUFFIXES, PARTICLES, SUFFIXES


def test_all_are_folded() -> None:
    for word in PARTICLES | SUFFIXES | GIVEN_SUFFIXES:
        assert word == fold(word)


def test_nothing_is_both() -> None:
    assert not PARTICLES & SUFFIXES
    assert GIVEN_SUFFIXES <= SUFFIXES
