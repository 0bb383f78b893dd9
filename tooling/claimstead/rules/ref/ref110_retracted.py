"""REF110: a work that was retracted."""

from claimstead.model.finding import Severity
from claimstead.rule import Example, NoticeRule

_BIB = "@article{kelleher2015, title = {Skin barrier dysfunction}, year = {2015}, doi = {10.1016/j.jaci.2014.12.013}}\n"
_CLAIM = (
    "evidence:\n  - {cites: kelleher2015, doi: 10.1016/j.jaci.2014.12.013, direction: supports, directness: direct,\n"
    "     role: primary-result, finding: Water loss at two days of age went with later eczema., access: abstract,\n"
    "     design: cohort-study, species: human}\n"
)
_FOUND = (
    '{"state":"found","doi":"10.1016/j.jaci.2014.12.013","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{},"notices":['
)
_RETRACTION = '{"nature":"retraction","doi":"10.1016/j.jaci.2021.02.002","asserted-by":"retraction-watch"}'


class Retracted(NoticeRule):
    """The work was retracted, whole or in part.

    What it checks:
        The notices recorded for a work in references.lock. The notice of retraction
        that counts, which is the last one not taken back, is reported with its DOI,
        its date and who asserts it, together with the claims that rest on the work. A
        retraction of a part is called that. A work reinstated or replaced since is
        REF114's, one withdrawn or removed REF113's, and corrections and expressions
        of concern are never called retractions.

    Why it matters:
        What a retracted work found can't be relied on, yet it goes on being cited.
        Patients must not be advised on its strength.

    Example:
        ``doi = {10.1016/j.jaci.2014.12.013}``, retracted by
        ``10.1016/j.jaci.2021.02.002``.

    How to fix it:
        Read the notice. Judge again each claim that rests on the work without
        counting it. Keep the reference only where you report the retraction itself.
    """

    code = "REF110"
    name = "retracted"
    severity = Severity.ERROR
    said = (
        (
            "retraction",
            "The work {} was retracted.",
            "Read the notice, and judge again without this work the claims that rest on it.",
        ),
        (
            "partial-retraction",
            "A part of the work {} was retracted.",
            "Read which part, and judge again without it the claims that rest on it.",
        ),
    )
    good = (
        Example(
            references=_BIB,
            lock=_FOUND + '{"nature":"expression-of-concern","asserted-by":"publisher"}]}\n',
            why="an expression of concern is no retraction",
        ),
        Example(
            references=_BIB,
            lock=_FOUND + _RETRACTION + ',{"nature":"reinstatement","asserted-by":"publisher"}]}\n',
            why="reinstated since",
        ),
    )
    bad = (
        Example(
            claim=_CLAIM,
            references=_BIB,
            lock=_FOUND + _RETRACTION + "]}\n",
            field="doi",
            why="retracted, and a claim rests on it",
        ),
        Example(
            references=_BIB,
            lock=_FOUND + '{"nature":"partial-retraction","asserted-by":"publisher"}]}\n',
            field="doi",
            why="one part of it was retracted",
        ),
    )
