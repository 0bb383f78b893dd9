"""Words and marks around a figure that make a bound or an approximation of it."""

from collections.abc import Sequence

from claimstead.language.quantities.quantity import Bound
from claimstead.language.wordlists import word_set

_ONE_BEFORE = {
    "<": Bound.LESS_THAN, ">": Bound.MORE_THAN, "≤": Bound.AT_MOST, "⩽": Bound.AT_MOST, "≥": Bound.AT_LEAST,
    "⩾": Bound.AT_LEAST,
    **dict.fromkeys(word_set("~ ≈ ∼ ≃ about approximately around roughly nearly almost circa some"), Bound.ABOUT),
    **dict.fromkeys(word_set("over above exceeding exceeded exceeds beyond"), Bound.MORE_THAN),
    **dict.fromkeys(word_set("under below"), Bound.LESS_THAN),
}  # fmt: skip
_TWO_BEFORE = {
    ("<", "="): Bound.AT_MOST, (">", "="): Bound.AT_LEAST, ("at", "least"): Bound.AT_LEAST,
    ("at", "most"): Bound.AT_MOST, ("up", "to"): Bound.AT_MOST, ("minimum", "of"): Bound.AT_LEAST,
    ("maximum", "of"): Bound.AT_MOST, ("not", "exceeding"): Bound.AT_MOST,
    **{(word, "than"): Bound.MORE_THAN for word in word_set("more greater higher larger longer older")},
    **{(word, "than"): Bound.LESS_THAN for word in word_set("less fewer lower smaller shorter younger")},
}  # fmt: skip
_NEGATED = {Bound.MORE_THAN: Bound.AT_MOST, Bound.LESS_THAN: Bound.AT_LEAST}
_AFTER = {
    **{("or", word): Bound.AT_LEAST for word in word_set("more greater older above higher over longer")},
    **{("and", word): Bound.AT_LEAST for word in word_set("older above over up upwards")},
    **{("or", word): Bound.AT_MOST for word in word_set("less fewer younger below lower under shorter")},
    **{("and", word): Bound.AT_MOST for word in word_set("younger under below")},
}
_OPEN_ENDED = "+"


def bound_before(words: Sequence[str], *, is_time: bool = False) -> tuple[Bound, int]:
    """The bound that the last of some words make of the figure behind them, and how many of them do.

    Before times, "over" is no bound: "over 12 weeks" is how long something took.
    """
    pair = tuple(words[-2:])
    if len(pair) == 2 and (bound := _TWO_BEFORE.get((pair[0], pair[1]))):
        if words[-3:-2] and words[-3] in {"no", "not"}:
            return _NEGATED.get(bound, bound), 3
        return bound, 2
    last = words[-1] if words else ""
    if last == "=" or (is_time and last in {"over", "around"}):
        return Bound.EXACT, 0
    found = _ONE_BEFORE.get(last, Bound.EXACT)
    return found, int(found is not Bound.EXACT)


def bound_after(words: Sequence[str]) -> Bound:
    """The bound that the first of some words make of the figure before them."""
    if words[:1] == [_OPEN_ENDED]:
        return Bound.AT_LEAST
    return _AFTER.get((words[0], words[1]), Bound.EXACT) if len(words) >= 2 else Bound.EXACT
