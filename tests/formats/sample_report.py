"""One report with every kind of finding, for the golden files of all formats."""

import datetime

from claimstead.model.finding import Counts, Finding, Fix, Location, Report, Severity
from claimstead.model.waiver import Waiver

CLAIM = "claims/sample/twice-weekly-cream.yaml"


def finding(code: str, severity: Severity, location: Location, message: str, **more: str) -> Finding:
    return Finding(
        code=code,
        name=more.pop("name", "a-name"),
        severity=severity,
        location=location,
        field=more.pop("field", ""),
        message=message,
        subject=more.pop("subject", "twice-weekly-cream"),
        **more,  # type: ignore[arg-type]  # only the text fields are handed on
    )


SAMPLE = Report(
    findings=(
        finding(
            "EVI201",
            Severity.ERROR,
            Location(CLAIM, 11, 10, "verdict: supported"),
            "The verdict is `supported`, but the claim has no evidence.",
            name="no-evidence",
            field="verdict",
            found="`evidence` is empty.",
            remedy="Add the evidence, or set `verdict: unsupported`.",
        ),
        finding(
            "REV601",
            Severity.WARNING,
            Location(CLAIM, 40, 16, "  next-review: 2026-01-01" + " and much more" * 20),
            "The review is overdue.",
            remedy="Review it.",
        ),
        finding(
            "REF121", Severity.NOTE, Location("references.bib", 1, 1, "@article{a,"), "Not confirmed.", subject="a"
        ),
        finding(
            "REF124",
            Severity.INCOMPLETE,
            Location("references.bib", 9, 1, "@article{b\x1b[31m,"),
            "references.lock has no record for it.",
            subject="b",
            remedy="Run `claimstead sync`.",
        ),
    ),
    waived=(
        Finding(
            code="EVI205",
            name="background-only",
            severity=Severity.WARNING,
            location=Location(CLAIM, 23, 5, "  - cites: schmitt2011"),
            field="evidence",
            message="Only background passages support it.",
            remedy="Add a result.",
            fix=Fix("evidence[0].role", "primary-result", "say it is a result"),
            subject="twice-weekly-cream",
            waiver=Waiver(rule="EVI205", reason="asked for", by="editors", until=datetime.date(2027, 2, 1)),
        ),
    ),
    counts=Counts(claims=1, references=2, articles=1, pages=1, could_not_check=1, waived=1),
    rules=("EVI201", "EVI205", "REF121", "REF124", "REV601"),
    unchecked=("The text of 1 article is not at hand.",),
)
