"""EVI214: an effect outside its own interval, or figures that its measure can't have."""

from collections.abc import Iterator

from claimstead.dossier import Dossier
from claimstead.language.figures.declared_figures import IN_ITS_UNIT
from claimstead.model.claim import Claim
from claimstead.model.evidence import RATIOS, Effect
from claimstead.model.finding import Problem, Severity
from claimstead.rule import ClaimRule, Example

EFFECT = """\
evidence:
  - {{cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, finding: Fewer relapses.,
     access: abstract, design: systematic-review, species: human, effect: {{measure: {}, value: {}, ci: [{}, {}]}}}}
"""
BASELINE = EFFECT.replace("ci: [{}, {}]", "baseline: {}")


class EffectOutsideInterval(ClaimRule):
    """A declared effect lies outside its own confidence interval, or its measure can't have such figures.

    What it checks:
        The ``value`` of an ``effect`` lies within its ``ci``, bounds included, and all
        figures of a ratio (RR, OR, HR, IRR) are above 0. Where the ``baseline`` is a share
        of people, it lies from 0 to 100 per cent. A number needed to treat whose
        interval goes through 0 is left alone: its interval is two stretches, and the
        number lies in one of them (D. G. Altman, Confidence intervals for the number
        needed to treat, BMJ 1998;317:1309).

    Why it matters:
        No analysis gives an estimate outside its interval. One of the three figures
        was copied wrongly, and the site would print it.

    Example:
        ``effect: {measure: RR, value: 0.64, ci: [0.38, 0.55]}``: two digits of 0.46 changed
        places.

    How to fix it:
        Copy the figures again from the work. Percentages and changes are no ratios: a
        risk 54% lower is RR 0.46.
    """

    code = "EVI214"
    name = "effect-outside-interval"
    severity = Severity.ERROR
    good = (
        Example(claim=EFFECT.format("RR", 0.55, 0.38, 0.55), why="a bound is inside"),
        Example(claim=EFFECT.format("MD", -2.4, -4.1, 0), why="a difference may be below 0"),
        Example(claim=EFFECT.format("NNT", 15, -30, 6), why="an interval of two stretches: below -30 and above 6"),
        Example(claim=BASELINE.format("MD", -2.4, 410), why="a baseline in the unit of the measure"),
        Example(claim=BASELINE.format("RR", 0.46, 100), why="all of the comparison group"),
    )
    bad = (
        Example(
            claim=EFFECT.format("RR", 0.64, 0.38, 0.55), field="evidence[0].effect.value", why="above its interval"
        ),
        Example(claim=EFFECT.format("OR", 0.4, -0.1, 0.9), field="evidence[0].effect.ci", why="odds below 0"),
        Example(claim=BASELINE.format("RR", 0.46, 164), field="evidence[0].effect.baseline", why="more than everybody"),
        Example(claim=BASELINE.format("percent", 24, -8), field="evidence[0].effect.baseline", why="less than nobody"),
    )

    def check(self, value: Claim, dossier: Dossier) -> Iterator[Problem]:
        """Yields a problem for each effect that can't be."""
        for index, evidence in enumerate(value.evidence):
            if evidence.effect is not None:
                yield from _problems(f"evidence[{index}].effect", evidence.effect)


def _problems(field: str, effect: Effect) -> Iterator[Problem]:
    low, high = effect.ci or (effect.value, effect.value)
    stated = f"{effect.measure} {effect.value:.10g}" + (f", interval {low:.10g} to {high:.10g}" if effect.ci else "")
    if effect.measure in RATIOS and min(effect.value, low) <= 0:
        yield Problem(
            field=f"{field}.value" if effect.value <= 0 else f"{field}.ci",
            message=f"A ratio is above 0, and so is its interval; `{effect.measure}` is a ratio.",
            found=f"{stated}.",
            remedy="Copy the figures again from the work, or name the measure that they are of.",
        )
    elif not low <= effect.value <= high and not (effect.measure == "NNT" and low < 0 < high):
        yield Problem(
            field=f"{field}.value",
            message="The effect lies outside its own interval.",
            found=f"{stated}.",
            remedy="Copy the three figures again from the work; one of them is wrong.",
        )
    if effect.baseline is not None and effect.measure not in IN_ITS_UNIT and not 0 <= effect.baseline <= 100:
        yield Problem(
            field=f"{field}.baseline",
            message="The baseline is a share of people, which lies from 0 to 100 per cent.",
            found=f"{effect.baseline:.10g} for {effect.measure}.",
            remedy="Copy the figure again from the work, or leave it out.",
        )
