"""REF110: a work that was retracted."""

from collections.abc import Iterator

from msgspec.structs import replace

from claimstead.dossier import Dossier
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Found, Notice
from claimstead.model.reference import Reference
from claimstead.rule import Example, ReferenceRule

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


class Retracted(ReferenceRule):
    """The work was retracted.

    What it checks:
        The notices recorded for a work in references.lock. The notice of retraction
        that counts, which is the last one not taken back, is reported with its DOI,
        its date and who asserts it, together with the claims that rest on the work. A
        work reinstated since is let pass, and corrections and expressions of concern
        are never called retractions.

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
    )

    def check(self, value: Reference, dossier: Dossier) -> Iterator[Problem]:
        """Yields one problem for a retracted work, naming the notice that counts."""
        found = dossier.found(value)
        notice = _standing_retraction(found) if found is not None else None
        if found is None or notice is None:
            return
        yield Problem(
            field="doi",
            message=f"The work {found.doi} was retracted. {self.resting_claims(value, dossier)}".rstrip(),
            found=f"retraction {notice.doi or 'without a DOI'}, {notice.date or 'date not known'}, "
            f"asserted by {notice.asserted_by}.",
            remedy="Read the notice, and judge again without this work the claims that rest on it.",
        )


def _standing_retraction(found: Found) -> Notice | None:
    """The retraction that counts, also where a later notice removed or withdrew the work."""
    if found.retraction is None or found.retraction.nature == "retraction":
        return found.retraction
    kept = tuple(notice for notice in found.notices if notice.nature in ("retraction", "reinstatement"))
    return replace(found, notices=kept).retraction
