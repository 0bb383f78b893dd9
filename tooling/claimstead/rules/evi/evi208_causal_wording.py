"""EVI208: words of cause on studies that can only show what goes together."""

from collections.abc import Iterator

from claimstead.language.assertion.strength import (
    StatedStrength,
    Strength,
    carried_strength,
    read_strength,
    stated_strengths,
)
from claimstead.model.claim import Claim
from claimstead.model.evidence import Evidence
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

NOT_ABOUT_EFFECTS = frozenset({"definition", "recommendation", "regulatory-status"})


class CausalWording(ProseRule):
    """The wording tells a cause, and all that supports it are studies that show only what goes together.

    What it checks:
        Where every piece of supporting evidence is a cohort, case-control,
        cross-sectional or ecological study, a case series, a narrative review, an
        opinion or a news report, no wording says plainly that one thing causes,
        prevents, improves or worsens another; nor does the statement where the verdict
        is ``supported``. "May worsen" and "is linked to" are right. A randomised trial,
        or an experiment for what was studied in it, carries a cause; of systematic
        reviews, guidelines and models the design alone does not tell, so that nothing is said,
        as of narrative reviews of a mechanism, which may report experiments. Claims of
        kind ``definition``, ``recommendation`` and ``regulatory-status`` are left alone,
        and so is the wording that something has no effect.

    Why it matters:
        Words of cause on observational studies say more than was found, and are
        frequent: of about 38,000 such studies, 32.4% used some in their conclusions (B.
        Yu et al., EMNLP-IJCNLP 2019:4664). Which words tell a cause is judged
        differently by different people (N. A. Haber et al., American Journal of
        Epidemiology 2022;191(12):2084); look at each case.

    Example:
        "Coffee lowers the risk of dementia", supported by two cohort studies.

    How to fix it:
        Say what was seen: "people who drink coffee have dementia less often", or "may
        lower". Where a trial or an experiment shows the cause, add it to the evidence.
    """

    code = "EVI208"
    name = "causal-wording"
    severity = Severity.WARNING
    good = (
        Example(
            claim="""\
wording: {patient: People who drink coffee have dementia less often., clinician: Coffee may lower the risk of dementia.}
verdict: overstated
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, access: abstract,
     finding: Coffee was associated with less dementia., design: cohort-study, species: human}
""",
            why="what goes together, and what may be a cause",
        ),
        Example(
            claim="""\
wording: {patient: Coffee lowers blood pressure., clinician: null}
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, access: abstract,
     finding: Blood pressure was lower with coffee., design: randomised-trial, species: human}
""",
            why="a trial carries a cause",
        ),
    )
    bad = (
        Example(
            claim="""\
wording: {patient: Coffee lowers the risk of dementia., clinician: null}
verdict: overstated
evidence:
  - {cites: schmitt2011, direction: supports, directness: direct, role: primary-result, access: abstract,
     finding: Coffee was associated with less dementia., design: cohort-study, species: human}
""",
            field="wording.patient",
            why="a cohort shows what goes together",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each text that tells a cause which nothing in the evidence can show."""
        support = [evidence for evidence in claim.evidence if evidence.direction == "supports"]
        if claim.kind in NOT_ABOUT_EFFECTS or not support or any(_may_carry(evidence, claim) for evidence in support):
            return
        texts = [
            (f"wording.{audience}", f"The wording for {audience}s", text) for audience, text in claim.wording.printed
        ]
        if claim.verdict == "supported":
            texts.insert(0, ("statement", "The statement", claim.statement))
        for field, what, text in texts:
            stated = next((one for one in stated_strengths(text) if _plainly_causal(one)), None)
            if stated is not None and stated.words is not None:
                yield Problem(
                    field=field,
                    message=f"{what} tells a cause (“{stated.words.text}”), "
                    "and no supporting evidence is of a design that can show one.",
                    found="; ".join(_told(evidence) for evidence in support[:3]) + ".",
                    remedy="Say what goes together, or that it “may” be so; or cite a trial or experiment.",
                )


def _may_carry(evidence: Evidence, claim: Claim) -> bool:
    """Whether the design can show a cause, or does not tell whether it can."""
    if evidence.design == "narrative-review" and (claim.kind == "mechanism" or evidence.species != "human"):
        return True  # may report experiments
    return carried_strength(evidence.design) is not Strength.ASSOCIATION


def _plainly_causal(stated: StatedStrength) -> bool:
    return stated.level is Strength.CAUSAL and not stated.denied


def _told(evidence: Evidence) -> str:
    words = read_strength(evidence.finding).words
    quoted = f", finding “{words.text}”" if words is not None else ""
    return f"{evidence.cites}: `design: {evidence.design}`{quoted}"
