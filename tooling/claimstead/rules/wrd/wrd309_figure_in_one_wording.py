"""WRD309: a figure that patients are told and clinicians are not."""

from collections.abc import Iterator

from claimstead.language.figures.claim_figures import Figure, answer, declared_figures, has, quoted, read_once, telling
from claimstead.language.quantities.comparing import Agreement
from claimstead.language.quantities.saying import explained
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example


class FigureInOneWording(ProseRule):
    """A figure in the wording for patients is not in the wording for clinicians, or stands otherwise there.

    What it checks:
        Each figure of the wording for patients agrees with one in the wording for
        clinicians: the same, in another form (1 in 7 is 14%), or rounded (17 of 100 is
        16.8%). The other way round nothing is asked: the wording for patients may leave
        figures out. Figures of ``population``, ``intervention``, ``exposure``,
        ``comparator`` and ``outcome`` and counts up to twelve may stand in one alone.

    Why it matters:
        Both wordings tell one finding. A figure that only patients get was not meant
        for them alone: one of the two was edited and the other forgotten.

    Example:
        Patients read "17 of 100 people", clinicians "15.8%".

    How to fix it:
        Write the figure into both wordings, or correct the one that is wrong.
    """

    code = "WRD309"
    name = "figure-in-one-wording"
    severity = Severity.WARNING
    good = (
        Example(
            claim="wording: {patient: The cream cleared the skin of about 17 of 100 people., "
            "clinician: 'Clear skin in 16.8%, vehicle 4.8%.'}\n",
            why="rounded, and the other figure left out",
        ),
        Example(
            claim="wording: {patient: The cream works twice a week., clinician: Proactive cream lowers relapse.}\n",
            why="the intervention says how often",
        ),
    )
    bad = (
        Example(
            claim="wording: {patient: The cream cleared the skin of 17 of 100 people., "
            "clinician: 'The cream cleared the skin of 15.8%.'}\n",
            field="wording.patient",
            why="15.8% is 16 of 100",
        ),
        Example(
            claim="wording: {patient: The cream helped 17 of 100 people., clinician: The cream helps.}\n",
            field="wording.patient",
            why="clinicians get no figure",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem for each figure of the wording for patients that clinicians do not get so."""
        patient, clinician = claim.wording.patient, claim.wording.clinician
        if patient is None or clinician is None:
            return
        there = [Figure("wording.clinician", quantity) for quantity in read_once(clinician)]
        for quantity in telling(patient):
            if not has(there, quantity) and not has(declared_figures(claim), quantity):
                match = answer(quantity, there)
                differs = match.agreement is Agreement.CONFLICTING
                yield Problem(
                    field="wording.patient",
                    message=f"The wording for patients says {explained(quantity)}, the one for clinicians "
                    + ("something else." if differs else "nothing of it."),
                    found=f"For patients: {quoted(quantity)} For clinicians: “{clinician}” {match.why}",
                    remedy="Write the figure into both wordings, or correct the one that is wrong.",
                )
