"""FIL005: an entry of the bibliography that can't be read."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, FileProblemRule


class BrokenBibliographyEntry(FileProblemRule):
    """An entry of references.bib can't be read, so the reference is not there.

    What it checks:
        Every entry must be whole BibTeX: a type, a key, fields with their values in
        braces or quotation marks, a comma between them, and an end. One broken entry
        does not lose the others.

    Why it matters:
        Claims that rest on the entry rest on nothing until it can be read.

    Example:
        ``@article{schmitt2011, title = {Efficacy and`` with no closing brace.

    How to fix it:
        Look at the place shown and the line before it: most often a brace or a comma
        is missing.
    """

    code = "FIL005"
    name = "broken-bibliography-entry"
    severity = Severity.ERROR
    kind = "broken-entry"
    remedy = "Look for a missing brace, comma or equals sign here or in the line before."
    good = (
        Example(
            references="% a remark between entries\n@comment{not an entry}\n"
            "@misc{schmitt2011, title = {Efficacy {and} tolerability}}\n",
            why="remarks and nested braces are in order",
        ),
    )
    bad = (
        Example(
            references="@misc{first, title = {Whole}}\n\n@article{schmitt2011,\n  title = {Efficacy and tolerability\n",
            why="an entry without an end",
        ),
        Example(
            references="@misc{schmitt2011, title {Efficacy and tolerability}}\n",
            why="a field without an equals sign",
        ),
    )
