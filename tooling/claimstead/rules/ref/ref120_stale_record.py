"""REF120: a record that was asked for long ago."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Found, Missing
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_LINE = '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","registry":"crossref","via":"api","work":{},'


class StaleRecordOptions(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """``stale_after``: the age in days beyond which a record is called stale."""

    stale_after: Annotated[int, Meta(ge=1, le=36_500)] = 365


class StaleRecord(ReferenceRule):
    """What the registries say about a reference was asked long ago.

    What it checks:
        The date on which a reference's record in references.lock was asked for. It may be
        at most ``stale-after`` days ago (365 unless set in pyproject.toml under
        ``[tool.claimstead.options.REF120]``). Records of works and records that a DOI
        is missing grow stale alike.

    Why it matters:
        Works are corrected and retracted years after they appeared. An old record
        can't tell.

    Example:
        ``"asked":"2024-01-15"`` on a record that is checked in November 2026.

    How to fix it:
        Run ``claimstead sync --stale 365``.
    """

    code = "REF120"
    name = "stale-record"
    severity = Severity.NOTE
    Options = StaleRecordOptions
    good = (Example(lock=_LINE + '"asked":"2025-11-20"}\n', why="365 days old, which is the limit"),)
    bad = (Example(lock=_LINE + '"asked":"2025-11-19"}\n', field="doi", why="366 days old"),)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where the record is older than allowed."""
        record = dossier.record_of(value)
        if not isinstance(record, Found | Missing):
            return
        days = (dossier.today - record.asked).days
        if days > self.options.stale_after:
            yield Problem(
                field=value.identifier_field,
                message=f"What the registries say about {record.identifier} was asked {days} days ago.",
                found=f"Asked on {record.asked}; allowed are {self.options.stale_after} days.",
                remedy=f"Run `claimstead sync --stale {self.options.stale_after}`.",
            )
