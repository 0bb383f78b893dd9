"""The words by which two texts differ, told to an editor."""

from collections.abc import Sequence

from rapidfuzz.distance import Indel

MOST_WORDS = 400  # of the part in which two texts differ; a longer one is told by its beginning
MOST_DIFFERENCES = 4


def differing_words(written: Sequence[str], registered: Sequence[str]) -> str:
    """Says which words differ: ``“children” where “adults” is registered; “not” is registered and missing``."""
    start = _common(written, registered)
    end = _common(written[start:][::-1], registered[start:][::-1])
    mine = list(written[start : len(written) - end][:MOST_WORDS])
    theirs = list(registered[start : len(registered) - end][:MOST_WORDS])
    told: list[str] = []
    for here, there in _hunks(mine, theirs):
        if len(told) == MOST_DIFFERENCES:
            told.append("and more")
            break
        told.append(_told(here, there))
    return "; ".join(told) or "words are divided in another way"


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _hunks(mine: list[str], theirs: list[str]) -> list[tuple[list[str], list[str]]]:
    """Runs of words that differ, each as what is written and what is registered."""
    hunks: list[tuple[list[str], list[str]]] = []
    open_hunk = False
    for step in Indel.opcodes(mine, theirs):
        if step.tag == "equal":
            open_hunk = False
            continue
        if not open_hunk:
            hunks.append(([], []))
            open_hunk = True
        if step.tag == "delete":
            hunks[-1][0].extend(mine[step.src_start : step.src_end])
        else:
            hunks[-1][1].extend(theirs[step.dest_start : step.dest_end])
    return hunks


def _told(here: list[str], there: list[str]) -> str:
    if not there:
        return f"{_quoted(here)} is written and not registered"
    if not here:
        return f"{_quoted(there)} is registered and not written"
    return f"{_quoted(here)} where {_quoted(there)} is registered"


def _quoted(words: list[str]) -> str:
    shown = " ".join(words if len(words) <= 12 else [*words[:12], "…"])
    return f"“{shown if len(shown) <= 200 else shown[:199] + '…'}”"
