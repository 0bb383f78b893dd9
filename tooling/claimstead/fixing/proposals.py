"""The fixes that a report proposes, and of which field each is, so that no two touch the same one at once."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from claimstead.dossier import Dossier
from claimstead.model.finding import Finding, Fix
from claimstead.reading.bibtex.editing import field_of_reference
from claimstead.reading.splicing import CannotSpliceError

WHOLE_FILE = ""
FILE_NAME = "path"
NO_ENTRY = -1


Target = tuple[str, int, str]
Attempt = tuple[str, Target]


class Proposal(NamedTuple):
    """A finding's fix and where it belongs: in the bibliography, the entry's ``number`` (from 0) and its field."""

    finding: Finding
    fix: Fix
    number: int
    field: str

    @property
    def path(self) -> str:
        """The file it is about."""
        return self.finding.location.path

    @property
    def target(self) -> Target:
        """What it would change; two proposals with one target are not made in one pass."""
        return self.path, self.number, self.field

    @property
    def attempt(self) -> Attempt:
        """The rule and its target: each rule tries to mend a field once a run, so that every run comes to an end."""
        return self.finding.code, self.target


class Refusal(NamedTuple):
    """A fix that can't be made, and why, as the end of a sentence."""

    finding: Finding
    why: str


def proposals(
    dossier: Dossier, findings: Iterable[Finding], wanted: Callable[[Finding], bool]
) -> tuple[list[Proposal], list[Refusal]]:
    """The wanted fixes in the order of their codes and places, and those that no field can take."""
    indices: dict[str, list[int]] = {}
    for index, reference_entry in enumerate(dossier.reference_entries):
        indices.setdefault(reference_entry.subject, []).append(index)
    proposed: list[Proposal] = []
    refused: list[Refusal] = []
    for finding in sorted(findings, key=lambda one: (one.code, one.location.path, one.location.line)):
        if finding.fix is None or not wanted(finding):
            continue
        if finding.location.path != dossier.config.bibliography:
            proposed.append(Proposal(finding, finding.fix, NO_ENTRY, finding.fix.field))
            continue
        try:
            index = _entry_of(finding, dossier, indices.get(finding.subject, []))
            proposed.append(Proposal(finding, finding.fix, index, field_of_reference(finding.fix.field)))
        except CannotSpliceError as error:
            refused.append(Refusal(finding, str(error)))
    return proposed, refused


def _entry_of(finding: Finding, dossier: Dossier, indices: list[int]) -> int:
    """The number of the entry a finding is about, also where its key stands twice."""
    for index in indices:
        if dossier.reference_entries[index].locate(finding.field) == finding.location:
            return index
    if not indices:
        raise CannotSpliceError("the bibliography has no such entry")
    return indices[0]
