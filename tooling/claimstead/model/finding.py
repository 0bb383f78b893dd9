"""What a check says: a Problem a rule sees, the Finding the engine makes of it, the Report of a run."""

import dataclasses
import enum
from typing import Generic, Literal, Protocol, TypeVar

from msgspec import Struct

from claimstead.model.waiver import Waiver


class Severity(enum.Enum):
    """How much a finding weighs; ``INCOMPLETE`` says that something could not be checked at all."""

    ERROR = "error"
    INCOMPLETE = "incomplete"
    WARNING = "warning"
    NOTE = "note"


class Location(Struct, frozen=True):
    """A place in a file: ``path`` relative to the root, ``line`` and ``column`` from 1, and the line's own text."""

    path: str
    line: int = 1
    column: int = 1
    excerpt: str = ""


class Fix(Struct, frozen=True):
    """A change a program can make: at ``field``, put ``replacement``, a plain text. ``description`` says so in words.

    ``field`` is empty where ``replacement`` is the whole file, and ``path`` where it is
    the file's new path. Authors are a list as BibTeX writes it.
    """

    field: str
    replacement: str
    description: str


class Problem(Struct, frozen=True, kw_only=True):
    """What a rule or a reader sees: which field, what is wrong, what stands there instead, what to do.

    ``field`` is a path such as ``evidence[0].doi``; the engine turns it into a line.
    ``location`` is set only where the place is not a field of the thing being
    checked: by readers (a broken file has no fields) and by rules over several files.
    """

    message: str
    field: str = ""
    found: str = ""
    remedy: str = ""
    fix: Fix | None = None
    location: Location | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """A problem with its rule, severity and place; ``subject`` is the id of the claim, reference, article or page."""

    code: str
    name: str
    severity: Severity
    location: Location
    field: str
    message: str
    found: str = ""
    remedy: str = ""
    fix: Fix | None = None
    subject: str = ""
    waiver: Waiver | None = None


class Outcome(Struct, frozen=True):
    """What the rules that ran before gave, for the few that judge that: rules with ``last`` set."""

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    codes: frozenset[str]


class Counts(Struct, frozen=True, kw_only=True):
    """How much a run looked at, could not look at, and let pass on a waiver."""

    claims: int = 0
    references: int = 0
    articles: int = 0
    pages: int = 0
    could_not_check: int = 0
    waived: int = 0


class Report(Struct, frozen=True, kw_only=True):
    """What one run found, in the order of files and lines; waived findings are listed apart.

    ``rules`` are the codes that ran; ``unchecked`` says in sentences what the run did not look at.
    """

    findings: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    counts: Counts
    rules: tuple[str, ...]
    unchecked: tuple[str, ...] = ()

    def of_severity(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings of one severity, in order."""
        return tuple(finding for finding in self.findings if finding.severity is severity)


V_co = TypeVar("V_co", covariant=True)


class Document(Protocol, Generic[V_co]):
    """Something under check that knows the way back to its lines."""

    @property
    def path(self) -> str:
        """The file, relative to the root, with forward slashes."""

    @property
    def value(self) -> V_co:
        """What was read from it."""

    @property
    def subject(self) -> str:
        """The id by which people know it."""

    def locate(self, field: str) -> Location:
        """The place of a field, or of the nearest field above it that exists."""


FileProblemKind = Literal["unreadable", "schema", "broken-entry", "duplicate-key", "lock-line"]


class FileProblem(Struct, frozen=True):
    """What a reader could not take in; ``problem.location`` is always set. The FIL rules report these by kind."""

    kind: FileProblemKind
    problem: Problem


T = TypeVar("T")


@dataclasses.dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a reader got out of a file or folder, and what it could not take in."""

    value: T
    problems: tuple[FileProblem, ...] = ()
