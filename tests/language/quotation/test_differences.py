"""The nearest place, and what differs there."""

import pytest

from claimstead.language.quotation.differences import MAX_DIFFERENCES, MAX_WORDS, nearest_place

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@pytest.mark.parametrize(
    ("wanted", "differing"),
    [
        ("two three four", ()),
        ("two drei four five", ("“drei” for “three”",)),
        ("two four five six", ("“three” is missing",)),
        ("two three not four", ("“not” is added",)),
        ("zwei three four five", ("“zwei” for “two”",)),
        ("seven eight nine zehn", ("“zehn” for “ten”",)),
    ],
)
def test_differences_are_told_in_words(wanted: str, differing: tuple[str, ...]) -> None:
    nearest = nearest_place(WORDS, wanted.split())
    assert nearest is not None
    assert nearest.differing == differing


def test_the_place_reaches_as_far_as_the_words() -> None:
    nearest = nearest_place(WORDS, ["zwei", "three", "four", "fünf"])
    assert nearest is not None
    assert WORDS[nearest.start : nearest.end] == ["two", "three", "four", "five"]


def test_nothing_is_near_to_other_words() -> None:
    assert nearest_place(WORDS, ["one", "pig", "two"]) is not None
    assert nearest_place(WORDS, ["a", "pig", "flew", "over", "one"]) is None
    assert nearest_place(WORDS, ()) is None
    assert nearest_place((), ("one",)) is None


def test_long_lists_of_differences_are_cut() -> None:
    wanted = [word if n % 2 else "x" for n, word in enumerate(str(n) for n in range(400))]
    nearest = nearest_place([str(n) for n in range(400)], wanted)
    assert nearest is not None
    assert len(nearest.differing) == MAX_DIFFERENCES
    assert nearest.end <= MAX_WORDS


def test_long_differences_are_cut() -> None:
    nearest = nearest_place(WORDS, [*WORDS[:6], *(["x"] * 9), *WORDS[6:]])
    assert nearest is not None
    assert nearest.differing == ("“x x x x x x x x …” is added",)
