"""Abbreviated words beside full ones, in the manner of ISO 4."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.matching.abbreviations import abbreviates, abbreviates_word, without_light_words

WORD = st.text(alphabet="bcdfghklmnprstvz", min_size=4, max_size=12)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("dermatol", "dermatology"),
        ("natl", "national"),
        ("intl", "international"),
        ("jpn", "japanese"),
        ("dtsch", "deutsche"),
        ("landesztg", "landeszeitung"),
        ("j", "journal"),
        ("q", "quarterly"),
    ],
)
def test_words_that_are_abbreviated(short: str, full: str) -> None:
    assert abbreviates_word(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("dermatol", "dermatopathology"),
        ("eng", "energy"),
        ("opt", "ophthalmology"),
        ("res", "reports"),
        ("spine", "springerreference"),
        ("j", "jama"),
        ("sci", "society"),
        ("dermatology", "dermatol"),
    ],
)
def test_words_that_are_others(short: str, full: str) -> None:
    assert not abbreviates_word(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("j eur acad dermatol", "journal of the european academy of dermatology"),
        ("vlsi des", "vlsi design"),
        ("acta cryst d", "acta crystallographica section d structural biology"),
        ("j toxicol environ health a", "journal of toxicology and environmental health part a"),
        ("ann ny acad sci", "annals of the new york academy of sciences"),
        ("jama", "journal of the american medical association"),
        ("j diabetes complicat", "journal of diabetes and its complications"),
        ("math z", "mathematische zeitschrift"),
    ],
)
def test_names_that_are_abbreviated(short: str, full: str) -> None:
    assert abbreviates(short.split(), full.split())


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("physical review a", "physical review d"),
        ("physical review a", "physical review applied"),
        ("journal of chemistry", "e journal of chemistry"),
        ("journal of engineering", "journal of food engineering"),
        ("am j surg", "journal of surgery"),
        ("j clin oncol", "american journal of clinical oncology"),
        ("er", "energy reports"),
        ("dermatol", "dermatology"),
        ("j ophthalmol", "jama ophthalmology"),
    ],
)
def test_names_that_are_others(short: str, full: str) -> None:
    assert not abbreviates(short.split(), full.split())


def test_light_words_are_dropped_where_something_is_left() -> None:
    assert without_light_words(["journal", "of", "the", "skin"]) == ("journal", "skin")
    assert without_light_words(["of", "the"]) == ("of", "the")


@given(st.lists(WORD, min_size=2, max_size=8), st.data())
def test_beginnings_abbreviate_and_a_word_less_does_not(words: list[str], data: st.DataObject) -> None:
    short = [word[: data.draw(st.integers(3, len(word)))] for word in words]
    assert abbreviates(short, words)
    assert not abbreviates(short, [*words, "zzzzz"])


def test_long_names_of_one_word_repeated_take_no_time() -> None:
    start = time.process_time()
    assert not abbreviates(["of"] * 5_000 + ["x"], ["of"] * 5_000 + ["y"])
    assert not abbreviates(["oo"] * 5_000, ["o"] * 5_000 + ["y"])
    assert time.process_time() - start < 0.5
