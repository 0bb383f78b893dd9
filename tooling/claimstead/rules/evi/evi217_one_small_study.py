"""EVI217: a high rating on one small or uncontrolled study."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from claimstead.dossier import Dossier
from claimstead.model.claim import Claim
from claimstead.model.evidence import Design, Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example


class OneSmallStudyOptions(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Options of EVI217.

    Attributes:
        small: Fewer people or animals than this make a study small.
        uncontrolled: The designs that compare with nobody, or look at no single people.
    """

    small: Annotated[int, Meta(ge=0)] = 100
    uncontrolled: tuple[Design, ...] = ("case-series", "expert-opinion", "news-report", "ecological-study")


class OneSmallStudy(ClaimRule):
    """A rating of high rests on a single study that is small or has no controls; or moderate on one without controls.

    What it checks:
        Where ``certainty`` is ``high``, and one study alone supports the claim (what
        is ``background`` does not count, nor what is cited twice), that study must
        not have a ``sample-size`` below ``small`` (100 unless set) or a design named
        in ``uncontrolled``. For ``moderate``, only the design counts. A sample size
        that is not given is not held to be small.

    Why it matters:
        GRADE rates down for imprecision below the size that one trial would need
        (G. H. Guyatt et al., GRADE guidelines: 6, J Clin Epidemiol 2011;64:1283-93),
        and starts studies without controls at low or below. Where ``small`` begins is
        our choice, and far below what such a trial needs.

    Example:
        ``rating: high`` on one trial with ``sample-size: 24``.

    How to fix it:
        Lower the rating and give the reason (imprecision, risk of bias), or cite
        the other studies.
    """

    code = "EVI217"
    name = "one-small-study"
    severity = Severity.WARNING
    Options = OneSmallStudyOptions
    good = (
        Example(
            claim="""\
certainty: {rating: low, reasons: [{factor: imprecision, rating: serious-concern, note: One small trial.}]}
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, sample-size: 24,
     finding: Relapse RR 0.46 (95% CI 0.38 to 0.55)., access: abstract, design: randomised-trial, species: human}
""",
            why="small, and rated low",
        ),
    )
    bad = (
        Example(
            claim="""\
certainty: {rating: high, reasons: [{factor: risk-of-bias, rating: no-concern, note: Well concealed.}]}
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, sample-size: 24,
     finding: Relapse RR 0.46 (95% CI 0.38 to 0.55)., access: abstract, design: randomised-trial, species: human}
""",
            field="certainty.rating",
            why="high, on 24 people",
        ),
        Example(
            claim="""\
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result,
     finding: Relapse RR 0.46 (95% CI 0.38 to 0.55)., access: abstract, design: case-series, species: human}
""",
            field="certainty.rating",
            why="moderate, on cases without controls",
        ),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields at most one problem, at the rating."""
        support = [one for one in value.evidence if one.direction == "supports" and one.role != "background"]
        if value.certainty is None or len({evidence.cites for evidence in support}) != 1:
            return
        rating = value.certainty.rating
        weakness = next(filter(None, (self._weakness(evidence, rating) for evidence in support)), "")
        if weakness:
            yield Problem(
                field="certainty.rating",
                message=f"The certainty is `{rating}`, but the one work that supports the claim {weakness}.",
                found=f"`{support[0].cites}`: “{support[0].finding}”",
                remedy="Lower the rating and give the reason in `certainty.reasons`, or cite further studies.",
            )

    def _weakness(self, evidence: Evidence, rating: str) -> str:
        """Why the study can't carry the rating, as the end of a sentence; nothing where it can."""
        if rating in ("high", "moderate") and evidence.design in self.options.uncontrolled:
            return f"has no controls (`design: {evidence.design}`)"
        size = evidence.sample_size
        if rating == "high" and size is not None and size < self.options.small:
            return f"has {size} participants or animals, fewer than {self.options.small}"
        return ""
