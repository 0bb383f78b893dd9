"""FIL003: one id in two files."""

from collections.abc import Iterable, Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Document, Problem, Severity
from claimstead.rule import Example, Rule


class DuplicateId(Rule[Claim]):
    """The id of a claim is the id of another claim already.

    What it checks:
        An id stands in one file only, over all articles and retired claims too. Of
        several files with one id, every one after the first, in the order of their
        paths, is reported and names the first.

    Why it matters:
        Pages, links and other people's citations know a claim by its id. Where two
        claims share one, readers are shown the wrong one.

    Example:
        ``claims/first/itch.yaml`` and ``claims/second/itch.yaml``.

    How to fix it:
        Give the newer claim another id, and its file the same name. If both say the
        same, keep one and name all its sentences there.
    """

    code = "FIL003"
    name = "duplicate-id"
    severity = Severity.ERROR
    waivable = False
    good = (Example(why="an id that stands once"),)
    bad = (
        Example(
            files={
                "claims/sample/another-name.yaml": "id: twice-weekly-cream\nkind: definition\n"
                "source: {sentences: [1]}\nstatement: A cream is a preparation for the skin.\nverdict: unsupported\n"
            },
            why="a second file with the id of the first",
        ),
    )

    def documents(self, dossier: Dossier) -> Iterable[Document[Claim]]:
        """All claims, retired ones too: an id stays taken."""
        return dossier.claim_files

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for every file with an id after the first by path."""
        first = dossier.claims[value.id]
        if first.value is not value:
            yield Problem(
                field="id",
                message=f"The id `{value.id}` is taken.",
                found=f"{first.path} has it already.",
                remedy="Give this claim another id, and its file the same name; or keep only one of the two.",
            )
