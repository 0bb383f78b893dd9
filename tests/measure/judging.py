"""Judges bibliographies as they would be at home: in a file beside a lock, read by our readers, checked by rules."""

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from claimstead.check import all_rules, check
from claimstead.config import read_config
from claimstead.dossier import read_dossier
from claimstead.model.finding import Finding, Severity
from claimstead.model.record import Record
from claimstead.reading.lock import Lock, lock_text
from tests.measure.registered import ASKED

# The rules that judge a reference by its record; the others speak of its form, of retractions, of duplicates.
JUDGING = frozenset({f"REF{number}" for number in range(102, 109)})
GRAVE = (Severity.ERROR, Severity.WARNING)


class Verdict(Struct, frozen=True):
    """What was said of one reference: the codes at error or warning, whether one was an error, and the findings."""

    codes: frozenset[str] = frozenset()
    error: bool = False
    findings: tuple[Finding, ...] = ()


def judge(entries: Mapping[str, str], records: Iterable[Record]) -> dict[str, Verdict]:
    """Checks BibTeX entries, given by citation key, against the records; a verdict for each key."""
    lock = Lock()
    for record in records:
        lock.put(record)
    with tempfile.TemporaryDirectory(prefix="claimstead-measure-") as folder:
        root = Path(folder)
        (root / "pyproject.toml").write_text("[tool.claimstead]\n", encoding="utf-8")
        (root / "references.bib").write_text("\n".join(entries.values()), encoding="utf-8")
        (root / "references.lock").write_bytes(lock_text(lock))
        dossier = read_dossier(root, read_config(root), ASKED, cached=False)
    lost = entries.keys() - dossier.references.keys()
    if lost or len(dossier.records) != len(lock.records):
        raise RuntimeError(f"{len(lost)} entries were not read, so nothing is measured: {sorted(lost)[:5]}")
    report = check(dossier, [rule() for rule in all_rules() if rule.code in JUDGING])
    said: dict[str, list[Finding]] = {key: [] for key in entries}
    for finding in report.findings:
        if finding.severity in GRAVE and finding.subject in said:
            said[finding.subject].append(finding)
    return {key: _verdict(findings) for key, findings in said.items()}


def _verdict(findings: list[Finding]) -> Verdict:
    error = any(finding.severity is Severity.ERROR for finding in findings)
    return Verdict(frozenset(finding.code for finding in findings), error, tuple(findings))
