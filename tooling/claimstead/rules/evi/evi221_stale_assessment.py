"""EVI221: an assessment of something that is not there any more."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.assessment import Assessment
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.model.shown import shown_digest
from claimstead.rule import ClaimRule, Example

_TEXT = "sha256:" + "a" * 64
_SHOWN = "sha256:0fc41dc9a3b2f6ad0e0ed93f3d3dd3f3d8f3e2a4b6d5c7e8f9a0b1c2d3e4f506"
_ASK = "Run `claimstead assess` again with this judge, or delete the assessment."
_ASK_PERSON = (
    "Let this person judge again what stands now, and write the `shown` that `claimstead assess --dry-run` tells; or "
    "delete the assessment."
)
_ASSESSMENT = """\
assessments:
  - {cites: %s, judge: A careful reader, kind: person, date: 2026-11-20, shown: "%s", direction: supports}
"""


class StaleAssessment(ClaimRule):
    """An outside judge assessed another statement, or another text, than what stands now.

    What it checks:
        Each line of ``assessments`` belongs to a work that the claim cites, and its
        ``shown`` is the digest of what a judge would be shown today: the statement,
        population, intervention or exposure, comparator and outcome, and one of the
        work's texts that references.lock names.

    Why it matters:
        An assessment shown beside a claim is read as being about it. After an edit
        nobody has assessed what stands there.

    Example:
        The statement was changed on Monday; the assessment is of Sunday's.

    How to fix it:
        Run ``claimstead assess`` again with the same judge, or delete the line. A person
        who judges anew changes the line, and takes ``shown`` from ``claimstead assess
        --dry-run``.
    """

    code = "EVI221"
    name = "stale-assessment"
    severity = Severity.WARNING
    good = (Example(claim="assessments: []\n", why="nobody was asked"),)
    bad = (
        Example(
            claim=_ASSESSMENT % ("schmitt2011", _SHOWN),
            field="assessments[0].shown",
            why="no text of the work is known that this could be about",
        ),
        Example(claim=_ASSESSMENT % ("other2020", _SHOWN), field="assessments[0].cites", why="a work it does not cite"),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each assessment that is about something else by now."""
        cited = {evidence.cites for evidence in value.evidence}
        for index, assessment in enumerate(value.assessments):
            of = f"The assessment by {assessment.judge} of {assessment.date}"
            if assessment.cites not in cited:
                yield Problem(
                    field=f"assessments[{index}].cites",
                    message=f"{of} is about `{assessment.cites}`, which the claim does not cite.",
                    remedy="Delete it, or cite the work as evidence if it speaks of the statement.",
                )
            elif not _is_current(value, assessment, dossier):
                yield Problem(
                    field=f"assessments[{index}].shown",
                    message=f"{of} was made of another statement, or of another text of `{assessment.cites}`.",
                    found="Its `shown` is no digest of the claim as it stands and a text that references.lock names.",
                    remedy=_ASK_PERSON if assessment.kind == "person" else _ASK,
                )


def _is_current(claim: Claim, assessment: Assessment, dossier: Dossier) -> bool:
    found = dossier.cited(assessment.cites)
    texts = found.texts if found else ()
    return any(shown_digest(claim, assessment.cites, text.digest).startswith(assessment.shown) for text in texts)
