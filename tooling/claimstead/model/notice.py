"""Notices about a work: retractions, corrections and the like, each told apart, and which of them stands."""

import datetime
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from claimstead.model.dates import PartialDate

# https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/ (types of updates;
# a corrigendum is a correction, a new edition a new version) and Retraction Watch's natures of notice
Nature = Literal[
    "retraction",
    "partial-retraction",
    "expression-of-concern",
    "correction",
    "erratum",
    "clarification",
    "addendum",
    "withdrawal",
    "removal",
    "reinstatement",
    "retract-and-replace",
    "new-version",
    "other-update",  # of a type that we have no word for
]
ENDING: frozenset[Nature] = frozenset({"retraction", "withdrawal", "removal"})
AMENDING: frozenset[Nature] = frozenset({"correction", "erratum", "clarification", "addendum", "other-update"})
_NAMES: dict[str, str] = {"retract-and-replace": "retraction and replacement", "other-update": "update of another kind"}
# The natures that decide whether a work counts; where dates don't tell which notice came later, the higher did: only
# what was retracted is replaced, and only what was taken back is reinstated.
_DECIDING: dict[Nature, int] = {**dict.fromkeys(ENDING, 0), "retract-and-replace": 1, "reinstatement": 2}
_EARLIEST, _LATEST = "0000-00-00", "9999-99-99"


class Notice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """A retraction, correction or other notice about a work.

    ``asserted_by`` says who reports it: ``publisher``, ``retraction-watch`` or ``pubmed``.
    ``listed`` is the day of the list it was imported from, where it did not come with the work.
    """

    nature: Nature
    doi: str | None = None
    date: PartialDate | None = None
    asserted_by: str
    listed: datetime.date | None = None

    def __str__(self) -> str:
        """The notice in words: ``expression of concern 10.5555/notice, 2021-03, asserted by publisher``."""
        doi, date = self.doi or "without a DOI", self.date or "date not known"
        return f"{self.name} {doi}, {date}, asserted by {self.asserted_by}"

    @property
    def name(self) -> str:
        """The nature in words: ``expression of concern``."""
        return _NAMES.get(self.nature, self.nature.replace("-", " "))

    def may_follow(self, day: datetime.date) -> bool:
        """Whether the notice came after ``day``, or may have: on it, in its month or year, or nobody knows when."""
        return self.date is None or self.date >= day.isoformat()[: len(self.date)]


def standing(notices: Iterable[Notice], nature: Nature) -> Notice | None:
    """The last notice of this nature, unless a later one undid it; their order says nothing.

    What ends a work is undone when it is reinstated or replaced, and these when it
    is ended (again). A concern and a retraction in part end in any of them. Where
    dates don't tell which came later, the reinstatement did, then the replacement.
    """
    notices = tuple(notices)
    same = [notice for notice in notices if notice.nature == nature]
    deciding = [notice for notice in notices if notice.nature in _DECIDING]
    if nature in _DECIDING:
        rank = _DECIDING[nature]
        others = [_decided(notice) for notice in deciding if _DECIDING[notice.nature] != rank]
        same = [notice for notice in same if _decided(notice) > max(others, default=("", 0))]
    elif nature in ("expression-of-concern", "partial-retraction"):
        ended = max((_padded(notice.date, _LATEST) for notice in deciding), default="")
        same = [notice for notice in same if _padded(notice.date, _EARLIEST) > ended]
    return max(same, key=lambda notice: (notice.date or "", notice.doi or "", str(notice)), default=None)


def _decided(notice: Notice) -> tuple[str, int]:
    """When a notice decided of its work, to sort by: what ends it as early as the date allows, all else as late."""
    rank = _DECIDING[notice.nature]
    return _padded(notice.date, _LATEST if rank else _EARLIEST), rank


def _padded(date: str | None, unknown: str) -> str:
    """A date in full; ``unknown`` stands for what is not known of it."""
    return (date or "") + unknown[len(date or "") :]
