"""The rules that read how sure a wording is (WRD301, WRD302, WRD303), on sentences of our own making."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from msgspec.structs import replace

from claimstead.model.claim import Certainty, Claim, Rating, Wording
from claimstead.prose import ProseRule, Surroundings
from claimstead.rules.wrd.wrd301_surer_than_certainty import SurerThanCertainty
from claimstead.rules.wrd.wrd302_patient_surer import PatientSurer
from claimstead.rules.wrd.wrd303_absolute_words import AbsoluteWords
from tests.made_claim import CLAIM
from tests.measure.measurement import Case, Measurement

CASES = Path(__file__).with_suffix(".yaml")
FRESH = Path(__file__).with_name("certainty_fresh.yaml")
RULES: dict[str, tuple[ProseRule, Callable[[list[Any]], tuple[bool, Claim]]]] = {
    "WRD301": (SurerThanCertainty(), lambda case: (case[1], claim_of(Wording(patient=case[2]), case[0]))),
    "WRD302": (PatientSurer(), lambda case: (case[0], claim_of(Wording(patient=case[1], clinician=case[2])))),
    "WRD303": (AbsoluteWords(), lambda case: (case[0], claim_of(Wording(patient=case[1])))),
}


def measurements(data: Path) -> Iterator[Measurement]:
    """Each rule on the cases that were not seen while it was set; ``data`` has nothing of the kind.

    What the rules quote is measured on the cases that another hand wrote.
    """
    for path, written in ((CASES, "of our own making"), (FRESH, "of our own making by another hand")):
        cases = yaml.safe_load(path.read_text(encoding="utf-8"))
        for code, (rule, made_of) in RULES.items():
            measured = [measure(rule, *made_of(case)) for case in cases[code]["unseen"]]
            on = f"cases {written}, unseen when the rule was set"
            yield Measurement(about=code, on=on, cases=measured, quoted=path == FRESH)


def measure(rule: ProseRule, faulty: bool, claim: Claim) -> Case:
    """What the rule says of the claim, beside the truth."""
    found = any(True for _ in rule.read(claim, Surroundings()))
    words = "/".join(text for _, text in claim.wording.printed)
    return Case(document=words, claim=words, faulty=faulty, found=found)


def claim_of(wording: Wording, rating: Rating | None = None) -> Claim:
    """A claim with only what these rules look at."""
    return replace(
        CLAIM,
        id="made",
        kind="association",
        statement="One thing has to do with another.",
        exposure="anything",
        certainty=Certainty(rating=rating) if rating else None,
        wording=wording,
    )
