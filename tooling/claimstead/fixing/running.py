"""Fixes in passes: what was mended is judged again, until no fix is left that was not tried."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from claimstead.check import check
from claimstead.dossier import Dossier
from claimstead.fixing.changes import Change, carry_out
from claimstead.fixing.planning import plan_pass
from claimstead.fixing.proposals import Attempt, Refusal
from claimstead.model.finding import Finding, Report
from claimstead.reading.answer_cache import AnswerCache
from claimstead.rule import Rule


class Selection(Struct, frozen=True):
    """Which fixes are asked for: by ``codes``, and where ``paths`` or ``subjects`` are named, only those about them.

    ``paths`` are files and folders relative to the root, ``subjects`` citation keys and ids.
    """

    codes: frozenset[str]
    paths: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()

    def concerns(self, finding: Finding) -> bool:
        """Whether a finding is about what was named, whatever its code."""
        path = finding.location.path
        inside = path in self.paths or any(path.startswith(f"{folder}/") for folder in self.paths)
        return not (self.paths or self.subjects) or inside or finding.subject in self.subjects

    def asks_for(self, finding: Finding) -> bool:
        """Whether the fix of a finding is asked for."""
        return finding.code in self.codes and self.concerns(finding)


class Outcome(Struct, frozen=True, kw_only=True):
    """What a run came to: the fixes that could not be made, and the report of the last check."""

    refused: tuple[Refusal, ...]
    report: Report


def run(
    read: Callable[[], Dossier],
    rules: Sequence[Rule[Any]],
    wanted: Selection,
    tell: Callable[[Change], None],
    kept: AnswerCache | None = None,
) -> Outcome:
    """Makes the fixes pass by pass; ``tell`` hears of every change after it was made.

    ``kept`` holds what rules that read prose answered before, as `check` has it.
    A rule's fix of one field is tried once, so the run ends even where two rules never agree.

    Raises:
        WriteError: a file was changed meanwhile or can't be written; what ``tell`` heard of stays made.
    """
    tried: set[Attempt] = set()
    refused: dict[tuple[str, str, str], Refusal] = {}
    while True:
        dossier = read()
        report = check(dossier, rules, kept)
        planned = plan_pass(dossier, report, wanted.asks_for, tried)
        tried |= planned.tried
        for change in planned.changes:
            carry_out(dossier.root, change)
            tell(change)
        for refusal in planned.refused:
            finding = refusal.finding
            refused[finding.code, finding.subject, finding.field] = refusal
        if not planned.changes and not planned.waiting:
            return Outcome(refused=tuple(refused.values()), report=report)
