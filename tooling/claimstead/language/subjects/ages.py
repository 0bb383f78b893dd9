"""Ages in figures: from, up to, between, and exactly; a length of time is no age.

The groups are those of ICH E11(R1), Clinical investigation of medicinal products in
the pediatric population (2017), section 2.5: infants and toddlers under 2 years,
children from 2 to 11, adolescents from 12 to 17; older adults are those from 65 (ICH E7).
"""

import math
import re

from msgspec import Struct

from claimstead.language.span import Span
from claimstead.language.subjects.level import level

NEVER = math.inf
# The groups by name, each from the first age to the second, in years, the second not included.
GROUPS: dict[str, tuple[float, float]] = {
    "infants": (0, 2),
    "children": (2, 12),
    "adolescents": (12, 18),
    "adults": (18, 65),
    "older-adults": (65, NEVER),
}
_IN_YEARS = {"d": 1 / 365, "w": 1 / 52, "m": 1 / 12, "y": 1.0}
_WHO = r"\b(?:people|those|patients|adults|women|men|children|persons|anyone|everyone|participants|kids|infants)"
_OVER = r"(?:over|above|older than|at least|≥|>=|>|from)"
_UNDER = r"(?:under|below|younger than|less than|up to|≤|<=|<)"


def _form(pattern: str) -> re.Pattern[str]:
    """A way of giving ages: LOW, HIGH and AT are an age, UNIT is the unit of the last, LOW_UNIT that of LOW."""
    unit = r"(?:years?|yrs?|y|months?|weeks?|days?)\b"
    pattern = pattern.replace("LOW_UNIT", rf"(?:[ -]?(?P<low_unit>{unit}))?").replace("UNIT", rf"(?P<unit>{unit})")
    for name in ("LOW", "HIGH", "AT"):
        pattern = pattern.replace(name, rf"(?P<{name.lower()}>(?<!\d)\d{{1,3}}(?:\.\d)?(?![.,]?\d))")
    return re.compile(pattern, re.IGNORECASE)


_OR_MORE, _OR_LESS = r" (?:or|and) (?:older|over|above)\b", r" (?:or|and) (?:younger|under)\b"
_TO = r"(?: ?[-–] ?| to (?:(?:under|below|less than|<) ?)?| and )"
_NO_COUNT = r"(?! ?%)(?: (?P<unit>years?)\b| ?(?=$|[.,;)]| (?:had|were|was|who|with|may|only)\b))"
# One of these is in every text that gives an age; most texts have none, and are not read further.
_CUE = re.compile(
    r"\b(?:aged?|ages|olds?|older|younger|(?:birth|infancy|childhood) to)\b|\b(?:or|and) (?:over|above|under)\b"
    rf"|{_WHO} (?:{_OVER}|{_UNDER}|between) ?\d",
    re.IGNORECASE,
)
# What is an age by one form is not read again by a later one.
_FORMS = (
    _form(rf"\b(?:aged?|ages|age range)(?: of| from| between)?:? LOWLOW_UNIT{_TO}HIGH(?:[ -]?UNIT)?"),
    _form(rf"{_WHO} (?:between|from) LOWLOW_UNIT{_TO}HIGH{_NO_COUNT}"),
    _form(rf"LOWLOW_UNIT{_TO}HIGH[ -]UNIT(?: of age|[ -]olds?\b)"),
    _form(r"\b(?:birth|infancy|childhood) to (?:the )?(?:age of )?HIGH(?:[ -]UNIT)?"),
    _form(r"\b(?:by|before|until|till|up to|to) (?:the )?age (?:of )?HIGH(?: UNIT)?"),
    _form(r"LOW(?:[ -]?UNIT)?(?: of age| old)? (?:or|and) older\b"),
    _form(r"HIGH(?:[ -]?UNIT)?(?: of age| old)? (?:or|and) younger\b"),
    _form(rf"\b(?:aged?|ages) LOW(?:[ -]?UNIT)?{_OR_MORE}"),
    _form(rf"LOW[ -]?UNIT(?: of age| old)?{_OR_MORE}"),
    _form(rf"\b(?:aged?|ages) HIGH(?:[ -]?UNIT)?{_OR_LESS}"),
    _form(rf"\b(?:ages?|aged) {_OVER} ?LOW(?:[ -]?UNIT)?"),
    _form(rf"\b(?:ages?|aged) {_UNDER} ?HIGH(?:[ -]?UNIT)?"),
    _form(r"\bat least LOW UNIT(?: old| of age)"),
    _form(r"\bfrom the age of LOW(?: UNIT)?"),
    _form(r"\bfrom LOW UNIT of age"),
    _form(r"\bolder than LOW(?: UNIT)?"),
    _form(r"\byounger than HIGH(?: UNIT)?"),
    _form(rf"{_WHO} {_OVER} ?LOW{_NO_COUNT}"),
    _form(rf"{_WHO} {_UNDER} ?HIGH{_NO_COUNT}"),
    _form(r"\b(?:aged|(?<!gestational )(?:age of|age (?:was|is|of)|at age)) AT(?: UNIT)?"),
    _form(rf"{_OVER} ?LOW[ -]UNIT(?: of age|[ -]olds?\b)"),
    _form(rf"{_UNDER} ?HIGH[ -]UNIT(?: of age|[ -]olds?\b)"),
    _form(r"AT[ -]UNIT(?: of age|[ -]olds?\b)"),
)


class Ages(Struct, frozen=True):
    """The ages from ``low`` up to ``high`` in years, as ``span`` gives them."""

    low: float
    high: float
    span: Span

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that the ages overlap, by name."""
        return tuple(name for name, (low, high) in GROUPS.items() if self.low < high and low < self.high)


def read_ages(text: str) -> tuple[Ages, ...]:
    """All ages that a text gives in figures, in its order."""
    levelled = level(text)
    if not _CUE.search(levelled):
        return ()
    taken = bytearray(len(text))
    found = []
    for form in _FORMS:
        for match in form.finditer(levelled):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(_ages(match, Span(start, end, text[start:end])))
    return tuple(sorted(found, key=lambda one: one.span.start))


def _ages(match: re.Match[str], span: Span) -> Ages:
    given = match.groupdict()
    unit = _IN_YEARS[(given.get("unit") or "y")[0].lower()]
    low_unit = given.get("low_unit")
    if given.get("at"):
        at = float(given["at"])
        return Ages(at * unit, (at + 1) * unit, span)
    low = float(given.get("low") or 0) * (_IN_YEARS[low_unit[0].lower()] if low_unit else unit)
    high = float(given["high"]) * unit if given.get("high") else NEVER
    return Ages(low, max(low, high), span)
