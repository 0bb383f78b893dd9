"""EVI212: evidence against the claim that readers are not told of."""

from collections.abc import Iterator

from claimstead.language.assertion.contrast import denies, tells_against
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

SIDING = frozenset({"supported", "overstated"})
"""Verdicts under which a wording takes the statement's side; under the others it may itself deny the statement."""


class UnmentionedDispute(ProseRule):
    """The claim has evidence that disputes it, and no wording mentions anything of the kind.

    What it checks:
        Where a piece of evidence has ``direction: disputes``, one of the wordings must
        show it: by a figure of the disputing work, by its words, or by saying that studies
        differ ("one large study found no difference", "this is not settled"). Where the
        verdict is ``disputed``, ``outdated`` or ``unsupported``, a wording that denies the
        statement shows it too.

    Why it matters:
        Who reads only what speaks for a claim takes it for settled. Leaving out the
        contrary studies is how a belief comes to look better founded than it is
        (S. A. Greenberg, How citation distortions create unfounded authority, BMJ
        2009;339:b2680).

    Example:
        A cohort with HR 1.01 stands in the evidence as ``disputes``, and both wordings
        say only that the two illnesses may be associated.

    How to fix it:
        Add a sentence about the contrary result to one of the wordings. If the work does
        not dispute the claim after all, its ``direction`` is ``neutral``.
    """

    code = "EVI212"
    name = "unmentioned-dispute"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
wording: {patient: The cream may lower the risk of a flare. One large study found no difference., clinician: null}
evidence:
  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, access: abstract,
     finding: Relapse was as frequent as with vehicle., design: cohort-study, species: human}
""",
            why="the contrary study is mentioned",
        ),
    )
    bad = (
        Example(
            claim="""\
wording: {patient: The cream may lower the risk of a flare., clinician: null}
evidence:
  - {cites: schmitt2011, direction: disputes, directness: direct, role: primary-result, access: abstract,
     finding: Relapse was as frequent as with vehicle., design: cohort-study, species: human}
""",
            field="evidence[0].direction",
            why="nobody learns of the contrary study",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem at the first disputing evidence where none of it is mentioned."""
        disputing = [(n, evidence) for n, evidence in enumerate(claim.evidence) if evidence.direction == "disputes"]
        texts = [text for _, text in claim.wording.printed]
        if not disputing or not texts:
            return
        if claim.verdict not in SIDING and any(denies(text, claim.statement) for text in texts):
            return
        for _, evidence in disputing:
            figures = (evidence.effect.value,) if evidence.effect else ()
            if any(tells_against(text, claim.statement, evidence.finding, figures) for text in texts):
                return
        place, first = disputing[0]
        more = f" and {len(disputing) - 1} more" if len(disputing) > 1 else ""
        yield Problem(
            field=f"evidence[{place}].direction",
            message=f"`{first.cites}`{more} disputes the claim, and no wording says that anything speaks against it.",
            found=f"The work found: “{first.finding}” The wording says: “{texts[0]}”",
            remedy="Mention the contrary result in one of the wordings; or set `direction: neutral` if it is none.",
        )
