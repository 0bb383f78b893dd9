"""The place of a text that comes nearest to words it does not have, and what differs there."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz.distance import Indel

MAX_WORDS = 200
"""Only so many words of a long passage are compared."""

MIN_SHARE = 0.4
"""A place that shares fewer of the words is not near: it would only mislead."""

MAX_DIFFERENCES = 5
MAX_SHOWN = 8
"""So many differences are told, and of each so many words."""


class Nearest(Struct, frozen=True):
    """The words of a text from ``start`` up to ``end``, and in what other words differ from them."""

    start: int
    end: int
    differing: tuple[str, ...]


def nearest_place(words: Sequence[str], wanted: Sequence[str]) -> Nearest | None:
    """The place of ``words`` that is most like ``wanted``, or None where none is like it.

    A window as long as ``wanted`` is moved over the text; where it shares most words, the
    two are aligned by their longest common subsequence. Takes time in proportion to the text.
    """
    wanted = wanted[:MAX_WORDS]
    place, shared = _most_shared(words, wanted)
    if not wanted or shared < MIN_SHARE * len(wanted):
        return None
    # words left out or put in move the ends a little
    margin = 3 + len(wanted) // 10
    around = max(0, place - margin)
    there = words[around : place + len(wanted) + margin]
    blocks = [step for step in Indel.opcodes(wanted, there) if step.tag == "equal"]
    start = max(0, blocks[0].dest_start - blocks[0].src_start)
    end = min(len(there), blocks[-1].dest_end + len(wanted) - blocks[-1].src_end)
    edges = [(0, start), *((step.src_end, step.dest_end) for step in blocks)]
    starts = [*((step.src_start, step.dest_start) for step in blocks), (len(wanted), end)]
    differing = [
        _difference(wanted[source:source_end], there[other:other_end])
        for (source, other), (source_end, other_end) in zip(edges, starts, strict=True)
        if source < source_end or other < other_end
    ]
    return Nearest(around + start, around + end, tuple(differing[:MAX_DIFFERENCES]))


def _most_shared(words: Sequence[str], wanted: Sequence[str]) -> tuple[int, int]:
    """Where a window as long as ``wanted`` shares most words with it, and how many."""
    lacking = Counter(wanted)
    shared = most = place = 0
    for end, word in enumerate(words):
        if lacking[word] > 0:
            shared += 1
        lacking[word] -= 1
        if end >= len(wanted):
            gone = words[end - len(wanted)]
            lacking[gone] += 1
            if lacking[gone] > 0:
                shared -= 1
        if shared > most:
            most, place = shared, max(0, end + 1 - len(wanted))
    return place, most


def _difference(wanted: Sequence[str], there: Sequence[str]) -> str:
    if not there:
        return f"“{_shown(wanted)}” is added"
    return f"“{_shown(wanted)}” for “{_shown(there)}”" if wanted else f"“{_shown(there)}” is missing"


def _shown(words: Sequence[str]) -> str:
    return " ".join(words[:MAX_SHOWN]) + " …" * (len(words) > MAX_SHOWN)
