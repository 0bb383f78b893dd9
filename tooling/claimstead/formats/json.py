"""The report for programs: one JSON object, ``format_version`` 1.

Its keys are its own: ``summary`` (counts), ``findings`` and ``waived`` (each with code,
name, severity, path, line, column, field, subject, message, found, remedy, and
``waiver`` or ``fix`` where there is one), ``unchecked`` (sentences), ``rules`` (codes).
A key may be added within a version; none changes its meaning.
"""

import json
from typing import Any

from claimstead.model.finding import Finding, Report, Severity

FORMAT_VERSION = 1


def render(report: Report, colour: bool = False) -> str:
    """The report as indented JSON; ``colour`` has no meaning here."""
    counts = report.counts
    shown = {
        "format_version": FORMAT_VERSION,
        "summary": {
            "checked": {
                "claims": counts.claims,
                "references": counts.references,
                "articles": counts.articles,
                "pages": counts.pages,
            },
            "could_not_check": counts.could_not_check,
            "waived": counts.waived,
            **{severity.value: len(report.of_severity(severity)) for severity in Severity},
        },
        "findings": [_finding(finding) for finding in report.findings],
        "waived": [_finding(finding) for finding in report.waived],
        "unchecked": list(report.unchecked),
        "rules": list(report.rules),
    }
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "path": finding.location.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "field": finding.field,
        "subject": finding.subject,
        "message": finding.message,
        "found": finding.found,
        "remedy": finding.remedy,
    }
    if finding.fix:
        shown["fix"] = {"field": finding.fix.field, "replacement": finding.fix.replacement}
    if finding.waiver:
        waiver = finding.waiver
        shown["waiver"] = {"reason": waiver.reason, "by": waiver.by, "until": waiver.until.isoformat()}
    return shown
