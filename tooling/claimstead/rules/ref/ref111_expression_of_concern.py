"""REF111: a work with an expression of concern."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, NoticeRule

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{},"notices":['
)
_CONCERN = '{"nature":"expression-of-concern","doi":"10.5555/concern","date":"2025-03","asserted-by":"publisher"}'


class ExpressionOfConcern(NoticeRule):
    """The publisher has expressed concern about the work.

    What it checks:
        The notices recorded for a work in references.lock. An expression of concern
        is reported with its DOI, its date and who asserts it, together with the
        claims that rest on the work. It is never called a retraction. A concern that
        ended, in a retraction or in the work's reinstatement, is left to the rules
        about those.

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
    said = (
        (
            "expression-of-concern",
            "An expression of concern was published about the work {}.",
            "Read the notice; say what is in doubt, or rest the claims on other works.",
        ),
    )
    good = (
        Example(why="no notice at all"),
        Example(
            lock=_FOUND + '{"nature":"correction","doi":"10.5555/correction","asserted-by":"publisher"}]}\n',
            why="a correction is no expression of concern",
        ),
        Example(
            lock=_FOUND + _CONCERN + ',{"nature":"retraction","date":"2026","asserted-by":"publisher"}]}\n',
            why="the concern ended in a retraction, which is REF110's to say",
        ),
    )
    bad = (Example(lock=_FOUND + _CONCERN + "]}\n", field="doi", why="the publisher has expressed concern"),)
