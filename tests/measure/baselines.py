"""What an answer is worth that never looks at the source: naive Bayes over the words of the claim alone.

Where this does as well as a reader, the set gives its answers away in the wording of
its claims (A. Poliak et al., Hypothesis only baselines in natural language inference,
2018, https://doi.org/10.18653/v1/S18-2023).
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from claimstead.language.shared_words.content_words import words

FOLDS = 5


class ClaimOnly:
    """Learns from labelled claims how words go with faults; the same claims always give the same answers.

    Bernoulli's form over the words that are there, stop words too (*not* tells much),
    with one added to each count.
    """

    def __init__(self, labelled: Iterable[tuple[str, bool]]) -> None:
        self._counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        self._claims = Counter[bool]()
        for claim, faulty in labelled:
            self._claims[faulty] += 1
            self._counts[faulty].update(_features(claim))

    def score(self, claim: str) -> float:
        """The logarithm of the odds that the claim is faulty, by its words alone: above 0 it says so."""
        total = self._odds(self._claims[True], self._claims[False])
        for word in _features(claim):
            faulty, sound = self._counts[True][word], self._counts[False][word]
            if faulty or sound:
                total += self._odds(faulty, sound) - self._odds(self._claims[True], self._claims[False])
        return total

    @staticmethod
    def _odds(faulty: int, sound: int) -> float:
        return math.log((faulty + 1) / (sound + 1))


def cross_validated(labelled: Sequence[tuple[str, str, bool]]) -> list[float]:
    """The score of each claim (of a document, and whether it is faulty) by the claims of other documents."""
    documents = sorted({document for document, _, _ in labelled})
    fold_of = {document: place % FOLDS for place, document in enumerate(documents)}
    learned = [
        ClaimOnly((claim, faulty) for document, claim, faulty in labelled if fold_of[document] != fold)
        for fold in range(FOLDS)
    ]
    return [learned[fold_of[document]].score(claim) for document, claim, _ in labelled]


def _features(claim: str) -> set[str]:
    return {word.stem for word in words(claim)}
