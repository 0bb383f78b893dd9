"""EVI206: a figure in what the claim says that none of its evidence has."""

from collections.abc import Iterator

from claimstead.language.figures.claim_figures import PLACES, Figure, doubtful_figures, evidence_figures, quoted
from claimstead.language.quantities.quantity import Quantity
from claimstead.language.quantities.saying import explained
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example

SHOWN = 6
EVIDENCE = """\
evidence:
  - {{cites: schmitt2011, direction: supports, directness: direct, role: review-synthesis, access: abstract,
     design: systematic-review, species: human, finding: "{}"}}
"""


class FigureWithoutEvidence(ProseRule):
    """A wording or the statement gives a figure that no evidence of the claim has.

    What it checks:
        Each figure of both wordings and, where the verdict is ``supported``, of the
        statement stands in a finding, a declared effect or sample size, or a passage of
        the evidence: the same, in another unit or form (54% lower is RR 0.46, 1 in 7 is
        14%), or rounded. Figures of ``population``, ``intervention``, ``exposure``,
        ``comparator`` and ``outcome`` may be used too. Counts up to twelve ("two large
        studies") and bare whole numbers are no figures of a study. A figure that the
        evidence has otherwise is EVI207's.

    Why it matters:
        A figure is what readers remember, and what is copied on. If no evidence has it,
        nobody can tell whether it was worked out, remembered or made up.

    Example:
        "Flares fell by 80%", where the finding says RR 0.46.

    How to fix it:
        Correct the figure, or write it into the finding of the work that gives it. Where
        it was worked out (an absolute risk from a relative one), say so in the finding.
    """

    code = "EVI206"
    name = "figure-without-evidence"
    severity = Severity.WARNING
    good = (
        Example(
            claim="wording: {patient: Flares are 54% less likely., clinician: null}\n",
            why="the same as the finding's RR 0.46",
        ),
        Example(
            claim="wording: {patient: Two large studies found that 1 in 7 had a flare., clinician: null}\n"
            + EVIDENCE.format("In 624 adults, 14% had a relapse."),
            why="one in seven is 14%, and a count of studies is no figure of one",
        ),
        Example(claim="statement: The cream lowers flares by 80%.\nverdict: overstated\n", why="what an article says"),
    )
    bad = (
        Example(
            claim="wording: {patient: 30 of 100 people had fewer flares., clinician: null}\n",
            field="wording.patient",
            why="the finding has no share of people",
        ),
        Example(
            claim="statement: In 16 weeks, the cream lowers flares.\n", field="statement", why="no evidence has it"
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each figure that the evidence does not have."""
        for doubtful in doubtful_figures(claim):
            if doubtful.rival is None:
                figure = doubtful.figure
                yield Problem(
                    field=figure.field,
                    message=f"The {PLACES[figure.field]} gives {explained(figure.quantity)}, "
                    "and no evidence of the claim has that figure.",
                    found=f"{quoted(figure.quantity)} {_what_there_is(figure.quantity, evidence_figures(claim))}",
                    remedy="Correct the figure, or write it into the finding of the work that gives it.",
                )


def _what_there_is(quantity: Quantity, given: tuple[Figure, ...]) -> str:
    """The figures that the evidence has, those of the same kind before others, as a sentence."""
    said = dict.fromkeys(
        explained(one.quantity) for one in sorted(given, key=lambda one: one.quantity.kind is not quantity.kind)
    )
    if not said:
        return "Its findings, effects, sample sizes and passages have no figure."
    more = f" and {len(said) - SHOWN} more" if len(said) > SHOWN else ""
    return f"The evidence has {', '.join(list(said)[:SHOWN])}{more}."
