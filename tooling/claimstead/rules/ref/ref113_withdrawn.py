"""REF113: a work that was withdrawn, or removed."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, NoticeRule

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{},"notices":['
)


class Withdrawn(NoticeRule):
    """The work was withdrawn, or removed by its publisher.

    What it checks:
        The notices recorded for a work in references.lock. A withdrawal and a removal
        are each called what they are, with DOI, date and who asserts it, and neither
        is called a retraction, which is REF110's. A work reinstated or replaced since
        is REF114's.

    Why it matters:
        A withdrawn work was taken back, mostly before it was published for good; a
        removed one can't be read any more. Neither can be checked by readers, and
        neither counts as support.

    Example:
        A record whose ``notices`` hold ``"nature":"withdrawal"``.

    How to fix it:
        Read the notice for the reason. Judge again without this work each claim that
        rests on it.
    """

    code = "REF113"
    name = "withdrawn"
    severity = Severity.ERROR
    said = (
        (
            "withdrawal",
            "The work {} was withdrawn.",
            "Read the notice, and judge again without this work the claims that rest on it.",
        ),
        (
            "removal",
            "The work {} was removed by its publisher.",
            "Read the notice for the reason, and judge again without this work the claims that rest on it.",
        ),
    )
    good = (
        Example(
            lock=_FOUND + '{"nature":"retraction","asserted-by":"publisher"}]}\n',
            why="a retraction is REF110's to say",
        ),
        Example(
            lock=_FOUND + '{"nature":"withdrawal","date":"2020","asserted-by":"publisher"},'
            '{"nature":"reinstatement","date":"2021","asserted-by":"publisher"}]}\n',
            why="reinstated since",
        ),
    )
    bad = (
        Example(
            lock=_FOUND + '{"nature":"withdrawal","doi":"10.5555/notice","asserted-by":"publisher"}]}\n',
            field="doi",
            why="withdrawn",
        ),
        Example(lock=_FOUND + '{"nature":"removal","asserted-by":"publisher"}]}\n', field="doi", why="removed"),
    )
