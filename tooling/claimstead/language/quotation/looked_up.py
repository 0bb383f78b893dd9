"""What references.lock tells of a passage, so that rules and pages need no text of the work."""

import datetime
from typing import Literal

from msgspec import Struct

from claimstead.language.quotation.passages import passage_digest
from claimstead.model.evidence import Evidence
from claimstead.model.record import Found, PassageCheck

PassageState = Literal["exact", "ambiguous", "absent", "undecided", "not-looked-up", "no-text"]


class LookedUp(Struct, frozen=True):
    """How a passage stands in the stored texts of its work, and the day of the look that says so.

    ``undecided``: the texts that were looked at lack it, and the part of the work that
    nobody stored may have it. ``not-looked-up``: there is a text in which this very
    passage was never looked for. ``no-text``: there is none to look in. ``texts`` are the
    digests of the texts in which that was seen.
    """

    state: PassageState
    checked: datetime.date | None = None
    texts: tuple[str, ...] = ()


def looked_up(evidence: Evidence, found: Found | None) -> LookedUp | None:
    """How the passage of ``evidence`` stands in the texts of the work it cites; None where it names no passage.

    Where several texts of a work are known, it is enough that one of them has the passage.
    """
    if evidence.passage is None:
        return None
    if found is None or not found.texts:
        return LookedUp("no-text")
    digest = passage_digest(evidence.passage)
    by_text = {check.text: check for check in found.passages if check.passage == digest}
    checks = [by_text[text.digest] for text in found.texts if text.digest in by_text]
    outcomes: tuple[PassageState, ...] = ("exact", "ambiguous")
    for outcome in outcomes:
        saying = [check for check in checks if check.outcome == outcome]
        if saying:
            return _seen(outcome, saying)
    if any(text.digest not in by_text for text in found.texts):
        return LookedUp("not-looked-up")
    lacking = {text.kind for text in found.texts if by_text[text.digest].outcome == "absent"}
    all_whole = all(check.outcome == "absent" for check in checks)
    # a whole article has all that the work says; an abstract only what was read in the abstract
    decided = "full-text" in lacking or (all_whole and evidence.access != "full-text")
    return _seen("absent" if decided else "undecided", checks)


def _seen(state: PassageState, checks: list[PassageCheck]) -> LookedUp:
    return LookedUp(state, max(check.checked for check in checks), tuple(check.text for check in checks))
