"""EVI201: a claim without evidence that is not called unsupported."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class NoEvidence(ClaimRule):
    """A claim has no evidence, and its verdict does not say so.

    What it checks:
        A claim whose ``evidence`` is empty must have the verdict ``unsupported``.

    Why it matters:
        A verdict is a judgement of evidence. Where there is none, any other
        verdict tells readers that somebody looked and found something.

    Example:
        ``verdict: supported`` with ``evidence: []``.

    How to fix it:
        Add the evidence the verdict rests on, or set ``verdict: unsupported`` and
        say in ``history`` what was searched.
    """

    code = "EVI201"
    name = "no-evidence"
    severity = Severity.ERROR
    good = (
        Example(
            claim="verdict: unsupported\nevidence: []\ncertainty: null\n",
            why="no evidence, and the verdict says so",
        ),
    )
    bad = (Example(claim="verdict: supported\nevidence: []\n", field="verdict", why="a verdict that rests on nothing"),)

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where nothing stands behind the verdict."""
        if not value.evidence and value.verdict != "unsupported":
            yield Problem(
                field="verdict",
                message=f"The verdict is `{value.verdict}`, but the claim has no evidence.",
                found="`evidence` is empty.",
                remedy="Add the evidence, or set `verdict: unsupported` and say in `history` what was searched.",
            )
