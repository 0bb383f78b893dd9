"""EVI205: a verdict that rests on background passages alone."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class BackgroundOnly(ClaimRule):
    """Everything that supports the claim is background: what works say before they come to their own result.

    What it checks:
        Where the verdict is ``supported`` or ``overstated``, at least one piece of
        supporting evidence must have a role other than ``background``.

    Why it matters:
        An introduction repeats what others found, often loosely. Citing it passes
        on a statement without anybody having looked at the study behind it; that is
        how unfounded authority arises (S. A. Greenberg, How citation distortions
        create unfounded authority, BMJ 2009;339:b2680).

    Example:
        ``verdict: supported`` with one piece of evidence, ``role: background``.

    How to fix it:
        Follow the passage to the work that found it, and cite that. If there is none,
        the claim is ``unsupported``.
    """

    code = "EVI205"
    name = "background-only"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: background, finding: Relapse is common.,
     access: abstract, design: systematic-review, species: human}
  - {cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Relapse RR 0.46.,
     access: abstract, design: systematic-review, species: human}
""",
            why="background beside a result",
        ),
        Example(
            claim="""\
verdict: unsupported
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: background, finding: Relapse is common.,
     access: abstract, design: systematic-review, species: human}
""",
            why="the verdict does not count background as support",
        ),
    )
    bad = (
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: background, finding: Relapse is common.,
     access: abstract, design: systematic-review, species: human}
""",
            field="verdict",
            why="a verdict on an introduction's word",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem where all support is background."""
        if value.verdict not in ("supported", "overstated"):
            return
        roles = [evidence.role for evidence in value.evidence if evidence.direction == "supports"]
        if roles and all(role == "background" for role in roles):
            yield Problem(
                field="verdict",
                message=f"The verdict is `{value.verdict}`, but only background passages support the claim.",
                found=f"`role: background` in all supporting evidence ({len(roles)}).",
                remedy="Cite the work that found it; if there is none, set `verdict: unsupported`.",
            )
