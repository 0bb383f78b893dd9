"""A text as its letters and what joins them: the form in which the strict reader compares texts.

Letters, figures and symbols stand in a row without spaces and hyphens. What stands before
each of them is kept beside it twice: as it is written (the gap), which tells where a word
may be cut, and as it counts (the joint), which tells whether two texts are equal.
"""

import re
import unicodedata

from msgspec import Struct

from claimstead.language.quotation.traced import Traced

NARROW, POINT, COMMA, RATIO = "\ue002", "\ue003", "\ue004", "\ue005"
"""Private characters for marks inside figures: thin space between thousands, decimal point, tight comma, ratio."""

GLUED, SPACED, THOUSANDS = ".", " ", "_"
TIGHT, BEFORE_SPACE, AFTER_SPACE, LOOSE, SEVERAL = "-", "<", ">", "=", "+"
"""Gaps with a hyphen or dash: no space beside it, one behind it, one before it, both; several dashes.

An em dash is loose.
"""
HYPHENS = TIGHT + BEFORE_SPACE + AFTER_SPACE + LOOSE + SEVERAL

HYPHEN, MAYBE_HYPHEN, MINUS_BEHIND = "-", "~", "+"
"""Joints: a hyphen or dash, however spaced; a hyphen that may only have stood at a line's end; a dash and a minus."""

_RUN = re.compile(rf"[^\s{NARROW}—-]+")
_NOT_GLUED = re.compile(r"[^.]")
_UNIT_BEHIND = re.compile(r"(?<=\d)(?=[^\W\d_])")
_SHOWN = {ord(POINT): ".", ord(COMMA): ",", ord(RATIO): ":", ord("ʼ"): "'"}


class PlainWord(Struct, frozen=True):
    """A word, figure or symbol in plain form; it begins with letter ``place``, or it is a hyphen before it."""

    text: str
    place: int


class Lettering(Struct, frozen=True):
    """The letters of a text; letter n stands in the text from ``starts[n]`` to ``ends[n]``.

    ``gaps[n]`` and ``joints[n]`` are what stands before it; the last of them, what stands behind all.
    """

    letters: str
    gaps: str
    joints: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, traced: Traced) -> "Lettering":
        """The letters of a text whose forms are already made equal."""
        letters: list[str] = []
        gaps: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for run in _RUN.finditer(traced.text):
            start, end = run.span()
            letters.append(run[0])
            gaps.append(_gap(traced.text[done:start], at_start=not done) + GLUED * (end - start - 1))
            starts += traced.starts[start:end]
            ends += traced.ends[start:end]
            done = end
        gaps.append(_gap(traced.text[done:], at_start=not done, at_end=True))
        row, written = "".join(letters), "".join(gaps)
        return cls(row, written, _joints(row, written), starts, ends)

    def words(self) -> list[PlainWord]:
        """The text's words, figures and symbols in order, equal for all typographic costumes but one.

        Hyphens are words of their own; one at a line's end stays as ``exam-`` and ``ple``,
        since it may stand for ``example`` or ``exam-ple``.
        """
        words: list[PlainWord] = []
        start = 0
        for place in range(1, len(self.letters) + 1):
            joint = self.joints[place]
            if place < len(self.letters) and joint in GLUED + THOUSANDS and self._in_one_word(place):
                continue
            words += self._hyphen(start) if not start else ()
            behind = "-" if joint == MAYBE_HYPHEN else ""
            words.append(PlainWord(self._shown(start, place) + behind, start))
            words += self._hyphen(place)
            start = place
        return words

    def _in_one_word(self, place: int) -> bool:
        return in_word(self.letters[place - 1]) and in_word(self.letters[place])

    def _hyphen(self, place: int) -> list[PlainWord]:
        return [PlainWord("-", place)] * {HYPHEN: 1, MINUS_BEHIND: 2}.get(self.joints[place], 0)

    def _shown(self, start: int, end: int) -> str:
        shown = self.letters[start:end]
        if THOUSANDS in self.joints[start + 1 : end]:
            joined = zip(self.joints[start:end], shown, strict=True)
            shown = "".join(f"\u2009{letter}" if joint == THOUSANDS else letter for joint, letter in joined)
        return shown.translate(_SHOWN)


def in_word(letter: str) -> bool:
    """Whether it is part of a word or figure, and no symbol or punctuation."""
    return letter.isalnum() or letter in (POINT, COMMA) or unicodedata.combining(letter) > 0


def _gap(between: str, at_start: bool = False, at_end: bool = False) -> str:
    """What stands between two runs of letters, or before the first or behind the last of them."""
    if between == NARROW:
        return THOUSANDS
    dashes = between.strip()
    if not dashes:
        return SPACED
    if len(dashes) > 1:
        return SEVERAL
    if dashes == "—":
        return LOOSE
    before, behind = at_start or between[0].isspace(), at_end or between[-1].isspace()
    if before:
        return LOOSE if behind else AFTER_SPACE
    return BEFORE_SPACE if behind else TIGHT


def _joints(letters: str, gaps: str) -> str:
    """What counts of the gaps: no space beside a symbol, one between a figure and the unit behind it."""
    joints = list(gaps)
    for found in _NOT_GLUED.finditer(gaps):
        place = found.start()
        between = letters[max(0, place - 1) : place + 1] if place else ""
        if found[0] == SPACED:
            apart = len(between) < 2 or all(map(in_word, between))
            joints[place] = SPACED if apart else GLUED
        elif found[0] == BEFORE_SPACE and len(between) == 2 and between.isalpha():
            joints[place] = MAYBE_HYPHEN
        elif found[0] in HYPHENS:
            minus = found[0] == SEVERAL and len(between) == 2 and between[1].isdigit() and not between[0].isalpha()
            joints[place] = MINUS_BEHIND if minus else HYPHEN
    for unit in _UNIT_BEHIND.finditer(letters):
        if joints[unit.start()] == GLUED:
            joints[unit.start()] = SPACED
    return "".join(joints)
