"""Claims with figures, for tests."""

from msgspec.structs import replace

from claimstead.model.claim import Claim, Verdict, Wording
from claimstead.model.evidence import Effect, Evidence, Passage
from tests.made_claim import CLAIM, EVIDENCE

RELAPSE = "In 624 adults, relapse within 16 weeks RR 0.46 (95% CI 0.38 to 0.55)."


def evidence(
    finding: str = RELAPSE, effect: Effect | None = None, size: int | None = None, quote: str | None = None
) -> Evidence:
    """Evidence that found this."""
    return replace(
        EVIDENCE, finding=finding, effect=effect, sample_size=size, passage=Passage(quote=quote) if quote else None
    )


def claim(
    patient: str | None = None,
    clinician: str | None = None,
    *found: Evidence,
    statement: str = "The cream works.",
    verdict: Verdict = "supported",
) -> Claim:
    """A claim that says this, on this evidence."""
    return replace(
        CLAIM,
        id="made",
        kind="treatment-effect",
        statement=statement,
        population="adults aged 18 to 75 years",
        intervention="cream twice a week",
        verdict=verdict,
        wording=Wording(patient=patient, clinician=clinician),
        evidence=found or (evidence(),),
    )
