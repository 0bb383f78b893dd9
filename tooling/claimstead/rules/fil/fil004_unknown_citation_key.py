"""FIL004: evidence that cites what the bibliography does not have."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.nearest import nearest
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class UnknownCitationKey(ClaimRule):
    """A piece of evidence cites a key that the bibliography does not have.

    What it checks:
        Every ``cites`` of a claim's evidence must be the key of an entry of
        references.bib, letter for letter. A near key is suggested. Where an entry of
        the bibliography could not be read, the message says that it may be that one;
        where the bibliography could not be read at all, no key is called unknown.

    Why it matters:
        Evidence without a reference is an assertion: nobody can look it up, and
        no other rule can check it.

    Example:
        ``cites: schmit2011`` where references.bib has ``schmitt2011``.

    How to fix it:
        Correct the key, or add the entry to references.bib.
    """

    code = "FIL004"
    name = "unknown-citation-key"
    severity = Severity.ERROR
    waivable = False
    good = (Example(why="the key of the bibliography's entry"),)
    bad = (
        Example(
            claim="evidence:\n  - {cites: schmit2011, direction: supports, directness: direct,\n"
            "     role: review-synthesis, finding: Relapse RR 0.46.,\n"
            "     access: abstract, design: systematic-review, species: human}\n",
            why="a letter is missing in the key",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each key that is not there."""
        for index, evidence in enumerate(value.evidence):
            if evidence.cites not in dossier.references and not _unread(dossier):
                yield Problem(
                    field=f"evidence[{index}].cites",
                    message=f"The bibliography has no entry `{evidence.cites}`.",
                    found=_broken_entries(dossier),
                    remedy=_remedy(evidence.cites, dossier),
                )

    def unchecked(self, dossier: Dossier) -> str:
        """That no key was looked up, where the bibliography could not be read at all."""
        if _unread(dossier):
            return f"{dossier.config.bibliography} could not be read, so no citation key was looked up."
        return ""


def _unread(dossier: Dossier) -> bool:
    return not dossier.references and any(
        one.problem.location is not None and one.problem.location.path == dossier.config.bibliography
        for one in dossier.problems_of("unreadable")
    )


def _broken_entries(dossier: Dossier) -> str:
    """Where entries are that could not be read, because the missing one may be among them."""
    lines = [str(one.problem.location.line) for one in dossier.problems_of("broken-entry") if one.problem.location]
    if not lines:
        return ""
    more = f" and {len(lines) - 3} more" if len(lines) > 3 else ""
    where = ("line " if len(lines) == 1 else "lines ") + ", ".join(lines[:3]) + more
    return f"{dossier.config.bibliography} has entries that could not be read ({where}); it may be one of them."


def _remedy(key: str, dossier: Dossier) -> str:
    near = nearest(key, dossier.references)
    if near:
        return f"Did you mean `{near}`? Otherwise add the entry to {dossier.config.bibliography}."
    return f"Correct the key, or add the entry to {dossier.config.bibliography}."
