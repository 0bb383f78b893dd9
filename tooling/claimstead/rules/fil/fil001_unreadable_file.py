"""FIL001: a file that can't be read at all."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, FileProblemRule


class UnreadableFile(FileProblemRule):
    """A file of the repository can't be read, so nothing in it was checked.

    What it checks:
        Every claim, article and page, ``people.yaml``, the bibliography and the
        lock must be a regular file of UTF-8 text of a sensible size, in the place
        where the format has it, with permission to read it. Whatever else lies in
        the claims folder is named too, because nobody would notice that it is
        passed over.

    Why it matters:
        What is not read is not checked, and a silent gap looks like a clean result.

    Example:
        ``claims/<article>/notes.txt`` beside the claims, or a claim saved as Latin-1.

    How to fix it:
        Do what the message says: save the file as UTF-8, rename or move it, or give
        yourself the right to read it.
    """

    code = "FIL001"
    name = "unreadable-file"
    severity = Severity.ERROR
    kind = "unreadable"
    remedy = "See that the file is there, is UTF-8 text, and may be read; then run again."
    good = (
        Example(
            files={"claims/sample/.notes.txt": "to do", "claims/sample/article.yaml~": "id: old\n"},
            why="hidden files and backups of an editor's program are nobody's content",
        ),
    )
    bad = (
        Example(files={"claims/sample/notes.txt": "to do\n"}, why="a file that looks like content and is not read"),
        Example(files={"claims/loose.yaml": "id: loose\n"}, why="a claim outside an article's folder"),
        Example(files={"claims/empty/README.yaml~": ""}, why="an article's folder without its article.yaml"),
    )
