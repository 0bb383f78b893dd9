"""EVI211: a verdict that the directions of the evidence contradict."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.evidence import Direction, Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class VerdictAgainstEvidence(ClaimRule):
    """The verdict says one thing, and the directions of the evidence another.

    What it checks:
        ``supported`` and ``overstated`` need evidence that supports; ``disputed``
        needs evidence that disputes. ``unsupported`` must not stand beside direct
        evidence, other than background, that supports or disputes: if such evidence
        only disputes, the claim is ``disputed``. ``supported`` must not stand where
        such evidence only disputes, and what supports is indirect or background;
        nor ``disputed`` where it only supports, and all that disputes is background.
        Where direct evidence stands on both sides, ``supported``, ``overstated`` or
        ``disputed`` is the editors' judgement; ``outdated`` may have any evidence. A
        claim without evidence is left to EVI201.

    Why it matters:
        Readers see the verdict first and the sources behind it. If the two disagree,
        one of them is wrong, and nobody can tell which.

    Example:
        ``verdict: supported`` over one piece of evidence with ``direction: disputes``.

    How to fix it:
        Read the evidence again; correct its direction, or change the verdict and say
        so in ``history`` (``activity: verdict-changed``).
    """

    code = "EVI211"
    name = "verdict-against-evidence"
    severity = Severity.ERROR
    good = (
        Example(
            claim="""\
verdict: disputed
evidence:
  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, finding: No difference.,
     access: abstract, design: randomised-trial, species: human}
""",
            why="a verdict that has its evidence",
        ),
        Example(
            claim="""\
verdict: supported
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     access: abstract, design: systematic-review, species: human}
  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, finding: No difference.,
     access: abstract, design: randomised-trial, species: human}
""",
            why="direct evidence on both sides is weighed by editors",
        ),
        Example(
            claim="""\
verdict: unsupported
evidence:
  - {cites: schmitt2011, direction: supports, directness: indirect, role: primary-result, finding: Fewer flares.,
     access: abstract, design: animal-experiment, species: animal}
""",
            why="indirect evidence need not be enough",
        ),
    )
    bad = (
        Example(
            claim="""\
verdict: supported
evidence:
  - {cites: schmitt2011, direction: neutral, directness: direct, role: primary-result, finding: Not reported.,
     access: abstract, design: randomised-trial, species: human}
""",
            field="verdict",
            why="supported by nothing",
        ),
        Example(claim="verdict: disputed\n", field="verdict", why="disputed by nothing"),
        Example(claim="verdict: unsupported\n", field="verdict", why="a direct synthesis supports it"),
        Example(
            claim="""\
verdict: supported
evidence:
  - {cites: schmitt2011, direction: supports, directness: indirect, role: primary-result, finding: Fewer flares.,
     access: abstract, design: animal-experiment, species: animal}
  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, finding: No difference.,
     access: abstract, design: randomised-trial, species: human}
""",
            field="verdict",
            why="all direct results dispute it",
        ),
        Example(
            claim="""\
verdict: unsupported
evidence:
  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, finding: No difference.,
     access: abstract, design: randomised-trial, species: human}
""",
            field="verdict",
            why="a direct result disputes it, which is more than not supporting it",
        ),
        Example(
            claim="""\
verdict: disputed
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     access: abstract, design: systematic-review, species: human}
  - {cites: schmitt2011, direction: disputes, directness: direct, role: background, finding: Said to be doubtful.,
     access: abstract, design: narrative-review, species: human}
""",
            field="verdict",
            why="only an introduction disputes it, and a direct synthesis supports it",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields at most one problem, at the verdict."""
        why = _contradiction(value) if value.evidence else ""
        if why:
            yield Problem(
                field="verdict",
                message=f"The verdict is `{value.verdict}`, but {why}.",
                found=_directions(value),
                remedy="Correct the direction of the evidence, or change the verdict and say so in `history`.",
            )


def _contradiction(claim: Claim) -> str:
    """What speaks against the verdict, as the end of a sentence; nothing where it agrees."""
    directions = {evidence.direction for evidence in claim.evidence}
    weighty = {evidence.direction for evidence in claim.evidence if _is_weighty(evidence)}
    if claim.verdict in ("supported", "overstated") and "supports" not in directions:
        return "no evidence supports the claim"
    if claim.verdict == "disputed" and "disputes" not in directions:
        return "no evidence disputes the claim"
    if claim.verdict == "unsupported" and weighty & {"supports", "disputes"}:
        return f"direct evidence {'supports' if 'supports' in weighty else 'disputes'} the claim"
    if claim.verdict == "supported" and "disputes" in weighty and "supports" not in weighty:
        return "the direct evidence disputes the claim, and what supports it is indirect or background"
    if claim.verdict == "disputed" and "supports" in weighty and not _is_disputed_by_a_result(claim):
        return "direct evidence supports the claim, and what disputes it is background"
    return ""


def _is_disputed_by_a_result(claim: Claim) -> bool:
    """Whether more than background, be it indirect, disputes the claim."""
    return any(evidence.direction == "disputes" and evidence.role != "background" for evidence in claim.evidence)


def _is_weighty(evidence: Evidence) -> bool:
    return evidence.directness == "direct" and evidence.role != "background"


def _directions(claim: Claim) -> str:
    """How many pieces of evidence point each way."""
    words: dict[Direction, tuple[str, str]] = {
        "supports": ("supports", "support"),
        "disputes": ("disputes", "dispute"),
        "neutral": ("is neutral", "are neutral"),
    }
    said = []
    for direction, (one, several) in words.items():
        count = sum(evidence.direction == direction for evidence in claim.evidence)
        if count:
            said.append(f"{count} {one if count == 1 else several}")
    return f"Of the evidence, {', '.join(said)}."
