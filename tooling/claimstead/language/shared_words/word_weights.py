"""How much a word says: the rarer it is in medical abstracts, the more.

Made by tests/measure/make_word_weights.py from the 5,183 abstracts of SciFact
(D. Wadden et al., Fact or fiction: verifying scientific claims, 2020,
https://doi.org/10.18653/v1/2020.emnlp-main.609), whose corpus comes from S2ORC under the
Open Data Commons Attribution License 1.0 (https://opendatacommons.org/licenses/by/1-0/).
The table beside this module holds no text: each line is a number of abstracts, and
the stems that stand in so many of them.
"""

import functools
import math
from pathlib import Path

TABLE = Path(__file__).with_suffix(".txt")
ABSTRACTS = 5183
FEWEST = 5
"""Stems in fewer abstracts are not listed; all of them count as equally rare."""


def weight(stem: str) -> float:
    """The inverse document frequency of a stem: the natural logarithm of how many abstracts there are for one with it.

    From about 0, for what stands everywhere, to 6.9 for what is rare.
    """
    return math.log((ABSTRACTS + 1) / (_counts().get(stem, FEWEST - 0.5) + 0.5))


@functools.cache
def _counts() -> dict[str, int]:
    counts: dict[str, int] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        number, *stems = line.split()
        counts.update(dict.fromkeys(stems, int(number)))
    return counts
