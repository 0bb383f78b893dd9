"""FIL002: a file that does not fit the format."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, FileProblemRule


class Schema(FileProblemRule):
    """A claim, an article, ``people.yaml`` or the head of a page does not fit the format.

    What it checks:
        The file must be strict YAML with the fields, kinds of value and choices of
        the format: no unknown or doubled key, none missing, sentences numbered
        without a gap, a head on every page, and only citations that are understood.
        All faults of a file are reported at once, each at its place.

    Why it matters:
        A misspelt key is a field that is silently not there: ``verdit: disputed``
        would leave a claim standing.

    Example:
        ``verdict: true``, or ``sorce:`` in place of ``source:``.

    How to fix it:
        Correct the field as the message says. ``claimstead schema`` writes schemas
        by which editors' programs complete fields and mark faults while you type.
    """

    code = "FIL002"
    name = "schema"
    severity = Severity.ERROR
    kind = "schema"
    remedy = "Write the field as the format describes it; `claimstead schema` writes out the whole format."
    good = (
        Example(
            claim="outcome: no\n",
            why="text stays text: `no` is a word here, not a truth value",
        ),
    )
    bad = (
        Example(claim="verdict: true\n", why="a value that is none of the choices"),
        Example(claim="sorce:\n  sentences: [1]\n", why="a misspelt key"),
        Example(claim="id: twice-weekly-cream\nid: twice-weekly-cream\n", why="a key that stands twice"),
        Example(article="references:\n  - {title: A list without marks}\n", why="a field is missing in an article"),
        Example(people="people:\n  reviewer-one: {name: A Reviewer}\n", why="a reviewer without credentials"),
        Example(page="# A page without a head\n", why="a page that does not say what it is"),
    )
