"""Makes the table of word weights anew: ``python -m tests.measure.make_word_weights``.

Counts in how many abstracts of SciFact's corpus each stem stands. Run it again where
the stems of words change (language/shared_words/content_words.py).
"""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from claimstead.language.shared_words.content_words import touch, words
from claimstead.language.shared_words.word_weights import FEWEST, TABLE
from tests.measure.prose.scifact import read_corpus


def main() -> None:
    """Writes the table below the package."""
    data = Path(os.environ.get("CLAIMSTEAD_DATA", "../shared/data"))
    TABLE.write_text(table(" ".join(sentences) for sentences in read_corpus(data).values()), encoding="utf-8")


def table(texts: Iterable[str]) -> str:
    """The table of some texts: a line for each number of texts, with the stems that stand in so many, in order."""
    counts: Counter[str] = Counter()
    for text in texts:
        said = words(text)
        figures = {
            word.plain + after.stem
            for word, after in pairwise(said)
            if word.plain.isalpha() and after.stem.isdigit() and touch(word, after, text)
        }
        counts.update(figures.union(word.stem for word in said))
    by_count: defaultdict[int, list[str]] = defaultdict(list)
    for stem, count in sorted(counts.items()):
        if count >= FEWEST:
            by_count[count].append(stem)
    return "".join(f"{count} {' '.join(stems)}\n" for count, stems in sorted(by_count.items()))


if __name__ == "__main__":
    main()
