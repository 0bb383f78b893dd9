"""REF114: a work that was reinstated, or retracted and replaced."""

from claimstead.model.finding import Severity
from claimstead.model.notice import Notice
from claimstead.model.record import Found
from claimstead.rule import Example, NoticeRule

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{},"notices":['
)


class ReinstatedOrReplaced(NoticeRule):
    """The work was taken back once, and it or a replacement stands today.

    What it checks:
        The notices recorded for a work in references.lock. A work *reinstated* after a
        retraction stands as it was. Of one *retracted and replaced*, what was first
        published does not count and the replacement does. The finding says which
        version stands and under which DOI.

    Why it matters:
        A claim may rest on the text that was replaced, whose figures were wrong. And
        a work reinstated may still be marked as retracted elsewhere, so that readers
        ask.

    Example:
        A record whose ``notices`` hold ``"nature":"retract-and-replace"``.

    How to fix it:
        Read the notice, then the version that stands, and judge on it the claims that
        rest on the work. Cite the replacement's DOI where it has its own.
    """

    code = "REF114"
    name = "reinstated-or-replaced"
    severity = Severity.WARNING
    said = (
        (
            "reinstatement",
            "The work {} was taken back and reinstated.",
            "Read the notice, and say in the claims that the work stands again where readers may ask.",
        ),
        (
            "retract-and-replace",
            "The work {} was retracted and replaced.",
            "Read the replacement, judge on it the claims that rest on the work, and cite its DOI.",
        ),
    )
    good = (
        Example(why="no notice at all"),
        Example(
            lock=_FOUND + '{"nature":"reinstatement","date":"2020","asserted-by":"publisher"},'
            '{"nature":"retraction","date":"2021","asserted-by":"publisher"}]}\n',
            why="retracted again, which is REF110's to say",
        ),
    )
    bad = (
        Example(
            lock=_FOUND + '{"nature":"retraction","date":"2019","asserted-by":"publisher"},'
            '{"nature":"reinstatement","date":"2020","asserted-by":"publisher"}]}\n',
            field="doi",
            why="reinstated after a retraction",
        ),
        Example(
            lock=_FOUND + '{"nature":"retract-and-replace","doi":"10.5555/notice","asserted-by":"publisher"}]}\n',
            field="doi",
            why="another text stands in its place",
        ),
    )

    def consequence(self, notice: Notice, found: Found) -> str:
        """Which version stands, and its DOI."""
        if notice.nature == "reinstatement":
            return f"The work stands as published, at {found.identifier}."
        return f"What was first published does not count; the replacement stands, {_where(notice, found)}."


def _where(notice: Notice, found: Found) -> str:
    """Where the replacement is: at a DOI of its own where the record names one, else where the notice says."""
    own = f"at the same DOI, {found.identifier}"
    if found.replaced_by:
        return f"at {found.replaced_by}"
    return f"{own}, unless the notice {notice.doi} names another" if notice.doi and notice.doi != found.doi else own
