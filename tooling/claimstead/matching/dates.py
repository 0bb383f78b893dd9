"""The written year against every date a registry has."""

import re
from collections.abc import Sequence

from claimstead.matching.comparison import Agreement, Comparison
from claimstead.model.record import RegisteredDate

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.ASCII)
# What readers are shown. The day a DOI was made counts only before these: old volumes got theirs decades later
# (https://www.crossref.org/documentation/retrieve-metadata/, `created`).
_PUBLISHED = frozenset({"issued", "online", "print", "posted"})


def compare_years(written: str, registered: Sequence[RegisteredDate], partial: bool = False) -> Comparison:
    """Compares the years in ``written`` with the year of every registered date; one that agrees is enough.

    ``partial`` says that not all dates of the work were seen: no agreement is UNKNOWN then.
    """
    years = set(_YEAR.findall(written))  # of a double volume, "2020/2021"
    if not years or not registered:
        return Comparison(Agreement.UNKNOWN, 0.0)
    published = {date.date[:4] for date in registered if date.kind in _PUBLISHED}
    other = {date.date[:4] for date in registered} - published
    if years & published:
        return Comparison(Agreement.SAME, 1.0)
    if not published:
        return Comparison(Agreement.SAME if years & other else Agreement.UNKNOWN, float(bool(years & other)))
    if any(year <= max(published) for year in years & other):
        return Comparison(Agreement.SAME, 1.0)
    nearest = min(abs(int(year) - int(one)) for year in years for one in published)
    score = 1 / (1 + nearest)
    if partial:
        return Comparison(Agreement.UNKNOWN, score, "not all dates of the work were seen")
    told = f"{written} is written where {told_dates(registered)} is registered"
    return Comparison(Agreement.DIFFERENT, score, told)


def best_year(registered: Sequence[RegisteredDate]) -> str:
    """The year to cite: of the issue, else of print, else the earliest shown to readers; empty where there is none."""
    for kind in ("issued", "print", "online", "posted"):
        for date in registered:
            if date.kind == kind:
                return date.date[:4]
    return ""


def told_dates(registered: Sequence[RegisteredDate]) -> str:
    """The dates in words: ``2011 (issued), 2010 (online)``."""
    told = dict.fromkeys(f"{date.date[:4]} ({date.kind})" for date in registered if date.kind in _PUBLISHED)
    return ", ".join(told)
