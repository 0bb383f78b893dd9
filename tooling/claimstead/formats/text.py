"""The report for people: grouped by file, each finding with its line, a caret, and what to do; the summary last."""

import itertools
import unicodedata
from collections.abc import Iterator

from claimstead.model.finding import Finding, Location, Report, Severity

WIDTH = 100
_COLOURS = {
    Severity.ERROR: "31;1",
    Severity.INCOMPLETE: "35;1",
    Severity.WARNING: "33;1",
    Severity.NOTE: "36",
}


def render(report: Report, colour: bool = False) -> str:
    """The report as text; with ``colour``, severities and carets in ANSI colours."""
    lines: list[str] = []
    for path, findings in itertools.groupby(report.findings, key=lambda finding: finding.location.path):
        lines.append(_paint(printable(path), "1;4", colour))
        for finding in findings:
            lines += _finding_lines(finding, colour)
        lines.append("")
    lines += [f"Not checked: {printable(sentence)}" for sentence in report.unchecked]
    lines.append(summary(report))
    return "\n".join(lines) + "\n"


def summary(report: Report) -> str:
    """What was checked, could not be checked, was waived and was found, in one line."""
    counts = report.counts
    checked = ", ".join(
        (
            _number(counts.claims, "claim"),
            _number(counts.references, "reference"),
            _number(counts.articles, "article"),
            _number(counts.pages, "page"),
        )
    )
    found = ", ".join(
        _number(len(report.of_severity(severity)), severity.value)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    )
    return (
        f"Checked {checked} with {_number(len(report.rules), 'rule')}: {found}. "
        f"Could not check: {counts.could_not_check}. Waived: {counts.waived}."
    )


def printable(text: str) -> str:
    """The text with control and direction-changing characters made visible, so that content can't steer a terminal."""
    if text.isprintable():
        return text
    return "".join(
        character
        if character.isprintable() or character == " "
        else f"\\u{ord(character):04x}"
        if unicodedata.category(character) != "Zs"
        else " "
        for character in text.replace("\n", " ").replace("\t", "    ")
    )


def _finding_lines(finding: Finding, colour: bool) -> Iterator[str]:
    place = finding.location
    head = f"{printable(place.path)}:{place.line}:{place.column}"
    label = _paint(f"{finding.severity.value} {finding.code}", _COLOURS[finding.severity], colour)
    if finding.severity is Severity.NOTE:
        yield f"  {head}: {label} {printable(finding.message)}"
        return
    yield ""
    yield f"  {head}: {label} {printable(finding.message)}"
    yield from _excerpt(place, colour)
    if finding.found:
        yield f"      found: {printable(finding.found)}"
    if finding.remedy:
        yield f"      to do: {printable(finding.remedy)}"


def _excerpt(place: Location, colour: bool) -> Iterator[str]:
    if not place.excerpt.strip():
        return
    number = str(place.line)
    before = printable(place.excerpt[: place.column - 1])
    after = printable(place.excerpt[place.column - 1 :])
    if len(before) > WIDTH - 30:
        before = "…" + before[-(WIDTH - 31) :]
    shown = before + after
    if len(shown) > WIDTH:
        shown = shown[: WIDTH - 1] + "…"
    yield f"      {number} | {shown}"
    yield f"      {' ' * len(number)} | {' ' * len(before)}{_paint('^', '31;1', colour)}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
