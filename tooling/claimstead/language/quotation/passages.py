"""The strict reader: where a text says what a passage quotes, word for word.

Typography is forgiven (see ``typography``) and nothing else. Words, hyphenated words and
figures are never cut: ``cat`` is not in *category*, nor ``lesional`` in *non-lesional*,
nor ``0.5`` in *0.55*, *−0.5* or *<0.5*, nor ``25`` in *25%*.
"""

import hashlib
from typing import Literal

from msgspec import Struct

from claimstead.language.quotation.cutting import stands_at
from claimstead.language.quotation.differences import nearest_place
from claimstead.language.quotation.lettering import Lettering
from claimstead.language.quotation.typography import lettering
from claimstead.model.evidence import Passage

MAX_LENGTH = 3000
"""A passage from ``start`` to ``end`` has at most so many letters, some twenty sentences; an ``end`` farther off
belongs to something else."""


class Sighting(Struct, frozen=True, kw_only=True):
    """What looking for a passage in a text gave.

    Attributes:
        outcome: ``exact`` (it stands there once), ``ambiguous`` or ``absent``.
        count: How many places fit; 0 where it is absent.
        start: Where the first place, or the nearest one to an absent passage, begins in the text.
        end: Where it ends.
        nearest: What stands at the nearest place, where the passage is absent; empty where nothing is near.
        differing: In what an absent passage differs from it, in words: ``“fell” for “rose”``, ``“not” is missing``.
    """

    outcome: Literal["exact", "ambiguous", "absent"]
    count: int = 0
    start: int = 0
    end: int = 0
    nearest: str = ""
    differing: tuple[str, ...] = ()


class _Place(Struct, frozen=True):
    """Letters of a text, from ``start`` up to ``end``."""

    start: int
    end: int


def find_passage(text: str, passage: Passage) -> Sighting:
    """Looks for a passage in a text, forgiving typography and nothing else.

    A quotation is ambiguous where it stands at several places. From ``start`` to
    ``end``, each ``start`` reaches to the first ``end`` behind it, as a browser reads a
    link to it (https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document),
    within 3,000 letters; the passage is ambiguous where several ``start`` have such an ``end``.
    Takes time in proportion to the length of the text.
    """
    source = lettering(text)
    if passage.quote is not None:
        places = _places(source, passage.quote)
        return _found(source, places) if places else _nearest(text, source, passage.quote)
    starts = _places(source, passage.start or "")
    if not starts:
        return _nearest(text, source, passage.start or "")
    ends = _places(source, passage.end or "")
    if not ends:
        return _nearest(text, source, passage.end or "")
    places = _spans(starts, ends)
    return _found(source, places) if places else _apart(text, source, starts[0], ends)


def passage_digest(passage: Passage) -> str:
    """``sha256:`` and the 64 hexadecimal digits of the SHA-256 (FIPS 180-4) of the passage as it is written.

    Only spaces and line ends are set aside. What is recorded under it stands, however
    this reader comes to see typography.
    """
    kind = "quote" if passage.quote is not None else "start, end"
    words = [" ".join(anchor.split()) for anchor in (passage.quote, passage.start, passage.end) if anchor is not None]
    return "sha256:" + hashlib.sha256("\n".join((kind, *words)).encode()).hexdigest()


def _places(source: Lettering, words: str) -> list[_Place]:
    """Where the words stand in the source, first to last."""
    quoted = lettering(words)
    places: list[_Place] = []
    start = source.letters.find(quoted.letters) if quoted.letters else -1
    while start >= 0:
        if stands_at(source, quoted, start):
            places.append(_Place(start, start + len(quoted.letters)))
        start = source.letters.find(quoted.letters, start + 1)
    return places


def _spans(starts: list[_Place], ends: list[_Place]) -> list[_Place]:
    """From each start to the first end behind it, where that is near enough."""
    spans = []
    behind = iter(ends)
    end = next(behind, None)
    for start in starts:
        while end is not None and end.start < start.end:
            end = next(behind, None)
        if end is not None and end.end - start.start <= MAX_LENGTH:
            spans.append(_Place(start.start, end.end))
    return spans


def _found(source: Lettering, places: list[_Place]) -> Sighting:
    return Sighting(
        outcome="exact" if len(places) == 1 else "ambiguous",
        count=len(places),
        start=source.starts[places[0].start],
        end=source.ends[places[0].end - 1],
    )


def _apart(text: str, source: Lettering, start: _Place, ends: list[_Place]) -> Sighting:
    """Both anchors stand in the text, and no passage reaches from the one to the other."""
    too_far = any(end.start >= start.end for end in ends)
    why = (
        f"its end stands more than {MAX_LENGTH:,} letters behind its start"
        if too_far
        else "its end stands before its start"
    )
    return _absent(text, source, _Place(start.start, start.end), (why,))


def _nearest(text: str, source: Lettering, words: str) -> Sighting:
    """The words do not stand in the text: what comes nearest."""
    there = source.words()
    nearest = nearest_place([word.text for word in there], [word.text for word in lettering(words).words()])
    if nearest is None:
        return Sighting(outcome="absent")
    cut = not nearest.differing  # then the words beside it show what is cut
    first, behind = max(0, nearest.start - cut), min(len(there), nearest.end + cut)
    end = there[behind].place if behind < len(there) else len(source.letters)
    differing = nearest.differing or ("a word or figure is cut",)
    return _absent(text, source, _Place(there[first].place, end), differing)


def _absent(text: str, source: Lettering, place: _Place, differing: tuple[str, ...]) -> Sighting:
    start, end = source.starts[place.start], source.ends[place.end - 1]
    return Sighting(outcome="absent", start=start, end=end, nearest=text[start:end], differing=differing)
