"""REF112: a work corrected after the claim was last reviewed."""

import datetime
from collections.abc import Iterable, Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.model.notice import AMENDING, Notice
from claimstead.rule import ClaimRule, Example

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"work":{},"notices":['
)
_REVIEWED = "review: {status: under-review, last-reviewed: 2026-06-01, next-review: 2027-06-01}\n"


class CorrectedSince(ClaimRule):
    """A work that the claim cites was corrected after the claim was last reviewed.

    What it checks:
        The day of each correction, erratum, clarification, addendum and update of
        another kind in references.lock against ``last-reviewed``; where the claim was
        never reviewed, against the day it was created. A notice whose day is not known
        may have come later, and is told as such. A correction is never called a
        retraction, nor a notice of another kind an erratum.

    Why it matters:
        Corrections change figures and conclusions. Who judged the claim before can't
        have seen them.

    Example:
        ``last-reviewed: 2021-05-01`` in a claim that cites
        ``10.1016/s0140-6736(21)00588-2``, corrected on 5 June 2021 by
        ``10.1016/s0140-6736(21)01214-9``.

    How to fix it:
        Read the notice. Check the figures, the verdict and the wordings of the claim
        against it, then review the claim and set ``last-reviewed``. Where the day of
        the notice is not known, add it to the record.
    """

    code = "REF112"
    name = "corrected-since"
    severity = Severity.WARNING
    good = (
        Example(
            claim=_REVIEWED,
            lock=_FOUND + '{"nature":"correction","date":"2026-05-31","asserted-by":"publisher"}]}\n',
            why="corrected before the claim was reviewed",
        ),
        Example(
            lock=_FOUND + '{"nature":"erratum","date":"2021-06-05","asserted-by":"publisher"}]}\n',
            why="never reviewed, but written after the erratum",
        ),
    )
    bad = (
        Example(
            claim=_REVIEWED,
            lock=_FOUND + '{"nature":"correction","doi":"10.5555/notice","date":"2026-06-15",'
            '"asserted-by":"publisher"}]}\n',
            field="evidence[0].cites",
            why="corrected after the review",
        ),
        Example(
            lock=_FOUND + '{"nature":"erratum","asserted-by":"publisher"}]}\n',
            field="evidence[0].cites",
            why="nobody knows when",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each work cited that has such a notice."""
        seen: set[str] = set()
        for index, evidence in enumerate(value.evidence):
            found = dossier.cited(evidence.cites)
            if found is None or evidence.cites in seen:
                continue
            seen.add(evidence.cites)
            since = value.last_checked or datetime.date.min
            notices = [one for one in found.all_notices if one.nature in AMENDING and one.may_follow(since)]
            if notices:
                appeared = "appeared" if all(notice.date for notice in notices) else "may have appeared"
                yield Problem(
                    field=f"evidence[{index}].cites",
                    message=f"{_kinds(notices)} to `{evidence.cites}` {appeared} after {_checked(value)}.",
                    found="; ".join(map(str, notices)) + ".",
                    remedy="Read the notice, check the claim's figures, verdict and wordings against it, "
                    "and review the claim.",
                )


def _kinds(notices: Iterable[Notice]) -> str:
    kinds = sorted({notice.name for notice in notices})
    return " and ".join(f"an {kind}" if kind[0] in "aeu" else f"a {kind}" for kind in kinds).capitalize()


def _checked(claim: Claim) -> str:
    """The day against which notices are held, in words."""
    if claim.review.last_reviewed:
        return f"the claim was last reviewed, on {claim.review.last_reviewed}"
    if claim.last_checked:
        return f"the claim was created, on {claim.last_checked}, and it was never reviewed"
    return "the claim was created, which its history does not date, and it was never reviewed"
