"""EVI216: support from a work that was retracted."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.model.record import Notice
from claimstead.rule import ClaimRule, Example

_FOUND = (
    '{"state":"found","doi":"10.1111/j.1365-2133.2010.10030.x","asked":"2026-11-01","registry":"crossref","via":"api",'
    '"seen":[],"work":{"titles":["Efficacy"]},"notices":[%s],"relations":[],"texts":[],"passages":[]}\n'
)
_NAMES = {"retraction": "retracted", "withdrawal": "withdrawn", "removal": "removed"}


class RetractedSupport(ClaimRule):
    """A work that was retracted, withdrawn or removed is counted as support.

    What it checks:
        Where the verdict is ``supported``, ``overstated`` or ``disputed``, no
        evidence with ``direction: supports`` may cite a work for which references.lock
        has such a notice. A work reinstated since then counts again.

    Why it matters:
        A retraction says that the findings can't be relied on. Whoever trusts the
        claim trusts the retracted work, and is not told.

    Example:
        ``cites: smith2014``, and references.lock names the notice of its retraction.

    How to fix it:
        Take the evidence out, or keep it with ``direction: neutral`` and say in
        ``finding`` that the work was retracted. Then judge the claim again.
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
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each piece of evidence that no longer counts."""
        if not dossier.retractions or value.verdict not in ("supported", "overstated", "disputed"):
            return
        for index, evidence in enumerate(value.evidence):
            notice = dossier.retractions.get(evidence.cites) if evidence.direction == "supports" else None
            if notice is not None:
                yield Problem(
                    field=f"evidence[{index}].cites",
                    message=f"`{evidence.cites}` was {_NAMES[notice.nature]}, and is still counted as support.",
                    found=_named(notice),
                    remedy="Take the evidence out, or set `direction: neutral` and say so in its `finding`; "
                    "then judge the claim again.",
                )


def _named(notice: Notice) -> str:
    """The notice in words: its nature, DOI and date as far as known, and who reports it."""
    doi = f" {notice.doi}" if notice.doi else ""
    date = f" of {notice.date}" if notice.date else ""
    return f"Notice of {notice.nature}{doi}{date}, reported by {notice.asserted_by}."
