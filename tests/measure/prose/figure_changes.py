"""Changes of a figure that make a faithful sentence false."""

import re
from collections.abc import Callable, Iterator
from random import Random

Change = tuple[str, str, Callable[[re.Match[str], Random], str]]
"""The name of a change, what it is made to, and what that becomes."""

_NUMBER = r"(?<![\w.,·/-])(\d{1,5}(?:[.·]\d+)?)"
_UNIT = (
    r"(?: ?%| ?(?:mg|kg|g|ml|mL|mm ?Hg|mmol/[lL]|cm|mm|µM|μM|nM)\b|[ -](?:weeks?|days?|months?|years?|hours?|h|min)\b)"
)
_NO_LEVEL = r"(?! ?%[ -](?:CI|[Cc]onfidence|[Cc]redible|[Uu]ncertainty|[Pp]rediction))"
_FIGURE = rf"{_NUMBER}{_NO_LEVEL}(?={_UNIT})"
_OTHER_UNIT = {"mg": "g", "g": "mg", "kg": "g", "week": "month", "day": "week", "month": "year", "year": "month",
               "hour": "day", "ml": "L", "mL": "L", "cm": "mm", "mm": "cm", "nM": "mM"}  # fmt: skip
_OTHER_WAY = {
    "higher": "lower", "lower": "higher", "increase": "decrease", "decrease": "increase", "increased": "decreased",
    "decreased": "increased", "reduction": "increase", "reduced": "increased", "greater": "smaller", "more": "fewer",
    "fewer": "more", "rise": "fall", "rose": "fell", "fell": "rose",
}  # fmt: skip
_OTHER_BOUND = {
    "<": ">", ">": "<", "≤": "≥", "≥": "≤", "more than": "less than", "less than": "more than", "at least": "at most",
    "over": "under", "greater than": "less than", "up to": "at least",
}  # fmt: skip
_WAYS = "|".join(_OTHER_WAY)


def _digit(number: str, random: Random) -> str:
    """A number with one of its digits changed; the first only to another that is not 0."""
    places = [place for place, character in enumerate(number) if character.isdigit()]
    place = random.choice(places)
    kept = {number[place], "0"} if place == 0 else {number[place]}
    return number[:place] + random.choice(sorted(set("0123456789") - kept)) + number[place + 1 :]


def _shifted(number: str, random: Random) -> str:
    """A number with its decimal point a place further on."""
    value = float(number.replace("·", "."))
    return f"{value * random.choice([10, 0.1]):.6g}"


CHANGES: tuple[Change, ...] = (
    ("digit", _FIGURE, lambda found, random: _digit(found[0], random)),
    ("decimal shift", _FIGURE, lambda found, random: _shifted(found[0], random)),
    ("digit of an estimate", r"(?<=(?:OR|RR|HR)[ ,=:])\d+[.·]\d+|(?<=(?:OR|RR|HR), )\d+[.·]\d+|(?<=ratio )\d+[.·]\d+",
     lambda found, random: _digit(found[0], random)),
    ("digit of an interval", r"(?<=CI[ ,:])[ ]?\d+[.·]\d+|(?<=interval[ ,:])[ ]?\d+[.·]\d+",
     lambda found, random: " " + _digit(found[0].strip(), random)),
    ("digit of a p-value", r"(?<=[pP][<=>])0?[.·]\d+|(?<=[pP] [<=>] )0?[.·]\d+",
     lambda found, random: found[0][:-1] + _digit(found[0][-1], random)),
    ("digit of a count", r"(?<![\w.,·/-])[1-9]\d{1,3}(?= (?:patients|adults|children|women|men|participants|cases))",
     lambda found, random: _digit(found[0], random)),
    ("unit", r"(?<![\w.,·/-])\d+(?:[.·]\d+)?[ -](?:mg|g|kg|week|day|month|year|hour|ml|mL|cm|mm|nM)(?=s?\b(?!/))",
     lambda found, _: re.sub(r"[A-Za-z]+$", lambda unit: _OTHER_UNIT[unit[0]], found[0])),
    ("operator", rf"(?:[<>≤≥]|more than|less than|at least|over|greater than|up to)(?= ?{_NUMBER})",
     lambda found, _: _OTHER_BOUND[found[0]]),
    ("direction after", rf"(?<=% )(?:{_WAYS})\b|(?<=-fold )(?:{_WAYS})\b", lambda found, _: _OTHER_WAY[found[0]]),
    ("direction before", rf"\b(?:{_WAYS})(?= (?:by|of) (?:about |approximately )?\d+(?:[.·]\d+)?(?:%|-fold))",
     lambda found, _: _OTHER_WAY[found[0]]),
)  # fmt: skip
"""All changes; what they change is found without the reader under measure."""
_SEARCHES = tuple((name, re.compile(pattern), change) for name, pattern, change in CHANGES)


def changed(sentence: str, random: Random) -> Iterator[tuple[str, str]]:
    """The sentence with one figure changed in each way that it allows: the change, and the false sentence."""
    for name, pattern, change in _SEARCHES:
        found = list(pattern.finditer(sentence))
        if found:
            chosen = random.choice(found)
            yield name, sentence[: chosen.start()] + change(chosen, random) + sentence[chosen.end() :]
