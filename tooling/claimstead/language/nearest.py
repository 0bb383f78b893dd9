"""Which known name somebody may have meant by one that is not known."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

MAX_DIFFERENCE = 0.4
"""Names that differ in more than this share of their letters are no slip of the pen."""


def nearest(written: str, known: Iterable[str]) -> str:
    """The name in ``known`` that is spelled most like ``written``, or nothing where none is near.

    Distance is that of optimal string alignment, in which two letters in each
    other's place count as one slip (F. J. Damerau, A technique for computer
    detection and correction of spelling errors, Communications of the ACM 1964;
    7(3):171–176). Of names equally near, the first in the alphabet is given.
    """
    near = process.extract(written, sorted(known), scorer=OSA.normalized_distance, score_cutoff=MAX_DIFFERENCE, limit=1)
    return near[0][0] if near else ""
