"""REF111: a work with an expression of concern."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Notice
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{},"notices":['
)


class ExpressionOfConcern(ReferenceRule):
    """The publisher has expressed concern about the work.

    What it checks:
        The notices recorded for a work in references.lock. An expression of concern
        is reported with its DOI, its date and who asserts it, together with the
        claims that rest on the work. It is never called a retraction.

    Why it matters:
        An expression of concern says that something may be wrong and is being looked
        into. Until that ends, the work is weak ground for advice.

    Example:
        A record whose ``notices`` hold ``"nature":"expression-of-concern"``.

    How to fix it:
        Read the notice. Say in the claim what is in doubt, lower its certainty, or
        rest it on other works.
    """

    code = "REF111"
    name = "expression-of-concern"
    severity = Severity.ERROR
    good = (
        Example(why="no notice at all"),
        Example(
            lock=_FOUND + '{"nature":"correction","doi":"10.5555/correction","asserted-by":"publisher"}]}\n',
            why="a correction is no expression of concern",
        ),
    )
    bad = (
        Example(
            lock=_FOUND + '{"nature":"expression-of-concern","doi":"10.5555/concern","date":"2025-03",'
            '"asserted-by":"publisher"}]}\n',
            field="doi",
            why="the publisher has expressed concern",
        ),
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields one problem for a work in doubt, naming every such notice."""
        found = dossier.found(value)
        if found is None or not found.notices:
            return
        notices = [notice for notice in found.notices if notice.nature == "expression-of-concern"]
        if not notices:
            return
        claims = self.resting_claims(value, dossier)
        yield Problem(
            field="doi",
            message=f"An expression of concern was published about the work {found.doi}. {claims}".rstrip(),
            found="; ".join(_told(notice) for notice in notices) + ".",
            remedy="Read the notice; say what is in doubt, or rest the claims on other works.",
        )


def _told(notice: Notice) -> str:
    doi, date = notice.doi or "without a DOI", notice.date or "date not known"
    return f"expression of concern {doi}, {date}, asserted by {notice.asserted_by}"
