"""How much a word says."""

import pytest

from claimstead.language.shared_words.word_weights import ABSTRACTS, TABLE, weight


def test_rare_words_weigh_more() -> None:
    assert weight("the") < 0.05 < weight("patient") < weight("skin") < weight("tralokinumab")
    assert weight("tralokinumab") == pytest.approx(6.94, abs=0.01)


def test_the_table_counts_abstracts_and_names_each_stem_once() -> None:
    rows = [line.split() for line in TABLE.read_text(encoding="utf-8").splitlines()]
    counts = [int(row[0]) for row in rows]
    stems = [stem for row in rows for stem in row[1:]]
    assert counts == sorted(set(counts))
    assert counts[-1] <= ABSTRACTS
    assert len(stems) == len(set(stems))
