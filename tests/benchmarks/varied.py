"""Words and figures of generated claims, different from number to number: reading one says nothing of another."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

DRUGS = (
    "fluticasone cream", "tacrolimus ointment", "dupilumab", "upadacitinib", "narrowband phototherapy", "wet wraps",
    "a plain emollient", "oral prednisolone", "methotrexate", "vitamin D drops", "a probiotic", "pimecrolimus cream",
    "ciclosporin", "a bleach bath", "omalizumab", "an elimination diet", "azathioprine", "a silk garment",
    "tralokinumab", "a water softener",
)  # fmt: skip
DISEASES = ("eczema", "psoriasis", "rosacea", "prurigo nodularis", "chronic hand eczema", "urticaria", "acne")
PEOPLE = (
    "adults", "children aged 2 to 12 years", "infants", "adolescents and adults", "pregnant women", "older adults",
    "men and women", "children and adults",
)  # fmt: skip
SEVERITIES = ("mild", "moderate", "moderate to severe", "severe", "untreated")
OUTCOMES = (
    ("relapse", "a flare"), ("itch", "the itch"), ("sleep loss", "nights without sleep"), ("infection", "infections"),
    ("anxiety", "worry"), ("treatment failure", "failed treatment"), ("hospital stays", "hospital stays"),
)  # fmt: skip
COMPARATORS = ("vehicle", "placebo", "no treatment", "usual care", "a weaker cream", "waiting")
RATINGS = {
    "high": ("lowers", "lowers"),
    "moderate": ("probably lowers", "probably lowers"),
    "low": ("may lower", "may lower"),
    "very-low": ("has an uncertain effect on", "is uncertain to change"),
}
DESIGNS = (
    ("systematic-review", "pooled trials"), ("randomised-trial", "a randomised trial"), ("cohort-study", "a cohort"),
    ("case-control-study", "a case-control study"), ("non-randomised-trial", "a trial without random allocation"),
    ("cross-sectional-study", "a survey"), ("narrative-review", "a review"),
)  # fmt: skip
MEASURES = ("RR", "OR", "HR")
FINDINGS = (
    "In {study} of {n} {people}, {drug} gave a {measure} of {value} (95% CI {low} to {high}) at {weeks} weeks.",
    "{few} of {n} {people} had {outcome} with {drug} after {weeks} weeks ({measure} {value}, 95% CI {low}-{high}).",
    "{study} with {n} {people} found {percent}% less {outcome} with {drug} ({measure} {value}; {low}, {high}).",
)
CLINICIAN = (
    "{drug} {verb} {outcome} ({measure} {value}, 95% CI {low} to {high}) against {against} in {people}.",
    "In {n} {people} with {severity} {disease}, {drug} {verb} {outcome} by {percent}% ({measure} {value}).",
    "Against {against}, {drug} {verb} {outcome}: {few} of {n} {people} ({measure} {value}, {low} to {high}).",
)
PATIENT = (
    "Using {drug} {verb} {told}. This was seen in {people} with {severity} {disease}.",
    "{drug} {verb} {told}: about {few} in {n} had it. Talk with your doctor about what it means for you.",
    "For {people} with {disease}, {drug} {verb} {told}. We do not know yet what happens in the long run.",
)


def varied(number: int, part: int = 0) -> dict[str, str]:
    """All words and figures of one claim, or of its piece of evidence ``part``, by the name of their place."""
    rating = list(RATINGS)[number % 4]
    clinical, plain = RATINGS[rating]
    design, study = _of(DESIGNS, number + part)
    role = "review-synthesis" if "review" in design else "primary-result"
    outcome, told = _of(OUTCOMES, number // 3)
    value = 0.3 + (number * 7 + part * 3) % 600 / 1000
    n = 40 + number * 13 % 4_000
    words = {
        "drug": _of(DRUGS, number), "disease": _of(DISEASES, number // 20), "people": _of(PEOPLE, number // 7),
        "severity": _of(SEVERITIES, number // 11), "against": _of(COMPARATORS, number // 5), "rating": rating,
        "outcome": outcome, "told": told, "design": design, "role": role, "study": study,
        "measure": _of(MEASURES, number),
        "value": f"{value:.2f}", "low": f"{value * 0.8:.2f}", "high": f"{value * 1.25:.2f}", "n": str(n),
        "few": str(1 + n // (3 + number % 9)), "weeks": str(4 + number % 48), "percent": f"{100 * (1 - value):.0f}",
    }  # fmt: skip
    words["finding"] = _of(FINDINGS, number + part).format(**words)
    words["clinician"] = _of(CLINICIAN, number // 2).format(**words, verb=clinical)
    words["patient"] = _of(PATIENT, number // 13).format(**words, verb=plain)
    return words


def _of(values: Sequence[T], number: int) -> T:
    return values[number % len(values)]
