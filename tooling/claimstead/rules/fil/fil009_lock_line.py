"""FIL009: a line of references.lock that can't be read."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, FileProblemRule


class LockLine(FileProblemRule):
    """A line of references.lock can't be read, so what it held is not known.

    What it checks:
        Every line of references.lock is one whole JSON record of one DOI, in the
        lock's format, and no DOI has two.

    Why it matters:
        The lock is how a check knows what the registries answered. A lost line
        could hide a retraction.

    Example:
        A line cut in half when two branches were merged by hand.

    How to fix it:
        Restore the line from git, or ask the registry again with ``claimstead sync``.
    """

    code = "FIL009"
    name = "lock-line"
    severity = Severity.ERROR
    kind = "lock-line"
    remedy = "Restore the line from git, or ask the registry again with `claimstead sync`."
    good = (
        Example(
            lock='{"state":"missing","doi":"10.5555/made-up","asked":"2026-11-01","registry":"crossref","via":"api"}\n\n',
            why="a whole line, and an empty one at the end",
        ),
    )
    bad = (
        Example(lock='{"state":"missing","doi":"10.5555/made-up","asked":"2026-\n', why="a line cut in half"),
        Example(lock='{"state":"gone","doi":"10.5555/made-up"}\n', why="a state that the lock does not have"),
    )
