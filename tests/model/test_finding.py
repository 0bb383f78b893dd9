"""A report gives its findings by severity, in their order."""

from claimstead.model.finding import Counts, Finding, Location, Report, Severity


def finding(line: int, severity: Severity) -> Finding:
    place = Location("claims/sample/one.yaml", line)
    return Finding(code="EVI201", name="no-evidence", severity=severity, location=place, field="", message="So.")


def test_findings_of_a_severity_keep_their_order() -> None:
    findings = (finding(1, Severity.NOTE), finding(2, Severity.ERROR), finding(3, Severity.NOTE))
    report = Report(findings=findings, waived=(finding(4, Severity.NOTE),), counts=Counts(), rules=("EVI201",))
    assert [one.location.line for one in report.of_severity(Severity.NOTE)] == [1, 3]
    assert report.of_severity(Severity.INCOMPLETE) == ()
