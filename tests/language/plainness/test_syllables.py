"""The syllable counter against words counted by hand."""

import csv
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimstead.language.plainness.syllables import count_syllables

COUNTS = Path(__file__).with_name("syllable_counts.tsv")


def rows(part: str) -> list[tuple[str, int]]:
    with COUNTS.open(encoding="utf-8", newline="") as file:
        return [
            (row["word"], int(row["syllables"])) for row in csv.DictReader(file, delimiter="\t") if row["part"] == part
        ]


def test_there_are_enough_words_and_none_twice() -> None:
    words = [word for part in ("seen", "unseen") for word, _ in rows(part)]
    assert len(words) == len(set(words))
    assert len(rows("seen")) >= 300
    assert len(rows("unseen")) >= 100


@pytest.mark.parametrize(("part", "exact"), [("seen", 1.0), ("unseen", 0.95)])
def test_it_counts_as_we_do(part: str, exact: float) -> None:
    misses = [abs(count_syllables(word) - syllables) for word, syllables in rows(part)]
    assert misses.count(0) / len(misses) >= exact
    assert max(misses) <= 1


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("ADHD", 4),
        ("IL-4", 3),
        ("JAK", 1),
        ("JAKs", 1),
        ("IgE", 3),
        ("409,431", 1),
        ("0.5", 1),
        ("steroid-sparing", 4),
        ("skin–brain", 2),
        ("naïve", 2),
        ("café", 2),
        ("Sjögren’s", 2),
        ("W", 1),
        ("", 1),
    ],
)
def test_what_is_no_plain_word(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


@given(st.text(max_size=40))
def test_every_word_has_one(word: str) -> None:
    assert count_syllables(word) >= 1


@pytest.mark.parametrize("pattern", ["y", "ia", "-a"])
def test_a_megabyte_takes_linear_time(pattern: str) -> None:
    start = time.process_time()
    count_syllables(pattern * (1_000_000 // len(pattern)))
    assert time.process_time() - start < 10
