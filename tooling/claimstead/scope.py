"""What a run looked at and what it could not check; and a report narrowed to some files and what they rest on."""

import dataclasses
from collections.abc import Iterable
from typing import Any

import msgspec

from claimstead.dossier import Dossier
from claimstead.model.finding import Counts, Document, Finding, Report, Severity
from claimstead.reading.claim_files import ARTICLE_FILE


def count(dossier: Dossier, findings: Iterable[Finding], waived: Iterable[Finding]) -> Counts:
    """Counts a whole run; what could not be checked is counted from the dossier, whichever rules ran."""
    waived = tuple(waived)
    unasked = {finding.subject for finding in (*findings, *waived) if finding.severity is Severity.INCOMPLETE}
    return Counts(
        claims=len(dossier.claim_files),
        references=len(dossier.reference_entries),
        articles=len(dossier.article_files),
        pages=len(dossier.page_files),
        could_not_check=len(dossier.unread_files) + len(unasked | dossier.unasked_keys),
        waived=len(waived),
    )


def restrict(report: Report, dossier: Dossier, paths: frozenset[str]) -> Report:
    """The part of a report that is about ``paths`` (files and folders, relative to the root) and what they rest on.

    A claim rests on the references it cites and on the files they, its article and
    its reviewers stand in: an error there, or what could not be checked there, is
    part of the answer about the claim.
    """
    scope = _Scope.of(dossier, paths)
    findings = tuple(finding for finding in report.findings if scope.holds(finding))
    waived = tuple(finding for finding in report.waived if scope.holds(finding))
    unasked = {finding.subject for finding in (*findings, *waived) if finding.severity is Severity.INCOMPLETE}
    unread = {path for path in dossier.unread_files if scope.inside(path) or path in scope.needed}
    counts = Counts(
        claims=scope.among(dossier.claim_files),
        references=sum(scope.inside(one.path) or one.subject in scope.keys for one in dossier.reference_entries),
        articles=scope.among(dossier.article_files),
        pages=scope.among(dossier.page_files),
        could_not_check=len(unread) + len(unasked | (dossier.unasked_keys & scope.keys)),
        waived=len(waived),
    )
    return msgspec.structs.replace(report, findings=findings, waived=waived, counts=counts, unchecked=())


def looked_at(dossier: Dossier, paths: frozenset[str]) -> bool:
    """Whether any of ``paths`` is, or holds, a file that a check reads."""
    documents = (dossier.claim_files, dossier.article_files, dossier.page_files)
    config = dossier.config
    read = {document.path for group in documents for document in group} | dossier.unread_files
    read |= {config.bibliography, config.lock, *dossier.schema_files}
    read |= {shared.path for shared in dossier.shared_files}
    scope = _Scope(paths, frozenset(), frozenset())
    return any(scope.inside(path) for path in read)


@dataclasses.dataclass(frozen=True, slots=True)
class _Scope:
    """Paths asked about, the keys of the references they rest on, and the files they need."""

    paths: frozenset[str]
    keys: frozenset[str]
    needed: frozenset[str]

    @classmethod
    def of(cls, dossier: Dossier, paths: frozenset[str]) -> "_Scope":
        """What ``paths`` rest on in this dossier."""
        scope = cls(paths, frozenset(), frozenset())
        claim_files = [claim_file for claim_file in dossier.claim_files if scope.inside(claim_file.path)]
        keys = {evidence.cites for claim_file in claim_files for evidence in claim_file.value.evidence}
        if scope.inside(dossier.config.bibliography):
            keys |= set(dossier.references)
        if not claim_files:
            return cls(paths, frozenset(keys), frozenset())
        config = dossier.config
        articles = {f"{claim_file.path.rpartition('/')[0]}/{ARTICLE_FILE}" for claim_file in claim_files}
        shared = {shared_file.path for shared_file in dossier.shared_files}
        return cls(paths, frozenset(keys), frozenset({config.bibliography, config.lock} | articles | shared))

    def inside(self, path: str) -> bool:
        """Whether a file is asked about, by name or by its folder."""
        return path in self.paths or any(path.startswith(f"{folder}/") for folder in self.paths)

    def holds(self, finding: Finding) -> bool:
        """Whether a finding is part of the answer."""
        path = finding.location.path
        return self.inside(path) or finding.subject in self.keys or (path in self.needed and not finding.subject)

    def among(self, documents: Iterable[Document[Any]]) -> int:
        """How many of the documents are asked about."""
        return sum(self.inside(document.path) for document in documents)
