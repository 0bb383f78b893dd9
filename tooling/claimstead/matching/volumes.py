"""Volumes and issues: double issues, parts and supplements read; labels, months and dashes forgiven, digits never.

PubMed writes ``5 Pt 1``, ``3 Suppl 1`` and ``2 Spec No``
(https://www.nlm.nih.gov/bsd/mms/medlineelements.html, IP) where publishers deposit
``5``, ``s1`` and ``2``: a part or a supplement that one side leaves out is no fault.
"""

import functools
import re

from msgspec import Struct

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.matching.pagination import tidy

_SPECIAL = re.compile(r"\bspec(?:ial)?\b\.?\s*(?:(?:no|issue|iss|number)\b\.?)?")
_SUPPLEMENT = re.compile(r"(?<![^\W\d])s(?:up(?:pl?(?:ements?)?)?)?\.?[\s:]*(\d{1,4}|[a-z]|)(?![^\W_])")
_PART = re.compile(r"(?<![^\W\d])(?:part|pt)\b\.?\s*(\d{1,3}|[a-z]{1,4})\b")
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER = re.compile(r"\s*#?\s*(\d{1,9})(?:st|nd|rd|th)?([a-z]?)(?:\s*(?:[-/,&]|and)\s*(\d{1,9}))?(?![^\W_])")


class _Numbered(Struct, frozen=True):
    """What is known of a volume or issue: its first and last number, its part and its supplement."""

    first: str
    last: str
    part: str
    supplement: str


def compare_numbers(written: str, registered: str) -> Comparison:
    """Compares two volumes, or two issues.

    SAME when equal but for labels, dashes and case; COMPATIBLE when a part, a
    supplement or the second number of a double issue stands on one side only. UNKNOWN
    where a side has no number that the other could contradict (``XII``, ``March``).
    """
    if not written or not registered:
        return Comparison(Agreement.UNKNOWN, 0.0)
    if written == registered or tidy(written) == tidy(registered) != "":
        return Comparison(Agreement.SAME, 1.0)
    mine, theirs = _numbered(written), _numbered(registered)
    if any(
        one and other and one != other
        for one, other in ((mine.first, theirs.first), (mine.part, theirs.part), (mine.supplement, theirs.supplement))
    ) or (mine.first and mine.last and theirs.last and mine.last != theirs.last):
        return Comparison(Agreement.DIFFERENT, 0.0, f"{written} is written where {registered} is registered")
    if (mine.first and theirs.first) or (mine.supplement and theirs.supplement):
        return Comparison(Agreement.COMPATIBLE, 0.95)
    return Comparison(Agreement.UNKNOWN, 0.0, "one of the two is no number")


@functools.lru_cache(maxsize=1 << 15)
def _numbered(text: str) -> _Numbered:
    rest = _SPECIAL.sub(" ", tidy(text).replace("_", " "))
    supplement, part = _SUPPLEMENT.search(rest), _PART.search(rest)
    rest = _BRACKETED.sub(" ", _PART.sub(" ", _SUPPLEMENT.sub(" ", rest)))
    number = _NUMBER.match(rest)
    first, letter, last = number.groups(default="") if number else ("", "", "")
    return _Numbered(
        first=first.lstrip("0") or first[:1],
        last=last.lstrip("0"),
        part=part[1] if part else letter,
        supplement=supplement[1].lstrip("0") if supplement else "",
    )
