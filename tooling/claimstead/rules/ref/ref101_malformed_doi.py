"""REF101: a DOI that is not in its one canonical form."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Fix, Problem, Severity
from claimstead.model.reference import Doi, Reference
from claimstead.rule import Example, ReferenceRule

_BIB = "@article{{langan2020, title = {{Atopic dermatitis}}, year = {{2020}}, doi = {{{}}}}}\n"


class MalformedDoi(ReferenceRule):
    """A DOI is not written in its canonical form.

    What it checks:
        The ``doi`` field of an entry holds the DOI alone, in lower case: no resolver
        or ``doi:`` in front, no punctuation or words glued on behind. Where the DOI
        can be told from what is written, a fix is offered; digits are never guessed.

    Why it matters:
        DOIs are compared letter by letter with what the registries answered. One
        that is written in another way is looked up in vain, and its work goes
        unchecked.

    Example:
        ``doi = {https://doi.org/10.1016/S0140-6736(20)31286-1.}``

    How to fix it:
        Write ``doi = {10.1016/s0140-6736(20)31286-1}``; the finding shows the DOI. Where
        none can be recovered, copy it again from the work itself.
    """

    code = "REF101"
    name = "malformed-doi"
    severity = Severity.ERROR
    good = (
        Example(references=_BIB.format("10.1016/s0140-6736(20)31286-1"), why="the DOI alone, in lower case"),
        Example(references="@book{nobody, title = {No DOI at all}, year = {2020}}\n", why="nothing to check"),
    )
    bad = (
        Example(references=_BIB.format("10.1016/S0140-6736(20)31286-1"), field="doi", why="capital letters"),
        Example(
            references=_BIB.format("https://doi.org/10.1016/s0140-6736(20)31286-1"),
            field="doi",
            why="a resolver in front",
        ),
        Example(references=_BIB.format("10.1016/s0140-6736(20)31286-1."), field="doi", why="a full stop behind"),
        Example(
            references=_BIB.format("S0140-6736(20)31286-1"), field="doi", why="the prefix is missing, so no DOI is left"
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where what is written is not the DOI itself."""
        written, doi = value.doi_as_written, value.doi
        if not written or written == doi:
            return
        if doi is None:
            yield Problem(
                field="doi",
                message="The DOI is malformed, and no DOI can be recovered from it.",
                found=f"`{written[:200]}`",
                remedy="Copy the DOI from the work itself; it begins with `10.` and has a slash in it.",
            )
            return
        yield Problem(
            field="doi",
            message=f"The DOI is not in its canonical form: {_fault(written, doi)}.",
            found=f"`{written[:200]}`",
            remedy=f"Write `{doi}`.",
            fix=Fix(field="doi", replacement=doi, description=f"write the DOI as {doi}"),
        )


def _fault(written: str, doi: Doi) -> str:
    """What is wrong with a DOI that could be recovered, in words."""
    lower = written.lower().replace("%2f", "/")
    start = lower.find(doi)
    if start < 0:
        return "it is written in another way"
    faults = []
    if start > 0:
        faults.append(
            f"`{written[:start].strip()}` stands in front" if written[:start].strip() else "a space is in front"
        )
    behind = lower[start + len(doi) :]
    if behind:
        faults.append(f"`{behind.strip()[:60]}` is glued on behind" if behind.strip() else "a space is behind")
    if doi not in written:
        faults.append("it has capital letters" if "%2f" not in written.lower() else "it is percent-encoded")
    return " and ".join(faults) or "it is written in another way"
