"""EVI207: a figure that the evidence gives otherwise."""

from collections.abc import Iterator

from claimstead.language.figures.claim_figures import PLACES, Figure, doubtful_figures, quoted, wordings
from claimstead.language.figures.clashes import clashes, outside
from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.saying import explained
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

EVIDENCE = """\
evidence:
  - {{cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, access: abstract,
     design: systematic-review, species: human, finding: "{}", {}}}
"""
REMEDY = "Read the work again and correct the one that is wrong; where they are of different things, say of what."


class FiguresConflict(ProseRule):
    """Two figures of one thing differ: in a wording and the evidence, or in one piece of evidence.

    What it checks:
        No figure of a wording, or of the statement of a ``supported`` claim, differs
        from what the evidence gives of the same kind about the same thing. What a
        finding says agrees with the ``effect`` declared beside it, interval included,
        and no group in it is larger than its ``sample-size``. No ratio or difference
        lies outside the interval beside it. Units are converted, and rounding is no
        difference. A figure that the evidence has nothing like is EVI206's.

    Why it matters:
        Digits change places when they are copied, and 0.46 looks no better than 0.64.
        In six journals, 18% to 68% of the abstracts had figures that were missing from
        the article or differed there (R. M. Pitkin, M. A. Branagan and L. F. Burmeister,
        Accuracy of data in abstracts of published research articles, JAMA
        1999;281:1110-1111).

    Example:
        "Relapse RR 0.64", where the finding says "relapse RR 0.46".

    How to fix it:
        Read the work again, and correct the figure that is wrong. Where both are right
        and of different things, say in both of what.
    """

    code = "EVI207"
    name = "figures-conflict"
    severity = Severity.WARNING
    good = (
        Example(
            claim="wording: {patient: null, clinician: Relapse is 54% less likely (95% CI 45% to 62%).}\n",
            why="the finding's RR 0.46 (0.38 to 0.55)",
        ),
        Example(
            claim=EVIDENCE.format(
                "In 300 adults, RR 0.46 for relapse and 0.7 for itch.",
                "sample-size: 624, effect: {measure: RR, value: 0.7}",
            ),
            why="part of the people; the second of two effects",
        ),
    )
    bad = (
        Example(
            claim="wording: {patient: null, clinician: Proactive cream lowers relapse (RR 0.64).}\n"
            + EVIDENCE.format("Proactive cream lowers relapse, RR 0.46.", "sample-size: 624"),
            field="wording.clinician",
            why="two digits changed places",
        ),
        Example(
            claim=EVIDENCE.format(
                "Relapse RR 0.46 (95% CI 0.38 to 0.55).", "effect: {measure: RR, value: 0.46, ci: [0.38, 0.65]}"
            ),
            field="evidence[0].effect.ci",
            why="the finding and the declared effect differ",
        ),
        Example(
            claim=EVIDENCE.format("In 642 adults, relapse RR 0.46 (95% CI 0.38 to 0.55).", "sample-size: 624"),
            field="evidence[0].sample-size",
            why="more adults than were studied",
        ),
        Example(
            claim="wording: {patient: null, clinician: 'Relapse RR 0.46 (95% CI 0.48 to 0.55).'}\n",
            field="wording.clinician",
            why="outside its interval",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each pair of figures that can't both hold."""
        for doubtful in doubtful_figures(claim):
            if doubtful.rival is not None:
                yield _conflict(doubtful.figure, doubtful.rival, doubtful.why)
        findings = enumerate(claim.evidence)
        undeclared = {f"evidence[{index}].finding": one.finding for index, one in findings if one.effect is None}
        for field, text in {**wordings(claim), **undeclared}.items():
            yield from (_outside(field, quantity) for quantity in outside(text))
        for index, evidence in enumerate(claim.evidence):
            for clash in clashes(evidence):
                yield Problem(
                    field=f"evidence[{index}].{clash.field}",
                    message=f"The finding says {explained(clash.said)}, but beside it stands {clash.declared}.",
                    found=f"{quoted(clash.said)} against `{clash.field}`: {clash.declared}.",
                    remedy=REMEDY,
                )


def _conflict(figure: Figure, given: Figure, why: str) -> Problem:
    return Problem(
        field=figure.field,
        message=f"The {PLACES[figure.field]} says {explained(figure.quantity)}, "
        f"the evidence {explained(given.quantity)}.",
        found=f"{PLACES[figure.field].capitalize()}: {quoted(figure.quantity)} "
        f"`{given.field}`: {quoted(given.quantity)} {why}",
        remedy=REMEDY,
    )


def _outside(field: str, quantity: Quantity) -> Problem:
    low, high = quantity.interval or (quantity.low, quantity.high)
    return Problem(
        field=field,
        message=f"{explained(quantity)} lies outside the interval beside it, {low:.10g} to {high:.10g}.",
        found=quoted(quantity),
        remedy="Copy the three figures again from the work; one of them is wrong.",
    )
