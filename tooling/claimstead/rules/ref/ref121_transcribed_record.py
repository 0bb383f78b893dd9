"""REF121: a record that a person copied, and no registry confirmed."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Found, Missing
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_LINE = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","via":"transcribed",'
    '"seen":["https://doi.org/10.1111/j.1365-2133.2010.10030.x"],"work":{"titles":["Proactive treatment"]}}\n'
)


class TranscribedRecord(ReferenceRule):
    """The record of a work was transcribed by a person and not confirmed by a registry.

    What it checks:
        How a record came into references.lock. ``via: transcribed`` means that
        somebody copied the facts from the pages named in ``seen``.

    Why it matters:
        What a person did not see is not in such a record: an empty field says
        nothing, and a retraction may be missing from it.

    Example:
        ``"via":"transcribed"`` on the line of a DOI.

    How to fix it:
        Run ``claimstead sync`` where the registries can be reached; their answer
        replaces the transcribed record.
    """

    code = "REF121"
    name = "transcribed-record"
    severity = Severity.NOTE
    good = (Example(why="a registry answered"),)
    bad = (Example(lock=_LINE, field="doi", why="copied from a page"),)

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where no registry has confirmed the record."""
        record = dossier.record_of(value)
        if not isinstance(record, Found | Missing) or record.via != "transcribed":
            return
        yield Problem(
            field=value.identifier_field,
            message=f"The record of {record.identifier} was transcribed and not confirmed by a registry.",
            found=f"Seen at {', '.join(record.seen)}." if record.seen else "It is not said where it was seen.",
            remedy="Run `claimstead sync` where the registries can be reached.",
        )

    def unchecked(self, dossier: Dossier) -> str:
        """How many records nobody but a person has vouched for."""
        records = (dossier.record_of(listed.value) for listed in dossier.reference_entries)
        count = sum(record is not None and record.via == "transcribed" for record in records)
        return f"{count} record(s) copied from pages by hand; no registry has confirmed them." if count else ""
