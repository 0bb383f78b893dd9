"""Whether quoted letters stand at a place of a text: joined as there, and cut out of it without cutting a word."""

from claimstead.language.quotation.lettering import (
    AFTER_SPACE,
    BEFORE_SPACE,
    GLUED,
    HYPHENS,
    LOOSE,
    SEVERAL,
    THOUSANDS,
    TIGHT,
    Lettering,
    in_word,
)

_FREE = LOOSE + SEVERAL
_SAME_JOINTS = frozenset({"~-", "-~", "~.", ".~", "_.", "._", "_ ", " _"})
_BEFORE_FIGURES = frozenset("<>≤≥±~≈≠×+$£€")
_COMPARING = frozenset("<>≤≥≈≠")  # "p < 0.05" is "p<0.05"
_BEHIND_FIGURES = frozenset("°^×")
_PERCENT = frozenset("%‰")


def stands_at(source: Lettering, quoted: Lettering, start: int) -> bool:
    """Whether the quoted letters, known to be those of the source from ``start``, say the same there."""
    end = start + len(quoted.letters)
    return (
        _begins(source, quoted, start)
        and _ends(source, quoted, end)
        and _same(source.joints[start + 1 : end], quoted.joints[1:-1])
    )


def _same(joints: str, others: str) -> bool:
    if joints == others:
        return True
    if not {"~", "_"} & {*joints, *others}:
        return False
    return all(one == other or one + other in _SAME_JOINTS for one, other in zip(joints, others, strict=True))


def _begins(source: Lettering, quoted: Lettering, start: int) -> bool:
    """Whether a quotation may begin there: no word is cut, and a figure keeps its sign."""
    gap, letter = source.gaps[start], source.letters[start]
    before = source.letters[start - 1 : start]
    if quoted.gaps[0] in HYPHENS:
        return gap in AFTER_SPACE + _FREE or (gap == TIGHT and not (before and in_word(before)))
    if gap in HYPHENS:
        return gap in BEFORE_SPACE + _FREE and not letter.isdigit()
    return not before or not _bound(before, gap, letter)


def _ends(source: Lettering, quoted: Lettering, end: int) -> bool:
    """Whether a quotation may end there: no word is cut, and a figure keeps its unit and the rest of its range."""
    gap, letter = source.gaps[end], source.letters[end - 1]
    behind = source.letters[end : end + 1]
    if quoted.gaps[-1] in HYPHENS:
        return gap in BEFORE_SPACE + _FREE or (gap == TIGHT and not (behind and in_word(behind)))
    if gap in HYPHENS:
        return gap in AFTER_SPACE + _FREE and not (letter.isdigit() and behind.isdigit())
    return not behind or not _bound(letter, gap, behind)


def _bound(letter: str, gap: str, behind: str) -> bool:
    """Whether two neighbours belong together, so that no quotation is cut between them."""
    if (letter.isdigit() and behind in _PERCENT) or (letter in _COMPARING and behind.isdigit()):
        return True
    if gap == THOUSANDS:
        return True
    if gap != GLUED:
        return False
    if in_word(letter) and in_word(behind):
        return True
    pair = {letter, behind}
    if "/" in pair or "^" in pair:
        return True
    if in_word(letter):
        return behind == "+" or (letter.isdigit() and behind in _BEHIND_FIGURES)
    return (letter in _BEFORE_FIGURES and behind.isdigit()) or (letter == "°" and behind.isalpha())
