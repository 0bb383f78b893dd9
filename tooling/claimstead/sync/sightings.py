"""What looking passages up came to, in lines for people. It goes to the terminal only: it quotes works."""

from collections.abc import Iterator, Sequence

from claimstead.language.quotation.looked_up import PassageState
from claimstead.sync.verifying import Verified

_WHY: dict[PassageState, str] = {
    "no-text": "no text of the work is stored",
    "undecided": "not in the part of the work that is stored",
}
_NOT_HERE = "the text is not on this machine"
MOST_WORDS = 12
"""Of the words by which a passage differs from the nearest place, this many are named."""


def verified_lines(verified: Sequence[Verified]) -> Iterator[str]:
    """Yields what an editor has to look at, what could not be checked, and a line that counts, if there is any."""
    if not verified:
        return
    decided = [one for one in verified if not _why_not(one)]
    for one in decided:
        if one.state.state != "exact":
            yield from _passage_lines(one)
    unsure = [one for one in verified if _why_not(one)]
    if unsure:
        yield "Passages that could not be checked:"
        for why in dict.fromkeys(map(_why_not, unsure)):
            works = [one.key for one in unsure if _why_not(one) == why]
            yield f"  {len(works):,} × {why}: {', '.join(dict.fromkeys(works))}"
    states = [one.state.state for one in decided]
    counts = ", ".join(f"{states.count(state):,} {state}" for state in ("exact", "ambiguous", "absent"))
    yield f"Passages: {len(verified):,}: {counts}, {len(unsure):,} could not be checked."


def _why_not(one: Verified) -> str:
    """Why nothing can be said of the passage; empty where it was looked up."""
    if one.state.state in _WHY:
        return _WHY[one.state.state]
    if one.here:
        return ""
    recorded = f", and what was recorded on {one.state.checked} stands" if one.state.checked else ""
    return f"{_NOT_HERE}{recorded}"


def _passage_lines(one: Verified) -> Iterator[str]:
    """Yields where the passage is declared, and what stands in the text instead."""
    field = f"evidence[{one.index}].passage"
    place = one.claim_file.locate(field)
    yield f"{place.path}:{place.line}: {field} of `{one.key}` is {one.state.state}."
    sighting = one.sighting
    if sighting is None:
        return
    if sighting.outcome == "ambiguous":
        yield f"    It stands {sighting.count:,} times in the text. Give more words, so that one place is meant."
        return
    if not sighting.nearest:
        yield "    Nothing like it stands in the text. See whether work and text are the ones that were meant."
        return
    yield f"    The nearest place reads: “{sighting.nearest}”"
    yield f"    It differs in: {'; '.join(sighting.differing[:MOST_WORDS])}"
    yield "    Copy the passage from the text word for word, or cite the work that says it."
