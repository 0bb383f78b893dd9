"""FIL006: one citation key, two entries."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, FileProblemRule


class DuplicateKey(FileProblemRule):
    """A key stands twice in the bibliography.

    What it checks:
        Every entry of references.bib has a key of its own.

    Why it matters:
        Of two entries with one key only one can be cited. Which of them a claim
        means, nobody can tell.

    Example:
        Two entries ``@article{schmitt2011, …``.

    How to fix it:
        If both are the same work, keep the fuller one. If not, give one another key
        (a letter behind the year is usual) and correct the claims that mean it.
    """

    code = "FIL006"
    name = "duplicate-key"
    severity = Severity.ERROR
    kind = "duplicate-key"
    remedy = "Keep one of the two, or give one another key and correct the claims that mean it."
    good = (
        Example(
            references="@misc{schmitt2011, title = {First}}\n\n@misc{schmitt2011b, title = {Second}}\n",
            why="a letter behind the year keeps two keys apart",
        ),
    )
    bad = (
        Example(
            references="@misc{schmitt2011, title = {First}}\n\n@misc{schmitt2011, title = {Second}}\n",
            why="the same key twice",
        ),
    )
