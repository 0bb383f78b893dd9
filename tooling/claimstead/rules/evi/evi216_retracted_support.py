"""EVI216: support from a work that was retracted."""

import datetime
from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.model.notice import Notice
from claimstead.model.record import Found
from claimstead.rule import ClaimRule, Example

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"seen":[],"work":{"titles":["Efficacy"]},"notices":[%s],"relations":[],"texts":[],"passages":[]}\n'
)
_NAMES = {
    "retraction": "retracted",
    "withdrawal": "withdrawn",
    "removal": "removed",
    "retract-and-replace": "retracted and replaced",
}


class RetractedSupport(ClaimRule):
    """A work that was retracted, withdrawn or removed is counted as support.

    What it checks:
        Where the verdict is ``supported``, ``overstated`` or ``disputed``, no
        evidence with ``direction: supports`` may cite a work for which references.lock
        has such a notice. A work reinstated since then counts again. Of a work that was
        retracted and replaced, the replacement counts: the evidence is found where the
        replacement has a DOI of its own, and where the claim was last reviewed (or
        created) before the notice, so that it was judged on what was replaced.

    Why it matters:
        A retraction says that the findings can't be relied on. Whoever trusts the
        claim trusts the retracted work, and is not told.

    Example:
        ``cites: smith2014``, and references.lock names the notice of its retraction.

    How to fix it:
        Take the evidence out, or keep it with ``direction: neutral`` and say in
        ``finding`` that the work was retracted. Then judge the claim again, of a work
        that was replaced on the replacement.
    """

    code = "EVI216"
    name = "retracted-support"
    severity = Severity.ERROR
    good = (
        Example(
            lock=_FOUND % '{"nature":"correction","doi":"10.5555/correction","asserted-by":"publisher"}',
            why="a corrected work stands",
        ),
        Example(
            lock=_FOUND % '{"nature":"retraction","date":"2020-01-01","asserted-by":"publisher"},'
            '{"nature":"reinstatement","date":"2021-06","asserted-by":"publisher"}',
            why="reinstated after it was retracted",
        ),
        Example(
            claim="verdict: outdated\n",
            lock=_FOUND % '{"nature":"retraction","asserted-by":"publisher"}',
            why="the verdict no longer counts it",
        ),
    )
    bad = (
        Example(
            lock=_FOUND
            % '{"nature":"retraction","doi":"10.5555/notice","date":"2021-03-01","asserted-by":"retraction-watch"}',
            field="evidence[0].cites",
            why="retracted, and still counted",
        ),
        Example(
            lock=_FOUND % '{"nature":"withdrawal","asserted-by":"publisher"}',
            field="evidence[0].cites",
            why="withdrawn by its publisher",
        ),
        Example(
            claim="review: {status: draft, last-reviewed: 2020-05-01, next-review: 2027-01-01}\n",
            lock=_FOUND % '{"nature":"retract-and-replace","date":"2021-03-01","asserted-by":"publisher"}',
            field="evidence[0].cites",
            why="replaced after the claim was reviewed",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each piece of evidence that no longer counts."""
        if value.verdict not in ("supported", "overstated", "disputed"):
            return
        for index, evidence in enumerate(value.evidence):
            found = dossier.cited(evidence.cites) if evidence.direction == "supports" else None
            notice = (found.retraction or _replaced_under(value, found)) if found and found.notices else None
            if found is not None and notice is not None:
                instead = f", on {found.replaced_by}" if found.replaced_by else ""
                yield Problem(
                    field=f"evidence[{index}].cites",
                    message=f"`{evidence.cites}` was {_NAMES[notice.nature]}, and is still counted as support.",
                    found=f"Notice: {notice}.",
                    remedy="Take the evidence out, or set `direction: neutral` and say so in its `finding`; "
                    f"then judge the claim again{instead}.",
                )


def _replaced_under(claim: Claim, found: Found) -> Notice | None:
    """The notice by which the work was replaced, where the claim was not judged on the replacement since."""
    notice = found.replacement
    if notice is None or found.replaced_by:
        return notice
    # a notice without a date is left to REF114, because nobody could ever review the claim after it
    since = claim.last_checked or datetime.date.min
    return notice if notice.date and notice.may_follow(since) else None
