"""Findings with fixes, and dossiers of a sound project with other files, for tests of fixing."""

from pathlib import Path

from claimstead.dossier import Dossier
from claimstead.model.finding import Finding, Fix, Location, Severity
from claimstead.rule import Example
from tests.sound_project import read_project, write_project

BIB = "@article{one,\n  title = {One},\n  year = 2011,\n}\n\n@article{two,\n  title = {Two},\n}\n"


def dossier_of(root: Path, references: str = BIB, claim: str = "") -> Dossier:
    """The sound project with another bibliography, read."""
    write_project(root, Example(references=references, claim=claim))
    return read_project(root)


def proposing(code: str, location: Location, field: str, replacement: str, subject: str = "") -> Finding:
    """A finding whose fix puts ``replacement`` at ``field``."""
    fix = Fix(field=field, replacement=replacement, description=f"write {replacement}")
    severity = Severity.WARNING
    return Finding(
        code=code, name="n", severity=severity, location=location, field=field, message="m", fix=fix, subject=subject
    )


def about(dossier: Dossier, key: str, field: str, replacement: str, code: str = "REF106") -> Finding:
    """A finding about a field of the first entry with that key."""
    location = dossier.references[key].locate(field)
    return proposing(code, location, field, replacement, key)
