"""What was fixed and what is left, in sentences."""

from collections.abc import Sequence

from claimstead.fixing.changes import Change
from claimstead.fixing.proposals import Refusal
from claimstead.model.finding import Finding

_SHOWN = 10


def told_change(change: Change, foreseen: bool = False) -> str:
    """What was made in one file; with ``foreseen``, what would be."""
    if change.moved_to:
        return (
            f"{change.path} {'would be' if foreseen else 'was'} renamed to {change.moved_to} ({_listed(change.made)})."
        )
    number = f"{len(change.made):,} {'fix' if len(change.made) == 1 else 'fixes'}"
    return f"{number} {'would be made' if foreseen else 'made'} in {change.path} ({_listed(change.made)})."


def told_refusal(refusal: Refusal) -> str:
    """Which fix could not be made, and why."""
    finding = refusal.finding
    about = f" in {finding.subject}" if finding.subject else ""
    return f"Not fixed: {finding.code}{about} ({finding.location.path}:{finding.location.line}), because {refusal.why}."


def told_rest(findings: Sequence[Finding]) -> str:
    """How many findings are left, with a fix and without."""
    if not findings:
        return "No finding remains."
    with_fix = sum(finding.fix is not None for finding in findings)
    parts = [f"{_findings(len(findings) - with_fix)} with no fix"]
    if with_fix:
        parts.append(f"{with_fix:,} with a fix that was not made")
    verb = "remains" if len(findings) == 1 else "remain"
    return f"{' and '.join(parts)} {verb}."


def _findings(count: int) -> str:
    return f"{count:,} finding" if count == 1 else f"{count:,} findings"


def _listed(findings: Sequence[Finding]) -> str:
    """The codes, and in what each was mended."""
    by_code: dict[str, dict[str, None]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, {}).setdefault(finding.subject)
    return "; ".join(_in(code, [subject for subject in subjects if subject]) for code, subjects in by_code.items())


def _in(code: str, subjects: list[str]) -> str:
    more = f" and {len(subjects) - _SHOWN} more" if len(subjects) > _SHOWN else ""
    return f"{code} in {', '.join(subjects[:_SHOWN])}{more}" if subjects else code
