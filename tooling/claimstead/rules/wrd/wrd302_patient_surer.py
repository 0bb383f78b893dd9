"""WRD302: patients are told more than clinicians."""

from collections.abc import Iterator

from claimstead.language.assertion.certainty import FITTING, read_certainty
from claimstead.language.assertion.strength import Strength, read_strength
from claimstead.model.claim import Claim
from claimstead.model.finding import Problem, Severity
from claimstead.prose import ProseRule, Surroundings
from claimstead.rule import Example


class PatientSurer(ProseRule):
    """The wording for patients is surer than the wording for clinicians.

    What it checks:
        How sure the two wordings are of what they mainly say (a plain verb, "probably",
        "may", "we do not know"), and whether patients are told of a cause where clinicians
        are told only of things that go together.

    Why it matters:
        Plain words must not cost the doubt. Exaggeration, such as a cause made of a link,
        often arises where a finding is retold for lay readers (P. Sumner et al., The
        association between exaggeration in health related science news and academic press
        releases, BMJ 2014;349:g7015).

    Example:
        Patient: "The cream lowers the risk". Clinician: "The cream probably lowers relapse".

    How to fix it:
        Give both wordings the doubt that the evidence has.
    """

    code = "WRD302"
    name = "patient-surer"
    severity = Severity.WARNING
    good = (
        Example(
            claim="wording: {patient: The cream probably helps., clinician: The cream probably lowers relapse.}\n",
            why="equally sure",
        ),
        Example(
            claim="wording: {patient: The cream may help., clinician: The cream probably lowers relapse.}\n",
            why="patients are told with more care",
        ),
    )
    bad = (
        Example(
            claim="certainty: null\n"
            "wording: {patient: The cream lowers the risk., clinician: The cream probably lowers relapse.}\n",
            field="wording.patient",
            why="the doubt was lost",
        ),
        Example(
            claim="certainty: null\n"
            "wording: {patient: Obesity causes asthma., clinician: Obesity is associated with asthma.}\n",
            field="wording.patient",
            why="a link became a cause",
        ),
    )

    def read(self, claim: Claim, surroundings: Surroundings) -> Iterator[Problem]:
        """Yields a problem where the patient wording is surer, or tells a cause that the other does not."""
        patient, clinician = claim.wording.patient, claim.wording.clinician
        if patient is None or clinician is None:
            return
        difference = _surer(patient, clinician) or _stronger(patient, clinician)
        if difference:
            yield Problem(
                field="wording.patient",
                message=f"The wording for patients is surer than the one for clinicians: {difference}.",
                found=f"For clinicians it reads: “{clinician}”",
                remedy="Word both with the doubt that the evidence leaves.",
            )


def _surer(patient: str, clinician: str) -> str:
    one, other = read_certainty(patient), read_certainty(clinician)
    if one.level is None or other.level is None or one.words is None or other.words is None or one.level <= other.level:
        return ""
    return f"“{one.words.text}” ({FITTING[one.level]}) against “{other.words.text}” ({FITTING[other.level]})"


def _stronger(patient: str, clinician: str) -> str:
    one, other = read_strength(patient), read_strength(clinician)
    if one.words is None or other.words is None or one.denied:
        return ""
    if one.level is not Strength.CAUSAL or other.level is not Strength.ASSOCIATION:
        return ""
    return f"“{one.words.text}” tells a cause, “{other.words.text}” only what goes together"
